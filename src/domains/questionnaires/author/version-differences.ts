import type { LocalisedText } from '#platform/languages.ts';
import { itemsOf, type Item, type PlacedItem, type Question, type Questionnaire } from '../questionnaire.ts';
import { textUnits, unitId, type TextPlace } from './texts.ts';
import { wordsIn } from './reading.ts';

/** What can differ about an item that both versions have. */
export type Changed =
	| 'type'
	| 'codes'
	| 'choice-order'
	| 'order-by-chance'
	| 'range'
	| 'relevant'
	| 'required'
	| 'constraint'
	| 'calculation'
	| 'choice-filter'
	| 'default'
	| 'read-only'
	| 'count'
	| 'appearance'
	| 'section';

export interface ItemChange {
	readonly key: string;
	readonly what: Changed;
	readonly before: string;
	readonly after: string;
	/** answers of the two versions can't be put side by side without a thought */
	readonly breaks: boolean;
}

export interface TextChange {
	readonly of: 'form' | 'item' | 'choice';
	readonly item: string;
	readonly place: TextPlace;
	readonly language: string;
	readonly before: string;
	readonly after: string;
	readonly breaks: boolean;
}

export interface LanguageChange {
	readonly language: string;
	readonly state: 'added' | 'removed' | 'kept';
	readonly wordsBefore: number;
	readonly wordsAfter: number;
	/** texts that differ */
	readonly changed: number;
}

export interface VersionDifferences {
	readonly added: readonly PlacedItem[];
	readonly removed: readonly PlacedItem[];
	/** keys of items that stand elsewhere among those that both versions have */
	readonly moved: readonly string[];
	readonly changes: readonly ItemChange[];
	readonly texts: readonly TextChange[];
	readonly languages: readonly LanguageChange[];
	/** how many of all these break comparability, removed questions among them */
	readonly breaking: number;
}

/** What changed from one version to another, and what of it breaks comparability. Items are known by their keys. */
export function versionDifferences(before: Questionnaire, after: Questionnaire): VersionDifferences {
	const old = new Map(itemsOf(before).map((placed) => [placed.key, placed]));
	const now = new Map(itemsOf(after).map((placed) => [placed.key, placed]));
	const removed = [...old.values()].filter(({ key }) => !now.has(key));
	const common = [...now.values()].flatMap((placed) => {
		const was = old.get(placed.key);
		return was ? [{ was, is: placed }] : [];
	});
	const changes = common.flatMap(({ was, is }) => itemChanges(was, is, before, after));
	const texts = textChanges(before, after);
	return {
		added: [...now.values()].filter(({ key }) => !old.has(key)),
		removed,
		moved: movedKeys(
			[...old.keys()].filter((key) => now.has(key)),
			[...now.keys()].filter((key) => old.has(key))
		),
		changes,
		texts,
		languages: languageChanges(before, after),
		breaking:
			removed.filter(({ item }) => item.kind === 'question' && item.type !== 'note').length +
			[...changes, ...texts].filter(({ breaks }) => breaks).length
	};
}

function itemChanges(was: PlacedItem, is: PlacedItem, before: Questionnaire, after: Questionnaire): ItemChange[] {
	const pairs: [Changed, string, string, boolean][] = [
		['type', typeOf(was.item), typeOf(is.item), true],
		['section', pathOf(was), pathOf(is), false],
		['relevant', was.item.relevant ?? '', is.item.relevant ?? '', true],
		['appearance', was.item.appearance ?? '', is.item.appearance ?? '', false],
		['count', countOf(was.item), countOf(is.item), true]
	];
	if (was.item.kind === 'question' && is.item.kind === 'question') pairs.push(...questionPairs(was.item, is.item, before, after));
	return pairs.filter(([, a, b]) => a !== b).map(([what, a, b, breaks]) => ({ key: is.key, what, before: a, after: b, breaks }));
}

