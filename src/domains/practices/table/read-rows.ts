/** Rows of somebody's table become records; every cell that can't be read is said. Pure. */
import { draftRecord } from '../draft.ts';
import { listLabels, textLabels } from '../source/old-site-labels.ts';
import { type PracticeRecord, translatedFields, type TranslatedField } from '../practice.ts';
import { type Known, type Recognise, recogniser } from '../old-site/recognise.ts';
import {
	type CodeColumn,
	codeColumns,
	type Column,
	isColumn,
	type LineColumn,
	lineColumns,
	type ListColumn,
	listColumns,
	type NumberColumn,
	numberColumns,
	textColumn
} from './columns.ts';
import type { TableFile } from './read-file.ts';

/** Heading of the table, by its place → the column it stands for, or nothing. */
export type Mapping = readonly (Column | null)[];

export type RowFault = 'unknown-value' | 'not-a-number' | 'not-readable' | 'missing' | 'twice';

export interface RowProblem {
	/** As the spreadsheet counts. */
	readonly row: number;
	readonly column: string;
	readonly fault: RowFault;
	readonly value: string;
}

export interface ReadRow {
	readonly row: number;
	readonly oldNumber: number | null;
	readonly record: PracticeRecord;
}

/** The values of all lists, with all words for them. */
export type AllLists = Readonly<Record<ListColumn | CodeColumn, readonly Known[]>>;

const headingWords: Readonly<Record<string, readonly string[]>> = { ...listLabels, ...textLabels };

/** Guesses what each heading stands for: our own column names, else the field's names in seven languages, as texts in `language`. */
export function guessMapping(headings: readonly string[], language: string): Mapping {
	const recognise = recogniser(Object.entries(headingWords).map(([code, phrases]) => ({ code, phrases })));
	const taken = new Set<Column>();
	return headings.map((heading) => {
		const known = recognise(heading)?.code;
		const own = heading.trim();
		const guess = isColumn(own) ? own : known && isText(known) ? `${known}_${language}` : known;
		if (!guess || !isColumn(guess) || taken.has(guess)) return null;
		taken.add(guess);
		return guess;
	});
}

function isText(field: string): field is TranslatedField {
	return translatedFields.some((one) => one === field);
}

export interface RowReader {
	readonly of: Readonly<Record<ListColumn | CodeColumn, Recognise>>;
	readonly codes: Readonly<Record<ListColumn | CodeColumn, ReadonlySet<string>>>;
}

export function createRowReader(lists: AllLists): RowReader {
	const entries = Object.entries(lists) as [ListColumn | CodeColumn, readonly Known[]][];
	return {
		of: Object.fromEntries(entries.map(([column, known]) => [column, recogniser(known)])) as RowReader['of'],
		codes: Object.fromEntries(
			entries.map(([column, known]) => [column, new Set(known.map(({ code }) => code))])
		) as unknown as RowReader['codes']
	};
}

/**
 * Reads rows. A row with a problem is left out; all problems are told.
 * @param language of a table whose texts name none
 * @param numbers old numbers that stand in rows read before: none may come twice
 */
export function readRows(
	reader: RowReader,
	table: TableFile,
	mapping: Mapping,
	language: string,
	numbers = new Set<number>()
): { readonly rows: readonly ReadRow[]; readonly problems: readonly RowProblem[] } {
	const problems: RowProblem[] = [];
	const rows = table.rows.flatMap(({ row, cells }) => {
		const before = problems.length;
		const draft = readRow(reader, mapping, cells, language, (column, fault, value) =>
			problems.push({ row, column, fault, value: value.slice(0, 120) })
		);
		if (draft.oldNumber !== null && numbers.has(draft.oldNumber))
			problems.push({ row, column: 'old_number', fault: 'twice', value: String(draft.oldNumber) });
		if (draft.oldNumber !== null) numbers.add(draft.oldNumber);
		if (problems.length > before) return [];
		const parsed = draftRecord.safeParse(draft.record);
		if (parsed.success) return [{ row, oldNumber: draft.oldNumber, record: parsed.data }];
		for (const issue of parsed.error.issues.slice(0, 5))
			problems.push({ row, column: issue.path.join('.'), fault: 'not-readable', value: '' });
		return [];
	});
	return { rows, problems };
}

type Say = (column: string, fault: RowFault, value: string) => void;

