import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as dutch } from '@orama/stemmers/dutch';

/** The languages that the search knows the endings of; a text in any other is matched by its words as they stand. */
export const searchLanguages = ['en', 'nl', 'fr', 'de', 'el', 'it', 'es'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];

const stemmers: Readonly<Record<SearchLanguage, (word: string) => string>> = {
	en: english,
	nl: dutch,
	fr: french,
	de: german,
	el: greek,
	it: italian,
	es: spanish
};

/** A language tag's place in `searchLanguages`; their number for any other language. */
export function languageIndex(tag: string): number {
	const base = tag.slice(0, 2).toLowerCase();
	const at = searchLanguages.findIndex((language) => language === base);
	return at < 0 || /^[a-z]{3}/i.test(tag) ? searchLanguages.length : at;
}

/** A plain word without its endings in the language of this place; the word itself where it is too short or the language is another. */
export function stem(word: string, language: number): string {
	const name = searchLanguages[language];
	if (!name || word.length < 4) return word;
	const root = stemmers[name](word) || word;
	// Dutch "klassen" and "klas", "bussen" and "bus": the stemmer keeps the doubled consonant of most plurals.
	return name === 'nl' ? root.replace(/([^aeiou])\1$/, '$1') : root;
}
