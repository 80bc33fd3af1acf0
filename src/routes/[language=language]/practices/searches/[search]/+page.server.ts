import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { searchForm } from '#domains/practices/saved-search.ts';
import { reasonWords } from '#domains/practices/saved-search-words.ts';
import { knownNow, newsOf } from '#domains/practices/server/alerts.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import { changeSearch, deleteSearch, getOwnSearch } from '#domains/practices/server/saved-searches.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { described } from '../described.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const search = await getOwnSearch(db, locals.actor, params.search);
		const collection = await getCollection(db, (await getFramework(db)).document);
		const news = search.rhythm === 'off' ? [] : (await newsOf(db, collection, search)).items;
		return {
			search: { id: search.id, name: search.name, query: search.query, rhythm: search.rhythm },
			described: described(search.query, collection, locale),
			news: news.map(({ number, title, reasons, successor }) => ({
				number,
				successor,
				title: pickText(title, locale),
				why: reasons.map((reason) => reasonWords(reason, (facet, value) => facetLabel(collection, facet, value, locale)))
			}))
		};
	});

export const actions: Actions = {
	change: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { name, rhythm } = readForm(searchForm, form);
			const known = await readOnly(locals.db, async (db) => {
				const { query } = await getOwnSearch(db, locals.actor, params.search);
				return knownNow(db, await getCollection(db, (await getFramework(db)).document), query);
			});
			const changed = { id: params.search, name, rhythm, language: locals.locale, known };
			await command(locals.db, (trx) => changeSearch(trx, locals.actor, changed));
			redirect(303, `${url.pathname}?saved`);
		});
	},
	delete: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => deleteSearch(trx, locals.actor, params.search));
			redirect(303, `/${locals.locale}/practices/searches`);
		});
	}
};
