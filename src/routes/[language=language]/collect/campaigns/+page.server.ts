import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	campaigns: await readOnly(locals.db, (db) => listCampaigns(db, locals.actor)),
	mayCreate: maySomewhere(locals.actor, 'campaign.create')
});