function readRow(reader: RowReader, mapping: Mapping, cells: readonly string[], language: string, say: Say) {
	const record: Record<string, unknown> = {};
	const texts: Partial<Record<TranslatedField, Record<string, string>>> = {};
	const plain: Partial<Record<string, string>> = {};
	mapping.forEach((column, index) => {
		const cell = cells[index] ?? '';
		if (!column || cell === '') return;
		const text = textColumn(column);
		const list = listColumns.find((one) => one === column);
		const code = codeColumns.find((one) => one === column);
		const lineColumn = lineColumns.find((one) => one === column);
		const number = numberColumns.find((one) => one === column);
		if (text) (texts[text.field] ??= {})[text.language] = cell;
		else if (list) record[list] = readList(reader, list, cell, say);
		else if (code) record[code] = readCode(reader, code, cell, say);
		else if (lineColumn) record[lineColumn] = readLines(lineColumn, cell, say);
		else if (number) record[number] = readNumber(number, cell, say);
		else plain[column] = cell;
	});
	const oldNumber = plain['old_number'] === undefined ? null : readNumber('old_number', plain['old_number'], say);
	if (!record['category']) say('category', 'missing', '');
	if (Object.keys(texts.title ?? {}).length === 0) say('title', 'missing', '');
	const { age_from: from, age_to: to, ...fields } = record;
	const title = plain['contact_organisation'];
	return {
		oldNumber,
		record: {
			...fields,
			...Object.fromEntries(translatedFields.map((field) => [field, texts[field] ?? {}])),
			originalLanguage: plain['original_language'] ?? Object.keys(texts.title ?? {})[0] ?? language,
			evidence: record['evidence'] ?? 'described',
			ages: from === undefined && to === undefined ? null : { from: from ?? to, to: to ?? from },
			website: plain['website'] ?? null,
			contact: title || plain['contact_person'] ? { organisation: title ?? '', person: plain['contact_person'] ?? '' } : null
		}
	};
}

/** Values between semicolons or upright bars or on lines of their own, as codes or as words in any language. */
function readList(reader: RowReader, column: ListColumn, cell: string, say: Say): string[] {
	const pieces = cell.split(/\s*[;|\n]\s*/).filter(Boolean);
	// Commas part values too, unless the piece with its comma is a value itself.
	const values = pieces.flatMap((piece) => (codeOf(reader, column, piece) ? [piece] : piece.split(/\s*,\s*/)));
	return values.flatMap((value) => {
		const code = codeOf(reader, column, value);
		if (!code) say(column, 'unknown-value', value);
		return code ? [code] : [];
	});
}

function readCode(reader: RowReader, column: CodeColumn, cell: string, say: Say): string | undefined {
	const code = codeOf(reader, column, cell);
	if (!code) say(column, 'unknown-value', cell);
	return code;
}

function codeOf(reader: RowReader, column: ListColumn | CodeColumn, value: string): string | undefined {
	return reader.codes[column].has(value) ? value : reader.of[column].exact(value);
}

function readNumber(column: NumberColumn | 'old_number', cell: string, say: Say): number | null {
	const number = /^\d{1,9}(?:\.0+)?$/.test(cell) ? Number(cell) : NaN;
	if (!Number.isNaN(number)) return number;
	say(column, 'not-a-number', cell);
	return null;
}

function readLines(column: LineColumn, cell: string, say: Say): object[] {
	return cell
		.split('\n')
		.map((line) => line.split('|').map((part) => part.trim()))
		.filter(([first]) => first)
		.flatMap(([first = '', second = '', latitude = '', longitude = '']): object[] => {
			if (column !== 'places') return [{ title: first, url: second || (column === 'sources' ? null : first) }];
			if (second && latitude && longitude)
				return [{ name: first, country: second.toUpperCase(), latitude: Number(latitude), longitude: Number(longitude) }];
			say(column, 'not-readable', first);
			return [];
		});
}

/** The records of a JSON file, in the shape of the API. @param before how many stand before these in the file */
export function readJsonRecords(
	records: readonly unknown[],
	before = 0
): {
	readonly rows: readonly ReadRow[];
	readonly problems: readonly RowProblem[];
} {
	const problems: RowProblem[] = [];
	const rows = records.flatMap((given, index) => {
		const { oldNumber, record } = unpack(given);
		const parsed = draftRecord.safeParse(record);
		const hasTitle = parsed.success && Object.values(parsed.data.title).some(Boolean);
		if (parsed.success && hasTitle) return [{ row: before + index + 1, oldNumber, record: parsed.data }];
		if (!parsed.success) {
			for (const issue of parsed.error.issues.slice(0, 5))
				problems.push({ row: before + index + 1, column: issue.path.join('.') || 'record', fault: 'not-readable', value: '' });
		} else problems.push({ row: before + index + 1, column: 'title', fault: 'missing', value: '' });
		return [];
	});
	return { rows, problems };
}

/** A record may stand alone, or inside what the API answers with its numbers beside it. */
function unpack(given: unknown): { oldNumber: number | null; record: unknown } {
	if (typeof given !== 'object' || given === null || !('record' in given)) return { oldNumber: null, record: given };
	const old = 'oldNumber' in given ? given.oldNumber : null;
	return { oldNumber: typeof old === 'number' && Number.isInteger(old) && old > 0 ? old : null, record: given.record };
}
