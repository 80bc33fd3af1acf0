import { interfaceLanguages, isLanguage, type Language } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { type CellFilter, FILTER_COLUMNS, readCellFilter } from './cell-filter.ts';
import { type CellKey, KEY_COLUMNS, keyOf } from '../cell.ts';

export const CELL_FORMATS = ['json', 'csv', 'parquet', 'json-stat'] as const;
export type CellFormat = (typeof CELL_FORMATS)[number];

export const mediaTypes: Readonly<Record<CellFormat, string>> = {
	json: 'application/json',
	csv: 'text/csv; charset=utf-8',
	parquet: 'application/vnd.apache.parquet',
	'json-stat': 'application/json'
};

export const defaultLimit = 5000;
export const largestLimit = 50_000;

/** What is asked of a release's cells. */
export interface CellQuery {
	readonly filter: CellFilter;
	readonly format: CellFormat;
	/** The language of labels; without one there are none. */
	readonly language: Language | undefined;
	/** Cells of a page; without one all, where the format is a file. */
	readonly limit: number | undefined;
	/** The key of the last cell that was read before. */
	readonly after: readonly string[] | undefined;
}

const known = new Set<string>([...FILTER_COLUMNS, 'format', 'language', 'limit', 'cursor']);

/**
 * Reads what an address asks of cells; the format may come from `Accept`.
 * @throws {Problem} `invalid-input` whose fields name each parameter that is unknown, given twice or can't be read
 */
export function readCellQuery(parameters: URLSearchParams, accept = ''): CellQuery {
	const names = [...new Set(parameters.keys())];
	const wrong = names.filter((name) => !known.has(name) || parameters.getAll(name).length > 1);
	if (wrong.length > 0) throw new Problem('invalid-input', {}, Object.fromEntries(wrong.map((name) => [name, 'unreadable'])));
	const filter = readCellFilter(parameters);
	const format = readFormat(parameters.get('format'), accept);
	const language = parameters.get('language') ?? undefined;
	if (language !== undefined && !isLanguage(language)) throw new Problem('invalid-input', {}, { language: interfaceLanguages.join(', ') });
	const limit = readLimit(parameters.get('limit')) ?? (format === 'json' ? defaultLimit : undefined);
	const cursor = parameters.get('cursor');
	return { filter, format, language, limit, after: cursor === null ? undefined : readCursor(cursor) };
}

function readFormat(given: string | null, accept: string): CellFormat {
	const named = CELL_FORMATS.find((format) => format === given);
	if (given !== null && !named) throw new Problem('invalid-input', {}, { format: CELL_FORMATS.join(', ') });
	if (named) return named;
	if (accept.includes('text/csv')) return 'csv';
	return accept.includes('application/vnd.apache.parquet') ? 'parquet' : 'json';
}

function readLimit(given: string | null): number | undefined {
	if (given === null) return undefined;
	const limit = /^[1-9]\d{0,4}$/.test(given) ? Number(given) : Infinity;
	if (limit > largestLimit) throw new Problem('invalid-input', {}, { limit: `1–${largestLimit}` });
	return limit;
}

/** Where to go on: the key of the last cell, as a text that an address can hold. */
export function writeCursor(last: CellKey): string {
	const text = JSON.stringify(Object.values(keyOf(last)));
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function readCursor(text: string): readonly string[] {
	const problem = new Problem('invalid-input', {}, { cursor: 'unreadable' });
	try {
		const key: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
		if (Array.isArray(key) && key.length === KEY_COLUMNS.length && key.every((part) => typeof part === 'string')) return key;
	} catch {
		throw problem;
	}
	throw problem;
}
