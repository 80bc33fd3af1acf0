import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { may, maySomewhere } from '#domains/identity/permissions.ts';
import { listQuestionnaires } from '#domains/questionnaires/server/questionnaires.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => ({
		campaigns: (await listCampaigns(db, locals.actor)).slice(0, 5),
		questionnaires: (await listQuestionnaires(db, locals.actor)).slice(0, 5),
		mayCreate: maySomewhere(locals.actor, 'campaign.create'),
		mayUpload: maySomewhere(locals.actor, 'questionnaire.upload'),
		mayAnalyse: maySomewhere(locals.actor, 'workbench.use'),
		mayImport: may(locals.actor, 'source.import').allowed,
		mayPublish: maySomewhere(locals.actor, 'release.read-draft'),
		releases: (await listReleases(db)).slice(0, 5).map(({ id, number, title }) => ({ id, number, title }))
	}));
