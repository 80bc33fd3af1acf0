import { z } from 'zod';
import { languageTag } from '#platform/languages.ts';
import en from './player/words/en.ts';
import { PLAYER_LANGUAGES, type FurtherLanguage, type Words } from './player/words.ts';

/** What a person says about a language that the player was not made with. */
export const furtherLanguageForm = z.object({
	tag: z
		.string()
		.trim()
		.regex(languageTag)
		.refine((tag) => !(PLAYER_LANGUAGES as readonly string[]).includes(tag)),
	name: z.string().trim().min(1).max(80),
	signed: z.preprocess((value) => value === 'yes', z.boolean()),
	fallback: z.enum(PLAYER_LANGUAGES)
});

export type FurtherLanguageDetails = z.infer<typeof furtherLanguageForm>;

/** The keys of the player's words, in their order. */
export const WORD_KEYS = Object.keys(en) as (keyof Words)[];

export type ReadWords =
	| { readonly kind: 'read'; readonly words: Partial<Words> }
	/** no row of the table names a word of the player */
	| { readonly kind: 'empty' }
	/** a row names none, or a place such as `{n}` is not the same as in English; rows counted from 1, the headings being the first */
	| { readonly kind: 'wrong'; readonly row: number; readonly key: string };

/** The table to be filled: key, English, the language. */
export function wordTable({ name, words }: Pick<FurtherLanguage, 'name' | 'words'>): string[][] {
	return [['key', 'English', name], ...WORD_KEYS.map((key) => [key, en[key], words[key] ?? ''])];
}

/** Reads a filled table: the key stands in the first column, the words in the third. An empty cell leaves the word to the fallback. */
export function readWordTable(rows: readonly (readonly string[])[]): ReadWords {
	const words: Partial<Record<keyof Words, string>> = {};
	for (const [index, [key = '', , said = '']] of rows.entries()) {
		if (index === 0 || key.trim() === '') continue;
		const known = WORD_KEYS.find((each) => each === key.trim());
		const text = said.trim();
		if (!known || text.length > 2000 || (text !== '' && placesOf(text) !== placesOf(en[known])))
			return { kind: 'wrong', row: index + 1, key };
		if (text !== '') words[known] = text;
	}
	return Object.keys(words).length > 0 ? { kind: 'read', words } : { kind: 'empty' };
}

/** How many of the player's words a language has not got. */
export function missingWords({ words }: Pick<FurtherLanguage, 'words'>): number {
	return WORD_KEYS.filter((key) => !words[key]).length;
}

const placesOf = (text: string): string =>
	[...text.matchAll(/\{\w+\}/g)]
		.map(([place]) => place)
		.sort()
		.join(' ');
