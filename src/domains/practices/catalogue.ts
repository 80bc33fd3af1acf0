/**
 * The search over published records. Pure: records and vocabulary in, results and exact counts out. Facets are disjunctive within
 * themselves and conjunctive between each other; a facet's count is what its value alone would find beside the other facets' choices.
 */
import { evidenceRank, type FacetField, facetFields, facetValues, type PublishedPractice, textFields } from './practice.ts';
import { approximately, words } from './words.ts';

export type Sort = 'relevance' | 'newest' | 'evidence';

export interface PracticeQuery {
	readonly text: string;
	readonly chosen: Readonly<Partial<Record<FacetField, readonly string[]>>>;
	readonly sort: Sort;
}

/** Labels and synonyms of a facet's value, in all languages: what a person may type to mean it. */
export type MeaningsOf = (facet: FacetField, value: string) => readonly string[];

interface Entry {
	readonly practice: PublishedPractice;
	/** Word → how much finding it here counts: 8 in the title, 3 in the summary, 2 through the vocabulary, 1 in the rest. */
	readonly weights: ReadonlyMap<string, number>;
}

export interface Catalogue {
	readonly entries: readonly Entry[];
	readonly vocabulary: readonly string[];
}

export interface Found {
	readonly practices: readonly PublishedPractice[];
	readonly counts: Readonly<Record<FacetField, ReadonlyMap<string, number>>>;
}

/** Prepares records for searching. Cost: linear in their text. */
export function buildCatalogue(practices: readonly PublishedPractice[], meaningsOf: MeaningsOf): Catalogue {
	const entries = practices.map((practice) => ({ practice, weights: weigh(practice, meaningsOf) }));
	const vocabulary = [...new Set(entries.flatMap(({ weights }) => [...weights.keys()]))].sort();
	return { entries, vocabulary };
}

function weigh({ record }: PublishedPractice, meaningsOf: MeaningsOf): Map<string, number> {
	const weights = new Map<string, number>();
	const add = (text: string, weight: number) => {
		for (const word of words(text)) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
	};
	for (const text of Object.values(record.title)) add(text, 8);
	for (const text of Object.values(record.summary)) add(text, 3);
	for (const facet of facetFields) {
		for (const value of facetValues(record, facet)) for (const meaning of meaningsOf(facet, value)) add(meaning, 2);
	}
	for (const field of textFields) for (const text of Object.values(record[field])) add(text, 1);
	return weights;
}

/** The records for a query, best first, and how many each value of each facet would find. */
export function search(catalogue: Catalogue, query: PracticeQuery): Found {
	const scored = scoreText(catalogue, query.text);
	const matching = scored.filter(({ entry }) => facetFields.every((facet) => isChosen(entry, facet, query)));
	// `fromEntries` forgets which keys there are.
	const counts = Object.fromEntries(facetFields.map((facet) => [facet, countFacet(scored, facet, query)])) as unknown as Found['counts'];
	return { practices: order(matching, query.sort).map(({ entry }) => entry.practice), counts };
}

interface Scored {
	readonly entry: Entry;
	readonly score: number;
}

/** Every word must be found: whole, as a beginning, or (five letters and more, when nothing else fits) with one letter wrong. */
function scoreText(catalogue: Catalogue, text: string): Scored[] {
	const asked = words(text);
	if (asked.length === 0) return catalogue.entries.map((entry) => ({ entry, score: 0 }));
	const readings = asked.map((word) => readingsOf(catalogue, word));
	return catalogue.entries.flatMap((entry) => {
		const scores = readings.map((reading) => bestWeight(entry, reading));
		return scores.every((score) => score > 0) ? [{ entry, score: scores.reduce((sum, score) => sum + score, 0) }] : [];
	});
}

function readingsOf({ vocabulary }: Catalogue, word: string): ReadonlyMap<string, number> {
	const close = vocabulary.filter((candidate) => candidate.startsWith(word));
	if (close.length > 0) return new Map(close.map((candidate) => [candidate, candidate === word ? 1 : 0.7]));
	if (word.length < 5) return new Map();
	return new Map(vocabulary.filter((candidate) => approximately(candidate, word)).map((candidate) => [candidate, 0.4]));
}

function bestWeight(entry: Entry, reading: ReadonlyMap<string, number>): number {
	let best = 0;
	for (const [word, factor] of reading) best = Math.max(best, (entry.weights.get(word) ?? 0) * factor);
	return best;
}

function isChosen({ practice }: Entry, facet: FacetField, { chosen }: PracticeQuery): boolean {
	const wanted = chosen[facet] ?? [];
	return wanted.length === 0 || facetValues(practice.record, facet).some((value) => wanted.includes(value));
}

/** What one value of a facet would find: the other facets' choices hold, this facet's don't. Chosen values stay, also with 0. */
function countFacet(scored: readonly Scored[], facet: FacetField, query: PracticeQuery): Map<string, number> {
	const counts = new Map<string, number>((query.chosen[facet] ?? []).map((value) => [value, 0]));
	const others = facetFields.filter((other) => other !== facet);
	for (const { entry } of scored) {
		if (!others.every((other) => isChosen(entry, other, query))) continue;
		for (const value of new Set(facetValues(entry.practice.record, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

function order(scored: Scored[], sort: Sort): Scored[] {
	const newest = (a: Scored, b: Scored) => b.entry.practice.publishedAt.getTime() - a.entry.practice.publishedAt.getTime();
	const evidence = ({ entry }: Scored) => evidenceRank(entry.practice.record.evidence);
	const number = (a: Scored, b: Scored) => a.entry.practice.number - b.entry.practice.number;
	return [...scored].sort((a, b) => {
		if (sort === 'newest') return newest(a, b) || number(a, b);
		const first = sort === 'evidence' ? evidence(b) - evidence(a) : b.score - a.score;
		return first || evidence(b) - evidence(a) || number(a, b);
	});
}
