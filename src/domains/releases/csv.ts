import { CELL_COLUMNS, type Cell } from './cell.ts';

/** Cells as CSV (RFC 4180), with the release's number first. Numbers have up to six decimals and a point; what is not known is empty. */
export function cellsToCsv(release: string, cells: readonly Cell[]): string {
	const lines = cells.map((cell) => [release, ...CELL_COLUMNS.map((column) => cell[column])].map(field).join(','));
	return [['release', ...CELL_COLUMNS].join(','), ...lines, ''].join('\r\n');
}

/** Quoted where it must be; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
