import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { searchForm } from '#domains/practices/saved-search.ts';
import { knownNow } from '#domains/practices/server/alerts.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { saveSearch, searchedAddress } from '#domains/practices/server/saved-searches.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { described } from '../described.ts';
import type { Actions, PageServerLoad } from './$types';

function requireAccount({ actor, locale }: App.Locals, url: URL): void {
	if (actor.kind === 'member') return;
	redirect(303, `/${locale}/account/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
}

export const load: PageServerLoad = ({ locals, url }) => {
	requireAccount(locals, url);
	return readOnly(locals.db, async (db) => {
		const query = searchedAddress(url.searchParams);
		const collection = await getCollection(db, (await getFramework(db)).document);
		return { query, described: described(query, collection, locals.locale) };
	});
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const form = await request.formData();
		requireAccount(locals, url);
		return attempt(locals, form, async () => {
			const { name, rhythm } = readForm(searchForm, form);
			const query = searchedAddress(url.searchParams);
			const known = await readOnly(locals.db, async (db) =>
				knownNow(db, await getCollection(db, (await getFramework(db)).document), query)
			);
			await command(locals.db, (trx) => saveSearch(trx, locals.actor, { name, rhythm, query, language: locals.locale, known }));
			redirect(303, `/${locals.locale}/practices/searches`);
		});
	}
};
