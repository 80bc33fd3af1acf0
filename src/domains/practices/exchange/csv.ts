/** Rows as comma-separated text (RFC 4180) that a spreadsheet opens and the import reads back. Pure. */
import Papa from 'papaparse';
import { harmlessCell } from '../table/harmless.ts';

/** Tells spreadsheets that what follows is UTF-8. */
export const byteOrderMark = '\ufeff';

/** @returns lines, each with its end; texts that look like formulas are made harmless, numbers stay numbers */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
	if (rows.length === 0) return '';
	const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmlessCell(cell) : cell)));
	return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
