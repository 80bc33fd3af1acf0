import { getFramework } from '#domains/framework/server/framework.ts';
import { facetName } from '#domains/practices/facet-name.ts';
import { facetParameter } from '#domains/practices/query-address.ts';
import { suggest } from '#domains/practices/search/suggest.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { RequestHandler } from './$types';

/** What somebody who is typing may mean: titles of records, then values of facets with how many records have them. */
export const GET: RequestHandler = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const collection = await getCollection(db, (await getFramework(db)).document);
		const { entries, values } = suggest(collection, collection.sayables, (url.searchParams.get('q') ?? '').slice(0, 200));
		return Response.json([
			...entries.map(({ number, title }) => ({ href: `/${locale}/practices/${number}`, ...pickText(title, locale), note: '' })),
			...values.map(({ facet, value, count }) => ({
				href: `/${locale}/practices?${facetParameter(facet)}=${encodeURIComponent(value)}`,
				text: facetLabel(collection, facet, value, locale),
				language: locale,
				note: `${facetName[facet]()} · ${count}`
			}))
		]);
	});
