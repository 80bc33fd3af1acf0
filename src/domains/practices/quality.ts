/** What an editor should look at in a record. Pure. */
import { countryName, interfaceLanguages, languageName, type LocalisedText } from '#platform/languages.ts';
import { manyOutcomes, type PracticeRecord, textFields } from './practice.ts';
import { plain } from './words.ts';

export const findingKinds = [
	'over-tagged',
	'other-country',
	'no-evidence',
	'orphan',
	'near-duplicate',
	'outdated-translation',
	'dead-link',
	'not-confirmed'
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How a record is used: nothing about who uses it. */
export type UseKind = 'read' | 'cited' | 'downloaded' | 'compared';

export interface Finding {
	readonly kind: FindingKind;
	/** What was found: outcomes, countries, numbers of records, languages or addresses. */
	readonly about: readonly string[];
}

/** Countries in which practices of this database are run. Where families come from is no sign of where a practice is. */
const europe = 'AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV ME MK MT NL NO PL PT RO RS SE SI SK'.split(' ');

const names: ReadonlyMap<string, string> = new Map(
	europe.flatMap((code) => interfaceLanguages.map((language) => [plain(countryName(code, language)), code] as const))
);
const longestName = 3;

/** How often each European country is named in a text, in any of the seven languages. */
export function countriesNamed(text: string): Map<string, number> {
	const found = new Map<string, number>();
	const words = plain(text).match(/[\p{L}]+/gu) ?? [];
	for (let at = 0; at < words.length; at += 1) {
		for (let length = longestName; length > 0; length -= 1) {
			const code = names.get(words.slice(at, at + length).join(' '));
			if (!code) continue;
			found.set(code, (found.get(code) ?? 0) + 1);
			at += length - 1;
			break;
		}
	}
	return found;
}

/** The findings that a record shows by itself. */
export function findingsIn(record: PracticeRecord, about: { readonly hasAuthor: boolean }): Finding[] {
	const original = [record.title, record.summary, ...textFields.map((field) => record[field])]
		.map((text) => inOneLanguage(text, record.originalLanguage))
		.join('\n');
	const named = countriesNamed(original);
	const others = [...named].filter(([code]) => !record.countries.includes(code));
	const times = others.reduce((sum, [, count]) => sum + count, 0);
	const isElsewhere = others.length > 1 || times > 1;
	const isDescribedOnly = record.evidence === 'described' && !hasText(record.evaluation) && !hasText(record.evidenceReason);
	return [
		...(record.outcomes.length > manyOutcomes ? [{ kind: 'over-tagged' as const, about: record.outcomes }] : []),
		...(isElsewhere ? [{ kind: 'other-country' as const, about: others.map(([code]) => code) }] : []),
		...(isDescribedOnly ? [{ kind: 'no-evidence' as const, about: [] }] : []),
		...(about.hasAuthor || record.contact || record.website ? [] : [{ kind: 'orphan' as const, about: [] }])
	];
}

const hasText = (text: LocalisedText) => Object.values(text).some(Boolean);
const inOneLanguage = (text: LocalisedText, language: string) => text[language] ?? Object.values(text)[0] ?? '';

interface Titled {
	readonly number: number;
	readonly title: LocalisedText;
	readonly countries: readonly string[];
}

/** A word in more titles than this says nothing about two of them. */
const mostSharing = 40;

/**
 * Records that may be one: titles alike in any language, in a common country. Only records that share a rare word are compared, so
 * that the cost grows with the records and not with their square.
 */
export function nearDuplicates(records: readonly Titled[], likeness: (a: string, b: string) => number): Map<number, number[]> {
	const byWord = new Map<string, Titled[]>();
	for (const record of records) {
		for (const word of wordsOf(record)) {
			const sharing = byWord.get(word);
			if (!sharing) byWord.set(word, [record]);
			else if (sharing.length <= mostSharing) sharing.push(record);
		}
	}
	const found = new Map<number, Set<number>>();
	for (const sharing of byWord.values()) {
		if (sharing.length < 2 || sharing.length > mostSharing) continue;
		for (const [index, a] of sharing.entries()) {
			for (const b of sharing.slice(index + 1)) {
				if (found.get(a.number)?.has(b.number) || !areAlike(a, b, likeness)) continue;
				for (const [one, other] of [
					[a, b],
					[b, a]
				] as const)
					found.set(one.number, (found.get(one.number) ?? new Set()).add(other.number));
			}
		}
	}
	return new Map([...found].map(([number, others]) => [number, [...others].sort((a, b) => a - b)]));
}

const wordsOf = ({ title }: Titled) => new Set(Object.values(title).flatMap((text) => plain(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []));

const alikeEnough = 0.7;

function areAlike(a: Titled, b: Titled, likeness: (a: string, b: string) => number): boolean {
	if (!a.countries.some((country) => b.countries.includes(country))) return false;
	return Object.values(a.title).some((one) => Object.values(b.title).some((other) => likeness(one, other) >= alikeEnough));
}

/** What a finding is about, in words for a reader. */
export function findingDetails({ kind, about }: Finding, locale: string): string[] {
	if (kind === 'other-country') return about.map((code) => countryName(code, locale));
	if (kind === 'outdated-translation') return about.map((tag) => languageName(tag, locale));
	return [...about];
}
