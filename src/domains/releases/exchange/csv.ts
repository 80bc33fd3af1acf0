import type { Cell } from '../cell.ts';
import { tableColumns, type TableColumn } from './cell-table.ts';

/** Cells as CSV (RFC 4180), with the number of the release first, or of that of each cell. Numbers have up to six decimals and a point; what is not known is empty. */
export function cellsToCsv(release: Parameters<typeof tableColumns>[0], cells: readonly Cell[]): string {
	const columns = tableColumns(release, undefined);
	return csvHead(columns) + csvLines(columns, cells);
}

export const csvHead = (columns: readonly TableColumn[]): string => `${columns.map(({ name }) => name).join(',')}\r\n`;

export function csvLines(columns: readonly TableColumn[], cells: readonly Cell[]): string {
	return cells.map((cell) => `${columns.map((column) => csvField(column.of(cell))).join(',')}\r\n`).join('');
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvField(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
