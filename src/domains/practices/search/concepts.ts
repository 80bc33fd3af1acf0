import type { FacetField } from '../practice.ts';
import { words } from '../words.ts';
import { Lexicon } from './lexicon.ts';
import { searchLanguages, stem } from './stem.ts';
import { meaningful } from './stop-words.ts';

/** A facet's value and everything a person may type to mean it: labels in all languages, synonyms, its code. */
export interface Meaning {
	readonly facet: FacetField;
	readonly value: string;
	readonly words: readonly string[];
}

/** What a phrase means: values of facets, and groups of the thesaurus. */
export interface Concept {
	readonly values: readonly { readonly facet: FacetField; readonly value: string }[];
	/** Other ways to say it, each as its meaningful words. */
	readonly phrases: readonly (readonly string[])[];
}

/** A word of a longer label: a hint, the weaker the longer the label. */
export interface Hint {
	readonly facet: FacetField;
	readonly value: string;
	/** 0–1. */
	readonly share: number;
}

/** The words of the field: what a phrase means, in whatever language it is typed. */
export interface Concepts {
	readonly phrases: ReadonlyMap<string, Concept>;
	readonly hints: ReadonlyMap<string, readonly Hint[]>;
	/** Every word in them, for near misses and beginnings. */
	readonly lexicon: Lexicon;
	/** The longest phrase, in words. */
	readonly longest: number;
}

/** A phrase as each of the languages would stem it: two phrases that share a key mean the same. */
export function keysOf(phrase: readonly string[]): string[] {
	return [...new Set([phrase.join(' '), ...searchLanguages.map((_, language) => phrase.map((word) => stem(word, language)).join(' '))])];
}

interface Growing {
	values: Map<string, { facet: FacetField; value: string }>;
	phrases: Map<string, readonly string[]>;
}

/** Prepares vocabulary and thesaurus. Values of free facets (countries, languages) may be among the meanings, too. */
export function buildConcepts(meanings: readonly Meaning[], thesaurus: readonly (readonly string[])[]): Concepts {
	const phrases = new Map<string, Growing>();
	const hints = new Map<string, Map<string, Hint>>();
	const lexicon = new Lexicon();
	const at = (key: string) => {
		const known = phrases.get(key) ?? { values: new Map(), phrases: new Map() };
		phrases.set(key, known);
		return known;
	};
	let longest = 1;
	const read = (text: string) => {
		const phrase = meaningful(words(text));
		for (const word of phrase) lexicon.add(word);
		longest = Math.max(longest, Math.min(phrase.length, 6));
		return phrase;
	};
	for (const { facet, value, words: said } of meanings) {
		for (const phrase of said.map(read)) {
			for (const key of keysOf(phrase)) at(key).values.set(`${facet}:${value}`, { facet, value });
			if (phrase.length < 2) continue;
			for (const word of phrase)
				for (const key of keysOf([word])) {
					const known = hints.get(key) ?? new Map<string, Hint>();
					const share = Math.max(known.get(`${facet}:${value}`)?.share ?? 0, 1 / phrase.length);
					hints.set(key, known.set(`${facet}:${value}`, { facet, value, share }));
				}
		}
	}
	for (const group of thesaurus) {
		const said = group.map(read);
		// A tag that one phrase of the group names is meant by all of them.
		const values = said.flatMap((phrase) => [...(phrases.get(phrase.join(' '))?.values ?? [])]);
		for (const phrase of said)
			for (const key of keysOf(phrase)) {
				const known = at(key);
				for (const [name, value] of values) known.values.set(name, value);
				for (const other of said) if (other !== phrase) known.phrases.set(other.join(' '), other);
			}
	}
	return {
		phrases: new Map(
			[...phrases].map(([key, { values, phrases }]) => [key, { values: [...values.values()], phrases: [...phrases.values()] }])
		),
		hints: new Map([...hints].map(([key, found]) => [key, [...found.values()]])),
		lexicon,
		longest
	};
}

/** What a phrase means under any language; undefined where it means nothing known. */
export function conceptOf({ phrases }: Concepts, phrase: readonly string[]): Concept | undefined {
	const found = keysOf(phrase).flatMap((key) => phrases.get(key) ?? []);
	if (found.length < 2) return found[0];
	const values = new Map(found.flatMap((one) => one.values.map((value) => [`${value.facet}:${value.value}`, value] as const)));
	const said = new Map(found.flatMap((one) => one.phrases.map((words) => [words.join(' '), words] as const)));
	return { values: [...values.values()], phrases: [...said.values()] };
}

export function hintsOf({ hints }: Concepts, word: string): Hint[] {
	return keysOf([word]).flatMap((key) => hints.get(key) ?? []);
}
