import type { FacetField } from '../practice.ts';
import { countShared } from './bits.ts';
import { type Entry, entryAt, type PracticeIndex } from './practice-index.ts';
import { telling, worth } from './scores.ts';

/** Facets that make two records alike, and how much; a shared country or language says little. */
const alike: Readonly<Partial<Record<FacetField, number>>> = {
	action: 2,
	outcomes: 1,
	target: 1,
	setting: 1,
	level: 0.7,
	ages: 0.5,
	category: 0.3,
	countries: 0.3
};
/** The most telling words of a record, in each of its languages. */
const mostWords = 25;
const wordsCount = 1.2;

/** Records like this one, by the tags they share and their most telling words; none that shares nothing telling. */
export function moreLikeThis(index: PracticeIndex, entry: Entry, most: number): Entry[] {
	const all = index.places.size;
	const scores = new Map<number, number>();
	const add = (place: number, score: number) => {
		if (place !== entry.place && index.alive.has(place)) scores.set(place, (scores.get(place) ?? 0) + score);
	};
	for (const at of entry.tags) {
		const tag = index.tags[at];
		const weight = tag ? (alike[tag.facet] ?? 0) : 0;
		// A tag that a third of all records have says nothing about these two.
		const having = tag ? countShared(tag.records, index.alive) : 0;
		if (tag && weight > 0 && (having <= all / 3 || all < 50)) tag.records.each((place) => add(place, weight * telling(having, all)));
	}
	for (const unit of tellingWords(index, entry)) {
		const idf = telling(index.dictionary.usesOf(unit), all);
		index.postings.each(unit, (place, weight) => add(place, wordsCount * idf * worth(weight, 1, 1)));
	}
	return [...scores]
		.sort(([a, x], [b, y]) => y - x || entryAt(index, a).number - entryAt(index, b).number)
		.slice(0, most)
		.map(([place]) => entryAt(index, place));
}

/** Words that few other records have, but at least one. */
function tellingWords(index: PracticeIndex, entry: Entry): number[] {
	const { dictionary } = index;
	return [...entry.units]
		.filter((unit) => dictionary.usesOf(unit) > 1 && dictionary.usesOf(unit) <= Math.max(5, index.places.size / 50))
		.sort((a, b) => dictionary.usesOf(a) - dictionary.usesOf(b) || a - b)
		.slice(0, mostWords);
}
