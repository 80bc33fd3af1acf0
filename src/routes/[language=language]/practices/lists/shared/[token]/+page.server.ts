import { getFramework } from '#domains/framework/server/framework.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { getSharedList } from '#domains/practices/server/lists.ts';
import { readOnly } from '#platform/server/database.ts';
import { shownItems } from '../../shown-items.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, setHeaders }) => {
	// The address is the only key: it goes to no other site, and no search engine keeps it.
	setHeaders({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
	return readOnly(locals.db, async (db) => {
		const list = await getSharedList(db, params.token);
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		return { token: params.token, name: list.name, items: shownItems(list, collection, framework, locals.locale) };
	});
};
