/** A published record as machines get it, and the addresses under which it stands. Pure. */
import { countryName, interfaceLanguages, languageName, type LocalisedText } from '#platform/languages.ts';
import { languagesOf, type PracticeRecord, translatedFields } from '../practice.ts';

export interface PublicPractice {
	readonly number: number;
	/** Its number in the database of the IMMERSE project. */
	readonly oldNumber: number | null;
	readonly revision: number;
	readonly publishedAt: Date;
	/** When what the public sees last changed. */
	readonly changedAt: Date;
	readonly record: PracticeRecord;
}

/** `facet:code` → labels. */
export type Labels = ReadonlyMap<string, LocalisedText>;

/** What a code is called, in all languages that it has a name in; the code itself where nothing names it. */
export function labelOf(labels: Labels, field: string, code: string): LocalisedText {
	if (field === 'countries') return inAll((language) => countryName(code, language));
	if (field === 'languages') return inAll((language) => languageName(code, language));
	return labels.get(`${field}:${code}`) ?? { en: code };
}

function inAll(name: (language: string) => string): LocalisedText {
	return Object.fromEntries(interfaceLanguages.map((language) => [language, name(language)]));
}

/** The languages in which any text of a record stands, the original first. */
export function textLanguages(record: PracticeRecord): string[] {
	const all = Object.assign({}, ...translatedFields.map((field) => withoutEmpty(record[field]))) as LocalisedText;
	return languagesOf(all, record.originalLanguage);
}

const withoutEmpty = (text: LocalisedText) => Object.fromEntries(Object.entries(text).filter(([, words]) => words));

/** A text's languages and words, without empty ones. */
export const wordsOf = (text: LocalisedText): [language: string, words: string][] => Object.entries(withoutEmpty(text));

export const pageAddress = (origin: string, number: number, language = 'en') => `${origin}/${language}/practices/${number}`;
export const apiAddress = (origin: string, number: number) => `${origin}/api/v1/practices/${number}`;
export const fileAddress = (origin: string, number: number, hash: string) => `${origin}/files/${number}/${hash}`;

const deeds: Readonly<Record<string, string>> = {
	'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
	'cc-by-sa': 'https://creativecommons.org/licenses/by-sa/4.0/',
	'cc-by-nc': 'https://creativecommons.org/licenses/by-nc/4.0/',
	cc0: 'https://creativecommons.org/publicdomain/zero/1.0/',
	'open-eupl': 'https://joinup.ec.europa.eu/licence/european-union-public-licence-version-12-eupl'
};

/** Where a licence is written down; undefined for one that has no such address. */
export const licenceAddress = (code: string | null): string | undefined => (code === null ? undefined : deeds[code]);
