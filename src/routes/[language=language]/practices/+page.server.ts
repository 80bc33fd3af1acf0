import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { may } from '#domains/identity/permissions.ts';
import { facetFields } from '#domains/practices/practice.ts';
import { facetParameter, paginate, readListAddress, writeListAddress } from '#domains/practices/query-address.ts';
import { facetLabel, getCollection, searchCollection } from '#domains/practices/server/catalogue.ts';
import { findByOldNumber, listUnpublished } from '#domains/practices/server/practices.ts';
import { collator, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';
import { practiceCard } from './practice-card.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const { locale, actor } = locals;
		const oldNumber = Number(url.searchParams.get('data_id'));
		if (Number.isInteger(oldNumber) && oldNumber > 0 && oldNumber < 1e9) {
			const number = await findByOldNumber(db, oldNumber);
			if (number) redirect(301, `/${locale}/practices/${number}`);
		}
		const { address, repaired } = readListAddress(url.searchParams);
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		const found = searchCollection(collection, address);
		const shown = paginate(found.practices, address.page);
		const mayEdit = may(actor, 'practice.edit').allowed;
		return {
			text: address.text,
			sort: address.sort,
			repaired,
			total: found.practices.length,
			page: shown.page,
			pages: shown.pages,
			hrefs: Array.from({ length: shown.pages }, (_, index) => writeListAddress({ ...address, page: index + 1 }) || '?'),
			narrowed: Object.keys(address.chosen).length > 0 || address.text !== '',
			facets: facetFields.map((facet) => ({
				facet,
				name: facetParameter(facet),
				values: [...found.counts[facet]]
					.map(([value, count]) => ({
						value,
						count,
						label: facetLabel(collection, facet, value, locale),
						chosen: address.chosen[facet]?.includes(value) ?? false
					}))
					.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || collator(locale).compare(a.label, b.label))
			})),
			cards: shown.items.map((practice) => practiceCard(practice, collection, framework, locale)),
			mayEdit,
			unpublished: mayEdit
				? (await listUnpublished(db, actor)).map(({ number, state, record }) => ({ number, state, ...pickText(record.title, locale) }))
				: []
		};
	});
