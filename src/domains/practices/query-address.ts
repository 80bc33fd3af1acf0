import { type FacetField, facetFields } from './practice.ts';
import type { PracticeQuery, Sort } from './catalogue.ts';

const sorts: readonly Sort[] = ['relevance', 'newest', 'evidence'];
const perPage = 12;

export interface ListAddress extends PracticeQuery {
	readonly page: number;
}

/** Names in the address: short, singular, stable. */
const parameterOf: Readonly<Record<FacetField, string>> = {
	outcomes: 'outcome',
	countries: 'country',
	category: 'category',
	target: 'target',
	action: 'action',
	languages: 'language',
	funds: 'funds',
	professionals: 'professionals',
	networks: 'networks',
	evidence: 'evidence',
	kind: 'kind',
	ages: 'age',
	level: 'level',
	setting: 'setting',
	addressed: 'addressed',
	literacy: 'literacy',
	time: 'time'
};

export function facetParameter(facet: FacetField): string {
	return parameterOf[facet];
}

/** Reads a list's address. What can't be read is left out, and `repaired` says so. */
export function readListAddress(parameters: URLSearchParams): { address: ListAddress; repaired: boolean } {
	const known = new Set(['q', 'sort', 'page', 'dir', ...Object.values(parameterOf)]);
	let repaired = [...parameters.keys()].some((name) => !known.has(name));
	const chosen: Partial<Record<FacetField, readonly string[]>> = {};
	for (const facet of facetFields) {
		const values = [...new Set(parameters.getAll(parameterOf[facet]))].filter(Boolean);
		const readable = values.filter((value) => /^[a-zA-Z0-9-]{1,40}$/.test(value)).slice(0, 40);
		if (readable.length < values.length) repaired = true;
		if (readable.length > 0) chosen[facet] = readable;
	}
	const text = (parameters.get('q') ?? '').trim();
	if (text.length > 200) repaired = true;
	const sort = sorts.find((known) => known === parameters.get('sort'));
	if (parameters.has('sort') && !sort) repaired = true;
	const page = Number(parameters.get('page') ?? 1);
	const isPage = Number.isInteger(page) && page >= 1 && page <= 10_000;
	if (!isPage) repaired = true;
	return { address: { text: text.slice(0, 200), chosen, sort: sort ?? 'relevance', page: isPage ? page : 1 }, repaired };
}

/** The address of a list, `?q=…`, without what is the default; `''` for the whole list. */
export function writeListAddress({ text, chosen, sort, page }: ListAddress): string {
	const parameters = new URLSearchParams();
	if (text) parameters.set('q', text);
	for (const facet of facetFields) for (const value of chosen[facet] ?? []) parameters.append(parameterOf[facet], value);
	if (sort !== 'relevance') parameters.set('sort', sort);
	if (page > 1) parameters.set('page', String(page));
	const written = parameters.toString();
	return written ? `?${written}` : '';
}

/** One page of results, and how many pages there are; a page past the last is the last. */
export function paginate<Item>(items: readonly Item[], page: number): { items: readonly Item[]; page: number; pages: number } {
	const pages = Math.max(1, Math.ceil(items.length / perPage));
	const shown = Math.min(page, pages);
	return { items: items.slice((shown - 1) * perPage, shown * perPage), page: shown, pages };
}
