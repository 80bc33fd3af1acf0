/** A table as a file: comma- or semicolon-separated text, a workbook, or JSON. Pure. */
import Papa from 'papaparse';
import { readWorkbook } from '#domains/questionnaires/xlsform/read-workbook.ts';
import { decodePage } from '../old-site/page.ts';
import { plainCell } from './harmless.ts';

export interface TableFile {
	readonly headings: readonly string[];
	/** `row` as a spreadsheet counts, the headings being row 1. */
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Why a file is no table. */
export type TableFault = 'file-empty' | 'file-too-large' | 'file-damaged' | 'too-many-rows' | 'json-no-list';

export const largestTable = 60_000_000;
const mostRows = 100_000;

/** @returns the table; the records of a JSON file as they are; or why there is none */
export function readTableFile(name: string, content: Uint8Array): TableFile | { readonly records: readonly unknown[] } | TableFault {
	if (content.byteLength === 0) return 'file-empty';
	if (content.byteLength > largestTable) return 'file-too-large';
	if (content[0] === 0x50 && content[1] === 0x4b) return readSheet(content);
	const text = decodePage(content)
		.replaceAll('\0', '')
		.replace(/^\ufeff/, '');
	return /\.json$/i.test(name) || /^\s*[[{]/.test(text) ? readJson(text) : readSeparated(text);
}

function readSheet(content: Uint8Array): TableFile | TableFault {
	const { workbook, problems } = readWorkbook(content);
	if (!workbook)
		return problems.some(({ code }) => code === 'file-too-large')
			? 'file-too-large'
			: problems.some(({ code }) => code === 'too-many-rows')
				? 'too-many-rows'
				: 'file-damaged';
	const rows = workbook.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
	return tableFrom(rows);
}

function readSeparated(text: string): TableFile | TableFault {
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t', '|'] });
	return tableFrom(data.map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) })));
}

function tableFrom(all: readonly { readonly row: number; readonly cells: readonly string[] }[]): TableFile | TableFault {
	const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const [headings, ...rows] = filled;
	if (!headings || rows.length === 0) return 'file-empty';
	if (rows.length > mostRows) return 'too-many-rows';
	return {
		headings: headings.cells.map((cell) => cell.trim()),
		rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.trim()) }))
	};
}

function readJson(text: string): { readonly records: readonly unknown[] } | TableFault {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return 'file-damaged';
	}
	const list = Array.isArray(parsed)
		? parsed
		: isObject(parsed) && Array.isArray(parsed['records'])
			? (parsed['records'] as unknown[])
			: undefined;
	if (!list) return 'json-no-list';
	return list.length === 0 ? 'file-empty' : list.length > mostRows ? 'too-many-rows' : { records: list };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
