import { type FacetField, facetFields } from './practice.ts';
import { type PracticeQuery, type Sort, type Spot, sorts } from './search/query.ts';

/** How many records a page may show. */
export const pageSizes = [12, 24, 48] as const;
export type PageSize = (typeof pageSizes)[number];

export interface ListAddress extends PracticeQuery {
	readonly page: number;
	readonly size: PageSize;
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

const others = ['q', 'from', 'to', 'near', 'sort', 'size', 'page'] as const;

export function facetParameter(facet: FacetField): string {
	return parameterOf[facet];
}

interface Read<Value> {
	readonly value: Value;
	readonly repaired: boolean;
}

/** Reads a list's address. What can't be read is left out, and `repaired` says so. An empty field of the form is no choice. */
export function readListAddress(parameters: URLSearchParams): { address: ListAddress; repaired: boolean } {
	const known = new Set<string>([...others, 'dir', 'of', ...Object.values(parameterOf)]);
	const unknown = [...parameters.keys()].some((name) => !known.has(name));
	const chosen: Partial<Record<FacetField, readonly string[]>> = {};
	let unread = false;
	for (const facet of facetFields) {
		const values = [...new Set(parameters.getAll(parameterOf[facet]))].filter(Boolean);
		const readable = values.filter((value) => /^[a-zA-Z0-9-]{1,40}$/.test(value)).slice(0, 40);
		if (readable.length < values.length) unread = true;
		if (readable.length > 0) chosen[facet] = readable;
	}
	const text = (parameters.get('q') ?? '').trim();
	const from = readYear(parameters.get('from'));
	const to = readYear(parameters.get('to'));
	const near = readSpot(parameters.get('near'));
	const sort = readSort(parameters.get('sort'), near.value);
	const size = readOf(parameters.get('size'), pageSizes, 12);
	const page = readPage(parameters.get('page'));
	const turned = from.value !== null && to.value !== null && from.value > to.value;
	return {
		address: {
			text: text.slice(0, longestText).trim(),
			chosen,
			from: turned ? to.value : from.value,
			to: turned ? from.value : to.value,
			near: near.value,
			sort: sort.value,
			page: page.value,
			size: size.value
		},
		repaired: unknown || unread || turned || text.length > longestText || [from, to, near, sort, size, page].some((one) => one.repaired)
	};
}

const longestText = 200;

function readYear(given: string | null): Read<number | null> {
	if (!given) return { value: null, repaired: false };
	const isYear = /^(19|20)\d\d$/.test(given);
	return { value: isYear ? Number(given) : null, repaired: !isYear };
}

/** "50.85,4.35": latitude and longitude. */
function readSpot(given: string | null): Read<Spot | null> {
	if (!given) return { value: null, repaired: false };
	const match = /^(-?\d{1,2}(?:\.\d{1,4})?),(-?\d{1,3}(?:\.\d{1,4})?)$/.exec(given);
	const spot = { latitude: Number(match?.[1]), longitude: Number(match?.[2]) };
	const lies = Math.abs(spot.latitude) <= 90 && Math.abs(spot.longitude) <= 180;
	return { value: lies ? spot : null, repaired: !lies };
}

/** "Nearest" needs a place to be near to; without one it is taken for the usual order until a place is chosen. */
function readSort(given: string | null, near: Spot | null): Read<Sort> {
	const sort = sorts.find((known) => known === given);
	if (sort === 'nearest' && !near) return { value: 'relevance', repaired: false };
	return { value: sort ?? (near && !given ? 'nearest' : 'relevance'), repaired: Boolean(given) && !sort };
}

function readOf<Value extends number>(given: string | null, allowed: readonly Value[], usual: Value): Read<Value> {
	const value = allowed.find((one) => String(one) === given);
	return { value: value ?? usual, repaired: Boolean(given) && value === undefined };
}

function readPage(given: string | null): Read<number> {
	const page = Number(given || 1);
	const isPage = Number.isInteger(page) && page >= 1 && page <= 10_000;
	return { value: isPage ? page : 1, repaired: !isPage };
}

/** A place as an address says it: four decimals, about ten metres. */
export function writeSpot({ latitude, longitude }: Spot): string {
	const short = (degrees: number) => String(Math.round(degrees * 1e4) / 1e4 || 0);
	return `${short(latitude)},${short(longitude)}`;
}

/** The address of a list, `?q=…`, without what is the default; `''` for the whole list. */
export function writeListAddress({ text, chosen, from, to, near, sort, page, size }: ListAddress): string {
	const parameters = new URLSearchParams();
	if (text) parameters.set('q', text);
	for (const facet of facetFields) for (const value of chosen[facet] ?? []) parameters.append(parameterOf[facet], value);
	if (from !== null) parameters.set('from', String(from));
	if (to !== null) parameters.set('to', String(to));
	if (near) parameters.set('near', writeSpot(near));
	if (sort !== (near ? 'nearest' : 'relevance')) parameters.set('sort', sort);
	if (size !== 12) parameters.set('size', String(size));
	if (page > 1) parameters.set('page', String(page));
	const written = parameters.toString();
	return written ? `?${written}` : '';
}

/** Which part of a list a page shows; a page past the last is the last. */
export function pageOf(total: number, page: number, size: number): { from: number; to: number; page: number; pages: number } {
	const pages = Math.max(1, Math.ceil(total / size));
	const shown = Math.min(page, pages);
	return { from: (shown - 1) * size, to: shown * size, page: shown, pages };
}

/** An address with one value of a facet chosen or let go. It begins at the first page again. */
export function toggled(address: ListAddress, facet: FacetField, value: string): ListAddress {
	const values = address.chosen[facet] ?? [];
	const left = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
	const { [facet]: _, ...rest } = address.chosen;
	return { ...address, chosen: left.length > 0 ? { ...rest, [facet]: left } : rest, page: 1 };
}
