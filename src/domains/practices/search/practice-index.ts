/**
 * The search's memory of published records: which words stand where, which tags they have, and what a list shows of them; no whole records.
 * A changed record is taken out and put in again under a new place; places that fell empty are swept when there are many (`needsSweep`).
 */
import { evidenceRank, type FacetField, facetFields, facetValues, type PublishedPractice } from '../practice.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Bits } from './bits.ts';
import { Dictionary } from './dictionary.ts';
import { weighWords } from './fields.ts';
import { Postings } from './postings.ts';

/** A published record as the search takes it. `replications` is how often others did it too; 0 until somebody counts them. */
export type IndexedPractice = PublishedPractice & { readonly replications?: number };

/** What the process keeps of a record. */
export interface Entry {
	readonly place: number;
	readonly id: string;
	readonly number: number;
	readonly publishedAt: Date;
	readonly title: LocalisedText;
	readonly summary: LocalisedText;
	/** 0 described … 3 compared. */
	readonly evidence: number;
	readonly since: number | null;
	readonly until: number | null;
	readonly ages: { readonly from: number; readonly to: number } | null;
	readonly spots: readonly { readonly latitude: number; readonly longitude: number }[];
	readonly replications: number;
	readonly length: number;
	readonly units: Uint32Array;
	readonly tags: Uint16Array;
}

export interface FacetTag {
	readonly facet: FacetField;
	readonly value: string;
	readonly records: Bits;
}

export interface PracticeIndex {
	readonly dictionary: Dictionary;
	readonly postings: Postings;
	readonly entries: (Entry | undefined)[];
	/** By place: how many words a record has; 0 where none stands. */
	lengths: Uint32Array;
	/** By place: what decides between equals, least first (`rankOf`). */
	ranks: Float64Array;
	readonly alive: Bits;
	readonly places: Map<string, number>;
	readonly byNumber: Map<number, number>;
	readonly tags: FacetTag[];
	readonly tagOf: Map<string, number>;
	readonly tagsOfFacet: Readonly<Record<FacetField, number[]>>;
	totalLength: number;
	/** Changes whenever anything does: what is remembered about an index holds for one version. */
	version: number;
}

export function createIndex(): PracticeIndex {
	return {
		dictionary: new Dictionary(),
		postings: new Postings(),
		entries: [],
		lengths: new Uint32Array(1024),
		ranks: new Float64Array(1024),
		alive: new Bits(1024),
		places: new Map(),
		byNumber: new Map(),
		tags: [],
		tagOf: new Map(),
		// `fromEntries` forgets which keys there are.
		tagsOfFacet: Object.fromEntries(facetFields.map((facet) => [facet, []])) as unknown as Record<FacetField, number[]>,
		totalLength: 0,
		version: 0
	};
}

export const sizeOf = (index: PracticeIndex): number => index.places.size;

/** The tag of a facet's value; made when first met. */
function tagAt(index: PracticeIndex, facet: FacetField, value: string): number {
	const key = `${facet}:${value}`;
	const known = index.tagOf.get(key);
	if (known !== undefined) return known;
	const tag = index.tags.push({ facet, value, records: new Bits(index.entries.length) }) - 1;
	index.tagOf.set(key, tag);
	index.tagsOfFacet[facet].push(tag);
	return tag;
}

/** Puts a record in, in place of what was known of it. Cost: linear in its text. */
export function putPractice(index: PracticeIndex, practice: IndexedPractice): void {
	removePractice(index, practice.id);
	const { record } = practice;
	const place = index.entries.length;
	const weighted = weighWords(record);
	const units: number[] = [];
	for (const [language, words] of weighted.words) {
		for (const [word, weight] of words) {
			const unit = index.dictionary.unit(word, language);
			units.push(unit);
			index.postings.add(unit, place, weight);
			index.dictionary.use(unit, 1);
		}
	}
	const tags = facetFields.flatMap((facet) => [...new Set(facetValues(record, facet))].map((value) => tagAt(index, facet, value)));
	for (const tag of tags) index.tags[tag]?.records.add(place);
	index.entries.push({
		place,
		id: practice.id,
		number: practice.number,
		publishedAt: practice.publishedAt,
		title: record.title,
		summary: record.summary,
		evidence: evidenceRank(record.evidence),
		since: record.since,
		until: record.until,
		ages: record.ages,
		spots: record.places.map(({ latitude, longitude }) => ({ latitude, longitude })),
		replications: practice.replications ?? 0,
		length: weighted.length,
		units: Uint32Array.from(units),
		tags: Uint16Array.from(tags)
	});
	makeRoom(index, place);
	// A record has one word at least, so that 0 can mean that there is none.
	index.lengths[place] = Math.max(1, weighted.length);
	index.ranks[place] = rankOf(evidenceRank(record.evidence), practice.number);
	index.alive.add(place);
	index.places.set(practice.id, place);
	index.byNumber.set(practice.number, place);
	index.totalLength += weighted.length;
	index.version += 1;
}

function makeRoom(index: PracticeIndex, place: number): void {
	if (place < index.lengths.length) return;
	const lengths = new Uint32Array(index.lengths.length * 2);
	const ranks = new Float64Array(lengths.length);
	lengths.set(index.lengths);
	ranks.set(index.ranks);
	index.lengths = lengths;
	index.ranks = ranks;
}

/** Ranks of equals: strongest evidence first, then the lower number, which stands in the last 25 bits. */
export const numberRange = 2 ** 25;
export const rankRange = 4 * numberRange;
const rankOf = (evidence: number, number: number) => (3 - evidence) * numberRange + number;

/** Takes a record out; nothing happens where it is not in. */
export function removePractice(index: PracticeIndex, id: string): void {
	const place = index.places.get(id);
	const entry = place === undefined ? undefined : index.entries[place];
	if (place === undefined || !entry) return;
	for (const unit of entry.units) index.dictionary.use(unit, -1);
	for (const tag of entry.tags) index.tags[tag]?.records.delete(place);
	index.alive.delete(place);
	index.lengths[place] = 0;
	index.places.delete(id);
	index.byNumber.delete(entry.number);
	index.totalLength -= entry.length;
	index.entries[place] = undefined;
	index.version += 1;
}

/** Lays the postings out after many additions. */
export function settleIndex(index: PracticeIndex): void {
	if (index.postings.waiting > 50_000) index.postings.settle(index.dictionary.size);
}

/** True when so many places fell empty that building anew is cheaper than carrying them. */
export function needsSweep(index: PracticeIndex): boolean {
	return index.entries.length - sizeOf(index) > 1000 + sizeOf(index) / 2;
}

/** The values of an entry in one facet. */
export function valuesOf(index: PracticeIndex, entry: Entry, facet: FacetField): string[] {
	return [...entry.tags].flatMap((tag) => {
		const known = index.tags[tag];
		return known?.facet === facet ? [known.value] : [];
	});
}

/** The entries that are in, by place. */
export function entryAt(index: PracticeIndex, place: number): Entry {
	const entry = index.entries[place];
	if (!entry) throw new Error(`Nothing stands at place ${place} of the index.`);
	return entry;
}

export function entryOf(index: PracticeIndex, number: number): Entry | undefined {
	const place = index.byNumber.get(number);
	return place === undefined ? undefined : index.entries[place];
}
