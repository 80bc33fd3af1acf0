import { codeOrder } from '#domains/campaigns/schemas.ts';
import { makeCodes } from '#domains/campaigns/server/codes.ts';
import { listSites } from '#domains/campaigns/server/sites.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	sites: await readOnly(locals.db, (db) => listSites(db, locals.actor, params.campaign))
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const order = readForm(codeOrder, form);
			const made = await command(locals.db, (trx) => makeCodes(trx, locals.actor, params.campaign, order, locals.application.secret));
			return { made };
		});
	}
};
