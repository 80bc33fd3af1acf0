import { getFramework } from '#domains/framework/server/framework.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { listOwnSearches } from '#domains/practices/server/saved-searches.ts';
import { readOnly } from '#platform/server/database.ts';
import { described } from './described.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const searches = await listOwnSearches(db, locals.actor);
		const collection = await getCollection(db, (await getFramework(db)).document);
		return {
			searches: searches.map(({ id, name, query, rhythm }) => ({
				id,
				name,
				query,
				rhythm,
				described: described(query, collection, locals.locale)
			}))
		};
	});
