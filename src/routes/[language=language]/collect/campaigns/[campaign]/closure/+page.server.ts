import { redirect } from '@sveltejs/kit';
import { closeCampaign } from '#domains/campaigns/server/campaigns.ts';
import { command } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => closeCampaign(trx, locals.actor, params.campaign, new Date()));
			redirect(303, `/${locals.locale}/collect/campaigns/${params.campaign}`);
		});
	}
};
