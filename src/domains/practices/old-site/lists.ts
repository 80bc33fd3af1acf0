/** All words for the values of the original database's lists. Pure. */
import { countryName, interfaceLanguages, languageName, type LocalisedText } from '#platform/languages.ts';
import { countryWords, languageWords, valueWords } from '../source/old-site-words.ts';
import type { Lists } from './read-record.ts';
import type { Known } from './recognise.ts';

interface Term {
	readonly facet: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((a) => letters.map((b) => a + b));

/** Codes that are no other name of another one (DD of DE, iw of he). */
const isCurrent = (tag: string) => Intl.getCanonicalLocales(tag)[0] === tag;

/** Codes that the standard lists name in a language, with their names in all seven. */
function named(
	codes: readonly string[],
	nameOf: (code: string, language: string) => string,
	more: Readonly<Record<string, readonly string[]>>
): Known[] {
	return codes.flatMap((code) => {
		const names = interfaceLanguages.map((language) => nameOf(code, language)).filter((name) => name !== code);
		return names.length > 0 ? [{ code, phrases: [...names, ...(more[code] ?? [])] }] : [];
	});
}

interface Outcome {
	readonly code: string;
	readonly label: LocalisedText;
}

/** @param terms the installation's vocabulary @param outcomes the framework's outcomes with their labels */
export function knownLists(terms: readonly Term[], outcomes: readonly Outcome[]): Lists {
	return allLists(terms, outcomes);
}

/** The same with the lists that the original database did not have. */
export function allLists(terms: readonly Term[], outcomes: readonly Outcome[]) {
	const of = (facet: string): Known[] =>
		terms
			.filter((term) => term.facet === facet)
			.map(({ code, labels, synonyms }) => ({
				code,
				phrases: [...Object.values(labels), ...synonyms, ...(valueWords[`${facet}:${code}`] ?? [])]
			}));
	return {
		category: of('category'),
		funds: of('funds'),
		action: of('action'),
		target: of('target'),
		professionals: of('professionals'),
		networks: of('networks'),
		addressed: of('addressed'),
		kind: of('kind'),
		level: of('level'),
		setting: of('setting'),
		literacy: of('literacy'),
		time: of('time'),
		licence: of('licence'),
		evidence: of('evidence'),
		outcomes: outcomes.map(({ code, label }) => ({ code, phrases: [...Object.values(label), ...(valueWords[`outcomes:${code}`] ?? [])] })),
		countries: named(
			pairs
				.map((pair) => pair.toUpperCase())
				.filter((code) => isCurrent(`und-${code}`) && !['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO'].includes(code)),
			countryName,
			countryWords
		),
		languages: named([...pairs.filter(isCurrent), 'ckb', 'kmr', 'prs', 'rom', 'tzm', 'zgh', 'fil'], languageName, languageWords)
	};
}