function questionPairs(was: Question, is: Question, before: Questionnaire, after: Questionnaire): [Changed, string, string, boolean][] {
	const codes = [codesOf(was, before), codesOf(is, after)] as const;
	const sorted = codes.map((list) => [...list].sort().join(', ')) as [string, string];
	const sameCodes = sorted[0] === sorted[1];
	const chance = (question: Question): string => (question.randomize ? `random ${question.randomize.seed ?? ''}`.trim() : '');
	const range = (question: Question): string =>
		question.range ? `${String(question.range.start)}–${String(question.range.end)} (${String(question.range.step)})` : '';
	return [
		['codes', sameCodes ? '' : codes[0].join(', '), sameCodes ? '' : codes[1].join(', '), true],
		['choice-order', sameCodes ? codes[0].join(', ') : '', sameCodes ? codes[1].join(', ') : '', !is.randomize],
		['order-by-chance', chance(was), chance(is), true],
		['range', range(was), range(is), true],
		['required', was.required ?? '', is.required ?? '', true],
		['constraint', was.constraint ?? '', is.constraint ?? '', true],
		['calculation', was.calculation ?? '', is.calculation ?? '', true],
		['choice-filter', was.choiceFilter ?? '', is.choiceFilter ?? '', true],
		['default', was.defaultExpression ?? was.defaultText ?? '', is.defaultExpression ?? is.defaultText ?? '', true],
		['read-only', was.readOnly ?? '', is.readOnly ?? '', true]
	];
}

const typeOf = (item: Item): string => (item.kind === 'question' ? item.type : item.kind);
const countOf = (item: Item): string => (item.kind === 'repeat' ? (item.count ?? '') : '');
const pathOf = ({ sections }: PlacedItem): string => sections.map(({ name }) => name).join(' / ');

function codesOf({ list }: Question, { lists }: Questionnaire): string[] {
	return list === undefined ? [] : (lists[list] ?? []).map(({ name }) => name);
}

/** Items outside the longest run that kept its order: the fewest that must have been moved. */
export function movedKeys(before: readonly string[], after: readonly string[]): string[] {
	const place = new Map(before.map((key, index) => [key, index]));
	const order = after.map((key) => place.get(key) ?? -1);
	// longest increasing subsequence (C. Schensted 1961, Canadian Journal of Mathematics 13, 179–191), by patience sorting
	const tops: number[] = [];
	const back: number[] = [];
	for (const [index, value] of order.entries()) {
		let low = 0;
		let high = tops.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((order[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		back[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
		tops[low] = index;
	}
	const kept = new Set<number>();
	for (let at = tops.at(-1) ?? -1; at >= 0; at = back[at] ?? -1) kept.add(at);
	return after.filter((_, index) => !kept.has(index));
}

/** Words that are asked or chosen; words that help or warn don't change what was meant. */
const MEANT = new Set<TextPlace>(['label', 'hint']);

function textChanges(before: Questionnaire, after: Questionnaire): TextChange[] {
	const old = new Map(textUnits(before).map((unit) => [unitId(unit), unit]));
	return textUnits(after).flatMap(({ of, item, place, texts }) => {
		const was: LocalisedText = old.get(unitId({ of, item, place }))?.texts ?? {};
		// what is new or gone as a whole is said once, with the item
		if (Object.keys(was).length === 0 || Object.keys(texts).length === 0) return [];
		return [...new Set([...Object.keys(was), ...Object.keys(texts)])]
			.filter((language) => (was[language] ?? '') !== (texts[language] ?? ''))
			.map((language) => ({
				of,
				item,
				place,
				language,
				before: was[language] ?? '',
				after: texts[language] ?? '',
				breaks: of !== 'form' && MEANT.has(place) && language === before.defaultLanguage
			}));
	});
}

function languageChanges(before: Questionnaire, after: Questionnaire): LanguageChange[] {
	const changed = textChanges(before, after);
	const words = (questionnaire: Questionnaire, language: string): number =>
		textUnits(questionnaire).reduce((sum, { texts }) => sum + wordsIn(texts[language] ?? '', language).length, 0);
	return [...new Set([...after.languages, ...before.languages])].map((language) => ({
		language,
		state: !before.languages.includes(language) ? 'added' : after.languages.includes(language) ? 'kept' : 'removed',
		wordsBefore: words(before, language),
		wordsAfter: words(after, language),
		changed: changed.filter((change) => change.language === language).length
	}));
}
