import { redirect } from '@sveltejs/kit';
import { openCampaign } from '#domains/campaigns/server/campaigns.ts';
import { command } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

/** An opening is made, not read: the campaign's own page shows whether there is one. */
export const load: PageServerLoad = ({ locals, params, request }) => {
	if (request.method === 'GET') redirect(303, `/${locals.locale}/collect/campaigns/${params.campaign}`);
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => openCampaign(trx, locals.actor, params.campaign, new Date()));
			redirect(303, `/${locals.locale}/collect/campaigns/${params.campaign}`);
		});
	}
};
