/**
 * The list for a query: records in order, and exact counts. Facets are disjunctive within themselves and conjunctive between each other; a
 * facet's count is what its value alone would find beside the choices in the others. The years are one more facet.
 */
import { type FacetField, facetFields } from '../practice.ts';
import { Bits, countShared } from './bits.ts';
import { matchText, type TextMatch } from './match.ts';
import { orderRecords } from './order.ts';
import { type Entry, entryOf, type PracticeIndex } from './practice-index.ts';
import type { PracticeQuery, Searchable } from './query.ts';

export interface Found {
	readonly total: number;
	/** The numbers of the records, best first. */
	readonly numbers: Float64Array;
	readonly counts: Readonly<Record<FacetField, ReadonlyMap<string, number>>>;
	/** Year → how many began in it, of those that the other choices leave. */
	readonly years: ReadonlyMap<number, number>;
	readonly match: TextMatch;
}

/** Searches. `match` may be given where the same text was matched before on the same version of the index. */
export function find(searchable: Searchable, query: PracticeQuery, match: TextMatch = matchText(searchable, query.text)): Found {
	const { index } = searchable;
	const filters = filtersOf(index, query);
	const without = (left: string) => {
		const records = match.records.copy().keep(index.alive);
		for (const [name, filter] of filters) if (name !== left) records.keep(filter);
		return records;
	};
	const records = without('');
	// `fromEntries` forgets which keys there are.
	const counts = Object.fromEntries(
		facetFields.map((facet) => [facet, countFacet(index, facet, filters.has(facet) ? without(facet) : records, query.chosen[facet] ?? [])])
	) as unknown as Found['counts'];
	return {
		total: records.size,
		numbers: orderRecords(index, records, query, match),
		counts,
		years: countYears(index, filters.has('years') ? without('years') : records),
		match
	};
}

/** One page of what was found. */
export function entriesOf({ index }: Searchable, found: Found, from: number, to: number): Entry[] {
	return [...found.numbers.slice(from, to)].flatMap((number) => entryOf(index, number) ?? []);
}

/** What each facet with a choice leaves, and what the years leave. */
function filtersOf(index: PracticeIndex, { chosen, from, to }: PracticeQuery): Map<string, Bits> {
	const filters = new Map<string, Bits>();
	for (const facet of facetFields) {
		const values = chosen[facet] ?? [];
		if (values.length === 0) continue;
		const any = new Bits(index.entries.length);
		for (const value of values) {
			const tag = index.tags[index.tagOf.get(`${facet}:${value}`) ?? -1];
			if (tag) any.join(tag.records);
		}
		filters.set(facet, any);
	}
	if (from !== null || to !== null) filters.set('years', ranIn(index, from ?? -Infinity, to ?? Infinity));
	return filters;
}

/** Records that ran in some of these years; one that does not say when it began is none of them, one that names no end still runs. */
function ranIn(index: PracticeIndex, from: number, to: number): Bits {
	const found = new Bits(index.entries.length);
	for (const entry of index.entries) {
		if (entry && entry.since !== null && entry.since <= to && (entry.until ?? Infinity) >= from) found.add(entry.place);
	}
	return found;
}

/** Chosen values stay, also with 0. */
function countFacet(index: PracticeIndex, facet: FacetField, records: Bits, chosen: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>(chosen.map((value) => [value, 0]));
	for (const at of index.tagsOfFacet[facet]) {
		const tag = index.tags[at];
		const count = tag ? countShared(tag.records, records) : 0;
		if (tag && count > 0) counts.set(tag.value, count);
	}
	return counts;
}

function countYears(index: PracticeIndex, records: Bits): Map<number, number> {
	const years = new Map<number, number>();
	records.each((place) => {
		const since = index.entries[place]?.since;
		if (since !== null && since !== undefined) years.set(since, (years.get(since) ?? 0) + 1);
	});
	return new Map([...years].sort(([a], [b]) => a - b));
}
