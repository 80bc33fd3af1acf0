import { fail } from '@sveltejs/kit';
import { addSites, listSites, SitesProblem } from '#domains/campaigns/server/sites.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';
import { command, readOnly } from '#platform/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	sites: await readOnly(locals.db, (db) => listSites(db, locals.actor, params.campaign))
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		const list = file instanceof File && file.size > 0 ? await file.text() : String(form.get('list') ?? '');
		try {
			const { document } = await readOnly(locals.db, (db) => getFramework(db));
			const regions = new Set(document.areas.filter(({ kind }) => kind === 'region').map(({ code }) => code));
			const added = await command(locals.db, (trx) => addSites(trx, locals.actor, params.campaign, list, (code) => regions.has(code)));
			return { added };
		} catch (caught) {
			if (!(caught instanceof Problem)) throw caught;
			const found = caught instanceof SitesProblem ? caught.found : [];
			return fail(caught.status, { problem: describeProblem(caught, locals.locale), found, list });
		}
	}
};
