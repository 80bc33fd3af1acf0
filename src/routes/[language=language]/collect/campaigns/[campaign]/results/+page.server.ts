import { writeCode } from '#domains/campaigns/code.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { areaNames } from '#domains/releases/dashboard/marks.ts';
import { listSiteResults, makeResultsKey } from '#domains/releases/site-results/server/site-results.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { sites, framework } = await readOnly(locals.db, async (db) => ({
		sites: await listSiteResults(db, locals.actor, params.campaign),
		framework: await getFramework(db)
	}));
	return {
		sites,
		areas: areaNames(framework.document, locals.locale),
		address: `${locals.application.env.ORIGIN ?? url.origin}/${locals.locale}/results`
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const site = String(form.get('site') ?? '');
			const made = await command(locals.db, (trx) => makeResultsKey(trx, locals.actor, params.campaign, site, locals.application.secret));
			return { made: { site: made.site, key: writeCode(made.key) } };
		});
	}
};
