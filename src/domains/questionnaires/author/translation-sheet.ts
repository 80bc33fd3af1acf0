import type { Questionnaire } from '../questionnaire.ts';
import type { Workbook } from '../xlsform/workbook.ts';
import { isMedia, mapTexts, textUnits, unitId, type TextUnit } from './texts.ts';

/** What a sheet of translations says of itself: from which version it was made, and for which language. */
export interface SheetOrigin {
	readonly questionnaire: string;
	readonly version: number;
	readonly language: string;
}

export const TRANSLATION_COLUMNS = ['kind', 'item', 'place', 'original', 'translation'] as const;
const ABOUT = 'about';
const TEXTS = 'translation';

type Rows = readonly (readonly string[])[];

/** The sheets in which a language can be filled in: every text with its original and what it says in that language now. */
export function translationSheets(questionnaire: Questionnaire, origin: SheetOrigin): { readonly name: string; readonly rows: Rows }[] {
	const original = questionnaire.defaultLanguage;
	const rows = textUnits(questionnaire)
		.filter((unit) => isOffered(unit, original, origin.language))
		.map(({ of, item, place, texts }) => [of, item, place, texts[original] ?? '', texts[origin.language] ?? '']);
	return [
		{ name: TEXTS, rows: [TRANSLATION_COLUMNS, ...rows] },
		{
			name: ABOUT,
			rows: [
				['what', 'value'],
				['questionnaire', origin.questionnaire],
				['version', String(origin.version)],
				['original', original],
				['language', origin.language]
			]
		}
	];
}

/** Words in every language; files only where the original names one, so that a recording can be named beside it. */
function isOffered({ place, texts }: TextUnit, original: string, language: string): boolean {
	if (isMedia(place) && place !== 'audio') return false;
	return Boolean(texts[original] ?? texts[language]);
}

export interface FilledRow {
	/** row of the sheet, from 1 */
	readonly row: number;
	readonly id: string;
	readonly item: string;
	readonly place: string;
	readonly original: string;
	readonly translation: string;
}

export interface FilledSheet {
	readonly origin: SheetOrigin;
	readonly rows: readonly FilledRow[];
}

/** Reads a sheet that was filled in; undefined where the workbook is none. */
export function readFilledSheet({ sheets }: Workbook): FilledSheet | undefined {
	const about = sheets.find(({ name }) => name === ABOUT);
	const texts = sheets.find(({ name }) => name === TEXTS);
	const facts = new Map(about?.rows.map(({ cells }) => [cells[0]?.trim() ?? '', cells[1]?.trim() ?? '']));
	const version = Number(facts.get('version'));
	const language = facts.get('language') ?? '';
	const headings = texts?.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
	const at = TRANSLATION_COLUMNS.map((column) => headings.indexOf(column));
	if (!texts || !Number.isSafeInteger(version) || language === '' || at.includes(-1)) return undefined;
	const rows = texts.rows.slice(1).map(({ row, cells }) => {
		const [of = '', item = '', place = '', original = '', translation = ''] = at.map((index) => cells[index] ?? '');
		return { row, id: `${of} ${item} ${place}`, item, place, original, translation: translation.trim() };
	});
	return { origin: { questionnaire: facts.get('questionnaire') ?? '', version, language }, rows };
}

/** Why a filled text was not taken over. */
export type ConflictReason = 'newer' | 'original-changed' | 'gone' | 'references';

export interface Conflict {
	readonly reason: ConflictReason;
	readonly row: number;
	readonly item: string;
	readonly place: string;
	readonly yours: string;
	/** what stands there now */
	readonly theirs: string;
}

export interface Merge {
	readonly questionnaire: Questionnaire;
	/** how many texts were put in */
	readonly taken: number;
	readonly conflicts: readonly Conflict[];
}

/**
 * Puts what was filled in into the latest version. `base` is the version the sheet was made from: only what the translator changed since counts, and
 * it never replaces what somebody else wrote meanwhile. An empty cell takes nothing away.
 * @param languageName how a workbook names the language, where the questionnaire doesn't have it yet
 */
export function mergeTranslation(base: Questionnaire, latest: Questionnaire, filled: FilledSheet, languageName: string): Merge {
	const { language } = filled.origin;
	const before = new Map(textUnits(base).map((unit) => [unitId(unit), unit]));
	const now = new Map(textUnits(latest).map((unit) => [unitId(unit), unit]));
	const put = new Map<string, string>();
	const conflicts: Conflict[] = [];
	for (const row of filled.rows) {
		const was = before.get(row.id)?.texts[language] ?? '';
		if (row.translation === '' || row.translation === was.trim()) continue;
		const unit = now.get(row.id);
		const theirs = unit?.texts[language] ?? '';
		if (theirs === row.translation) continue;
		const reason = whyNot(row, { was, theirs }, before.get(row.id), unit, latest.defaultLanguage);
		if (reason) conflicts.push({ reason, row: row.row, item: row.item, place: row.place, yours: row.translation, theirs });
		else put.set(row.id, row.translation);
	}
	const merged = mapTexts(latest, (unit) => {
		const text = put.get(unitId(unit));
		return text === undefined ? unit.texts : { ...unit.texts, [language]: text };
	});
	return { questionnaire: put.size > 0 ? withLanguage(merged, language, languageName) : latest, taken: put.size, conflicts };
}

function whyNot(
	row: FilledRow,
	{ was, theirs }: { readonly was: string; readonly theirs: string },
	before: TextUnit | undefined,
	unit: TextUnit | undefined,
	original: string
): ConflictReason | undefined {
	if (!unit || Object.keys(unit.texts).length === 0) return 'gone';
	if (theirs !== was) return 'newer';
	if ((unit.texts[original] ?? '') !== (before?.texts[original] ?? '')) return 'original-changed';
	return sameReferences(unit.texts[original] ?? '', row.translation) ? undefined : 'references';
}

/** A translation that loses `${name}`, or names another, would show the wrong words. */
function sameReferences(original: string, translation: string): boolean {
	const names = (text: string): string =>
		[...new Set([...text.matchAll(/\$\{\s*([^}]*?)\s*\}/g)].map(([, name = '']) => name))].sort().join('\n');
	return names(original) === names(translation);
}

function withLanguage(questionnaire: Questionnaire, language: string, name: string): Questionnaire {
	if (questionnaire.languages.includes(language)) return questionnaire;
	const { settings } = questionnaire;
	const names = settings?.languageNames;
	return {
		...questionnaire,
		languages: [...questionnaire.languages, language],
		...(names ? { settings: { ...settings, languageNames: { ...names, [language]: name } } } : {})
	};
}
