/** From what somebody typed to the records that fit, and how well. */
import { words } from '../words.ts';
import { Bits } from './bits.ts';
import { type Clause, readClause } from './clause.ts';
import { conceptOf } from './concepts.ts';
import type { Searchable } from './query.ts';
import { giveBack, telling } from './scores.ts';
import { meaningful } from './stop-words.ts';

export interface TextMatch {
	readonly records: Bits;
	/** By place; `undefined` where nothing was asked, and all fit alike. */
	readonly scores: Float32Array | undefined;
	/** The best score there is. */
	readonly best: number;
	/** How many records fit every clause. */
	readonly complete: number;
	/** Records that fit only most of a longer question are among them. */
	readonly extended: boolean;
	readonly marks: ReadonlySet<string>;
	/** Words that nothing knows. */
	readonly unknown: readonly string[];
}

/** Words of a question that are read; those after it are let go. */
const mostWords = 16;
/** A longer question that finds fewer than this with all its words also gets the records with most of them. */
const few = 3;
/** The part of what the best record has of a question that others need to be shown with it. */
const most = 0.6;

/** Splits a question into clauses: words that mean one thing together stay together. */
export function clausesOf({ concepts }: Searchable, text: string): string[][] {
	const asked = meaningful([...new Set(words(text))].slice(0, mostWords));
	const clauses: string[][] = [];
	let at = 0;
	while (at < asked.length) {
		let length = Math.min(concepts.longest, asked.length - at);
		while (length > 1 && !conceptOf(concepts, asked.slice(at, at + length))) length -= 1;
		clauses.push(asked.slice(at, at + length));
		at += length;
	}
	return clauses;
}

/** The records that fit a text. Every clause must fit; where too few do, most of a longer question is enough. */
export function matchText(searchable: Searchable, text: string): TextMatch {
	const { index } = searchable;
	const clauses = clausesOf(searchable, text).map((words) => readClause(searchable, words));
	const marks = new Set(clauses.flatMap((clause) => [...clause.marks]));
	if (clauses.length === 0)
		return { records: index.alive, scores: undefined, best: 0, complete: index.places.size, extended: false, marks, unknown: [] };
	const { scores, met } = combine(clauses, index.entries.length, index.places.size);
	const complete = new Bits(index.entries.length);
	let count = 0;
	const rarest = clauses.reduce((a, b) => (b.scores.found.length < a.scores.found.length ? b : a));
	for (const place of rarest.scores.found) {
		if (!clauses.every(({ scores }) => (scores.values[place] ?? 0) > 0)) continue;
		complete.add(place);
		count += 1;
	}
	const asked = clauses.reduce((sum, { words }) => sum + words.length, 0);
	const isExtended = count === 0 ? clauses.length > 1 : count < few && asked > 2 && clauses.length > 1;
	const records = isExtended ? extend(complete, clauses, met) : complete;
	for (const clause of clauses) giveBack(clause.scores);
	return {
		records,
		scores,
		best: scores.reduce((best, score) => Math.max(best, score), 0),
		complete: count,
		extended: isExtended && records.size > count,
		marks,
		unknown: clauses.flatMap(({ known, words }) => (known ? [] : words))
	};
}

/** Sums what the clauses are worth, and how many of the words each record meets; who meets more of the question stands before who meets one part well. */
function combine(clauses: readonly Clause[], places: number, all: number) {
	const scores = new Float32Array(places);
	const covered = new Float32Array(places);
	const met = new Uint8Array(places);
	let whole = 0;
	for (const clause of clauses) {
		const weight = telling(clause.scores.found.length, all) * clause.words.length;
		whole += weight;
		for (const place of clause.scores.found) {
			scores[place] = (scores[place] ?? 0) + weight * (clause.scores.values[place] ?? 0);
			covered[place] = (covered[place] ?? 0) + weight;
			met[place] = (met[place] ?? 0) + clause.words.length;
		}
	}
	if (clauses.length > 1 && whole > 0)
		for (let place = 0; place < places; place += 1) scores[place] = ((scores[place] ?? 0) * (covered[place] ?? 0)) / whole;
	return { scores, met };
}

function extend(complete: Bits, clauses: readonly Clause[], met: Uint8Array): Bits {
	const needed = most * met.reduce((best, one) => Math.max(best, one), 0);
	const records = complete.copy();
	for (const { scores } of clauses) for (const place of scores.found) if ((met[place] ?? 0) >= needed) records.add(place);
	return records;
}
