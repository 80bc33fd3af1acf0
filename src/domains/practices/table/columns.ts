/**
 * Records as rows of a table: one column a field, one column a language for texts. What is written can be read again. Pure.
 */
import { type PracticeRecord, translatedFields, type TranslatedField } from '../practice.ts';

/** Fields with several codes in a cell, in between `; `. */
export const listColumns = [
	'countries',
	'languages',
	'outcomes',
	'target',
	'level',
	'setting',
	'action',
	'funds',
	'professionals',
	'networks',
	'addressed'
] as const;
export type ListColumn = (typeof listColumns)[number];

/** Fields with one code in a cell. */
export const codeColumns = ['category', 'kind', 'evidence', 'literacy', 'time', 'licence'] as const;
export type CodeColumn = (typeof codeColumns)[number];

/** Whole numbers. */
export const numberColumns = ['age_from', 'age_to', 'since', 'until', 'reach'] as const;
export type NumberColumn = (typeof numberColumns)[number];

/** A line each in a cell: `title | address` for links and sources, `name | country | latitude | longitude` for places. */
export const lineColumns = ['links', 'sources', 'places'] as const;
export type LineColumn = (typeof lineColumns)[number];

type PlainColumn = 'original_language' | 'website' | 'contact_organisation' | 'contact_person';

/** `title_nl`: a text and its language. */
export type TextColumn = `${TranslatedField}_${string}`;

export type Column = 'number' | 'old_number' | PlainColumn | CodeColumn | ListColumn | NumberColumn | LineColumn | TextColumn;

/** The columns that are not texts, in the order in which they are written. */
export const fixedColumns: readonly Column[] = [
	'number',
	'old_number',
	'category',
	'kind',
	'original_language',
	...listColumns,
	'age_from',
	'age_to',
	'literacy',
	'time',
	'evidence',
	'since',
	'until',
	'reach',
	'website',
	'contact_organisation',
	'contact_person',
	'licence',
	'links',
	'places',
	'sources'
];

/** The text and the language of a column like `title_nl` or `evidenceReason_pt-BR`; undefined for any other. */
export function textColumn(column: string): { readonly field: TranslatedField; readonly language: string } | undefined {
	const [, name = '', language = ''] = /^(.+)_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(column) ?? [];
	const field = translatedFields.find((one) => one === name);
	return field && language ? { field, language } : undefined;
}

export function isColumn(text: string): text is Column {
	return fixedColumns.some((column) => column === text) || textColumn(text) !== undefined;
}

export interface Row {
	readonly number: number | null;
	readonly oldNumber: number | null;
	readonly record: PracticeRecord;
}

const lines = (rows: readonly (readonly (string | number | null)[])[]) =>
	rows.map((row) => row.map((cell) => cell ?? '').join(' | ')).join('\n');

/** The columns for texts that records need: only languages in which something stands. */
export function usedTextColumns(rows: readonly Row[]): ReadonlySet<string> {
	return new Set(
		rows.flatMap(({ record }) => translatedFields.flatMap((field) => Object.keys(record[field]).map((tag) => `${field}_${tag}`)))
	);
}

/** All columns of a table with these texts, in their order. */
export function columnsWith(texts: ReadonlySet<string>): readonly string[] {
	const languages = [...new Set([...texts].map((column) => textColumn(column)?.language ?? ''))].sort();
	const ordered = translatedFields.flatMap((field) => languages.map((language) => `${field}_${language}`));
	return [...fixedColumns, ...ordered.filter((column) => texts.has(column))];
}

/** Records as rows under given columns. */
export function rowsUnder(columns: readonly string[], rows: readonly Row[]): readonly (readonly (string | number)[])[] {
	return rows.map((row) => columns.map((column) => cellOf(row, column) ?? ''));
}

/** Records as a table. */
export function tableOf(rows: readonly Row[]): {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly (string | number)[])[];
} {
	const columns = columnsWith(usedTextColumns(rows));
	return { columns, rows: rowsUnder(columns, rows) };
}

function cellOf({ number, oldNumber, record }: Row, column: string): string | number | null | undefined {
	const text = textColumn(column);
	if (text) return record[text.field][text.language];
	const list = listColumns.find((one) => one === column);
	if (list) return record[list].join('; ');
	const code = codeColumns.find((one) => one === column);
	if (code) return record[code];
	const cells: Readonly<Record<string, string | number | null | undefined>> = {
		number,
		old_number: oldNumber,
		original_language: record.originalLanguage,
		age_from: record.ages?.from,
		age_to: record.ages?.to,
		since: record.since,
		until: record.until,
		reach: record.reach,
		website: record.website,
		contact_organisation: record.contact?.organisation,
		contact_person: record.contact?.person,
		links: lines(record.links.map(({ title, url }) => [title, url])),
		sources: lines(record.sources.map(({ title, url }) => [title, url])),
		places: lines(record.places.map(({ name, country, latitude, longitude }) => [name, country, latitude, longitude]))
	};
	return cells[column];
}
