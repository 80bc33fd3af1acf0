import type { PracticeIndex } from './practice-index.ts';

/** How well each record fits, by its place; what was never raised is not among them. */
export class Scores {
	readonly values: Float32Array;
	readonly found: number[] = [];

	constructor(records: number) {
		this.values = new Float32Array(records);
	}

	/** Keeps the best: a word found in three languages of one record was found once. */
	raise(place: number, score: number): void {
		const known = this.values[place] ?? 0;
		if (score <= known) return;
		if (known === 0) this.found.push(place);
		this.values[place] = score;
	}
}

/** Sheets that nobody needs now. A new one for a hundred thousand records costs more than wiping what little was written on an old one. */
const spare: Scores[] = [];
const mostSpare = 32;

/** An empty sheet for this many records; give it back when done. */
export function takeScores(records: number): Scores {
	const known = spare.pop();
	return known && known.values.length >= records ? known : new Scores(records);
}

export function giveBack(scores: Scores): void {
	for (const place of scores.found) scores.values[place] = 0;
	scores.found.length = 0;
	if (spare.length < mostSpare) spare.push(scores);
}

/** How soon one more mention stops mattering (BM25's k1, on the scale of the weights), and how much the length of a record matters (its b). */
const saturation = 12;
const lengthMatters = 0.3;

/** What a weight is worth in a record of this length: BM25's term part (Robertson and Zaragoza 2009, section 3.6). 0–1. */
export function worth(weight: number, length: number, average: number): number {
	return weight / (weight + saturation * (1 - lengthMatters + (lengthMatters * length) / average));
}

/** How telling a clause is that this many of all records fit (BM25's idf, never negative). */
export function telling(fitting: number, all: number): number {
	return Math.log(1 + (all - fitting + 0.5) / (fitting + 0.5));
}

/** Raises every record that uses a unit. */
export function raiseUnit(scores: Scores, index: PracticeIndex, unit: number, factor: number): void {
	const average = Math.max(1, index.totalLength / Math.max(1, index.places.size));
	const { lengths } = index;
	index.postings.each(unit, (place, weight) => {
		const length = lengths[place] ?? 0;
		if (length > 0) scores.raise(place, factor * worth(weight, length, average));
	});
}

/** Raises every record that has a tag; the length of a record says nothing about its tags. */
export function raiseTag(scores: Scores, index: PracticeIndex, tag: number, weight: number): void {
	index.tags[tag]?.records.each((place) => scores.raise(place, worth(weight, 1, 1)));
}

/** The records that every one of these found, with the mean of what they are worth, or with the least. */
export function shared(all: readonly Scores[], records: number, worthOf: 'mean' | 'least' = 'mean'): Scores {
	const [first, ...rest] = all;
	const both = takeScores(records);
	if (!first) return both;
	for (const place of first.found) {
		let sum = first.values[place] ?? 0;
		let least = sum;
		for (const { values } of rest) {
			const score = values[place] ?? 0;
			sum += score;
			least = Math.min(least, score);
		}
		if (least > 0) both.raise(place, worthOf === 'mean' ? sum / all.length : least);
	}
	return both;
}
