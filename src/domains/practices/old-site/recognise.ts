/** Recognises a phrase among known ones, in whatever language, and says how sure it is. Pure. */
import { distance, plain } from '../words.ts';

export interface Known {
	readonly code: string;
	readonly phrases: readonly string[];
}

export interface Recognised {
	readonly code: string;
	/** `exact`: the very words of a known phrase. `likely`: nearly, and nothing else comes near. */
	readonly how: 'exact' | 'likely';
}

export interface Recognise {
	(text: string): Recognised | undefined;
	/** The code whose very words these are. */
	exact(text: string): string | undefined;
}

/** Words that say nothing about which phrase is meant. */
const empty = new Set(
	(
		'the of and or in for to a an by on with at from into their its all other ' +
		'de het een en of van voor met bij in aan op te tot uit door der den des ' +
		'le la les l d du des un une et ou en au aux pour par sur dans avec son leur leurs ' +
		'die das dem ein eine und oder von zu zur zum fur mit im am bei aus ' +
		'ο η το οι τα του της των τους και η σε στο στη στην για με απο ' +
		'il lo gli i un uno una e o di del della dei degli delle dell a al alla ai alle da per con su nel nella ' +
		'el los las y e u de del al a en por para con su sus'
	)
		.split(' ')
		.map(plain)
);

/** The words of a phrase without accents, capitals, marks, and words that say nothing (unless nothing else is left). */
function tokens(text: string): string[] {
	const all = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	const telling = all.filter((word) => !empty.has(word));
	return telling.length > 0 ? telling : all;
}

export const sameWords = (text: string) => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Two words of one family: a long common beginning, or one or two letters apart. */
function alike(a: string, b: string): boolean {
	if (a === b) return true;
	const longer = Math.max(a.length, b.length);
	const shorter = Math.min(a.length, b.length);
	if (shorter < 4) return false;
	let common = 0;
	while (common < shorter && a[common] === b[common]) common += 1;
	if (common >= 4 && common >= longer * 0.65) return true;
	const forgiven = longer >= 9 ? 2 : 1;
	return shorter >= 6 && distance(a, b, forgiven) <= forgiven;
}

/** How much two phrases share, 0 to 1 (Dice's coefficient over words of one family). */
function similarity(a: readonly string[], b: readonly string[]): number {
	const free = [...b];
	let shared = 0;
	for (const word of a) {
		const at = free.findIndex((other) => alike(word, other));
		if (at < 0) continue;
		free.splice(at, 1);
		shared += 1;
	}
	return (2 * shared) / (a.length + b.length);
}

const enough = 0.6;
const margin = 0.1;

/** Prepares a list of known phrases for recognising. */
export function recogniser(known: readonly Known[]): Recognise {
	const exact = new Map<string, string | null>();
	for (const { code, phrases } of known) {
		for (const phrase of phrases) {
			const key = sameWords(phrase);
			// A phrase that means two things can't be told apart: it is recognised as neither.
			exact.set(key, exact.has(key) && exact.get(key) !== code ? null : code);
		}
	}
	const prepared = known.map(({ code, phrases }) => ({ code, phrases: phrases.map(tokens) }));
	const nearly = (text: string): Recognised | undefined => {
		const same = exact.get(sameWords(text));
		if (same) return { code: same, how: 'exact' };
		if (same === null || text.length > 300) return undefined;
		const asked = tokens(text);
		if (asked.length === 0) return undefined;
		const ranked = prepared
			.map(({ code, phrases }) => ({ code, score: Math.max(0, ...phrases.map((phrase) => similarity(asked, phrase))) }))
			.sort((a, b) => b.score - a.score);
		const [best, second] = ranked;
		if (!best || best.score < enough || best.score - (second?.score ?? 0) < margin) return undefined;
		return { code: best.code, how: 'likely' };
	};
	return Object.assign(nearly, { exact: (text: string) => exact.get(sameWords(text)) ?? undefined });
}
