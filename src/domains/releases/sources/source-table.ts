/** A file of somebody else as a table of texts. Pure. */
import Papa from 'papaparse';
import { readJsonStat } from './json-stat.ts';

const largestSource = 20_000_000;
export const mostRows = 500_000;

export type SourceFormat = 'csv' | 'sdmx-csv' | 'json-stat';

export interface SourceTable {
	readonly format: SourceFormat;
	readonly headings: readonly string[];
	/** `line` as an editor counts, the headings being line 1; of a cube the number of the value. */
	readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
	/** the sign before decimals */
	readonly decimal: '.' | ',';
}

/** Why a file is no table that can be read. */
export type SourceFaultCode =
	| 'empty'
	| 'too_large'
	| 'too_many_rows'
	| 'not_text'
	| 'quotes'
	| 'width'
	| 'heading_empty'
	| 'heading_twice'
	| 'one_column'
	| 'json_damaged'
	| 'json_no_cube'
	| 'no_rows';

/** Thrown by readers; says what is wrong and on which line. */
export class SourceFault extends Error {
	readonly code: SourceFaultCode;
	readonly details: { readonly line: number; readonly name: string };

	constructor(code: SourceFaultCode, line = 1, name = '') {
		super(code);
		this.name = 'SourceFault';
		this.code = code;
		this.details = { line, name: name.slice(0, 60) };
	}
}

/** @throws {SourceFault} */
export function readSource(content: Uint8Array): SourceTable {
	if (content.byteLength === 0) throw new SourceFault('empty');
	if (content.byteLength > largestSource) throw new SourceFault('too_large');
	const text = decode(content);
	return /^\s*\{/.test(text) ? readJsonStat(text) : readSeparated(text);
}

/** UTF-8 with or without a mark, UTF-16 with one; what is neither is taken for the western code page that spreadsheets still write. */
function decode(content: Uint8Array): string {
	if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
	if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
	if (content.subarray(0, 4000).includes(0)) throw new SourceFault('not_text');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(content);
	} catch {
		return new TextDecoder('windows-1252').decode(content);
	}
}

function readSeparated(text: string): SourceTable {
	const { data, errors, meta } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'], preview: mostRows + 3 });
	const quotes = errors.find(({ type }) => type === 'Quotes');
	if (quotes) throw new SourceFault('quotes', (quotes.row ?? 0) + 1);
	const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');
	const [head = [], ...rest] = data;
	const isSdmx = /^(dataflow|structure)\b/i.test((head[0] ?? '').trim());
	const headings = head.map((heading) => (isSdmx ? (heading.split(':')[0] ?? '') : heading).trim());
	checkHeadings(headings);
	const rows = rest.flatMap((cells, at) =>
		isFilled(cells) ? [{ line: at + 2, cells: cells.map((cell) => codeOf(cell.trim(), isSdmx)) }] : []
	);
	if (rows.length > mostRows) throw new SourceFault('too_many_rows');
	const uneven = rows.find(({ cells }) => cells.length !== headings.length);
	if (uneven) throw new SourceFault('width', uneven.line);
	if (rows.length === 0) throw new SourceFault('no_rows');
	const hasCommas = meta.delimiter !== ',' && rows.some(({ cells }) => cells.some((cell) => /^-?\d+,\d+$/.test(cell)));
	return { format: isSdmx ? 'sdmx-csv' : 'csv', headings, rows, decimal: hasCommas ? ',' : '.' };
}

/** SDMX-CSV may write `BE: Belgium` for a code with its label. */
function codeOf(cell: string, isSdmx: boolean): string {
	return isSdmx ? (/^([A-Za-z0-9_@$-]+): /.exec(cell)?.[1] ?? cell) : cell;
}

function checkHeadings(headings: readonly string[]): void {
	if (headings.length < 2) throw new SourceFault('one_column');
	const empty = headings.indexOf('');
	if (empty >= 0) throw new SourceFault('heading_empty', empty + 1);
	const twice = headings.find((heading, at) => headings.indexOf(heading) !== at);
	if (twice !== undefined) throw new SourceFault('heading_twice', 1, twice);
}
