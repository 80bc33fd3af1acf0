import { maySomewhere } from '#domains/identity/permissions.ts';
import { listQuestionnaires } from '#domains/questionnaires/server/questionnaires.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	questionnaires: await readOnly(locals.db, (db) => listQuestionnaires(db, locals.actor)),
	mayUpload: maySomewhere(locals.actor, 'questionnaire.upload')
});
