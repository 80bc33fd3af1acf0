import type { FormProblem } from '../form-problem.ts';
import type { Sheet, SheetRow, Workbook } from '../xlsform/workbook.ts';

/** A row in which something was found: what stands in it, and which of its cells are meant. */
export interface RowExcerpt {
	readonly sheet: string;
	readonly row: number;
	readonly cells: readonly { readonly cell: string; readonly heading: string; readonly text: string; readonly isMeant: boolean }[];
}

/** A problem with the cell it speaks of, as a spreadsheet names it (`C5`). */
export interface LocatedProblem extends FormProblem {
	/** empty where no one cell is meant */
	readonly cell: string;
	/** what stands in it */
	readonly text: string;
	/** name of the item in whose row it is; empty elsewhere */
	readonly item: string;
}

const MOST_ROWS = 100;

/** Finds the cells that problems speak of. Without a workbook (it could not be read) they speak of none. */
export function locate(
	problems: readonly FormProblem[],
	workbook: Workbook | undefined
): { problems: LocatedProblem[]; rows: RowExcerpt[] } {
	const sheets = new Map(workbook?.sheets.map((sheet) => [sheet.name, sheet]));
	const excerpts = new Map<string, RowExcerpt>();
	const located = problems.map((problem) => {
		const sheet = sheets.get(problem.sheet);
		const row = sheet?.rows.find((candidate) => candidate.row === problem.row);
		if (!sheet || !row) return { ...problem, cell: '', text: '', item: '' };
		const column = columnOf(sheet, problem);
		const id = `${sheet.name} ${String(row.row)}`;
		const known = excerpts.get(id) ?? (excerpts.size < MOST_ROWS ? excerptOf(sheet, row) : undefined);
		if (known) excerpts.set(id, marked(known, column));
		const text = column === undefined ? '' : (row.cells[column] ?? '');
		return { ...problem, cell: column === undefined ? '' : `${letters(column)}${String(row.row)}`, text, item: itemIn(sheet, row) };
	});
	return { problems: located, rows: [...excerpts.values()] };
}

function headingsOf(sheet: Sheet): readonly string[] {
	return sheet.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
}

/** A problem names a column by its heading, or by its letters where a sheet has none for it. */
function columnOf(sheet: Sheet, { column, code }: FormProblem): number | undefined {
	if (column === '') return undefined;
	if (code === 'formula-empty') return Math.max(0, [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);
	const index = headingsOf(sheet).indexOf(column);
	return index >= 0 ? index : undefined;
}

function excerptOf(sheet: Sheet, row: SheetRow): RowExcerpt {
	const headings = headingsOf(sheet);
	const cells = headings.map((heading, index) => ({
		cell: `${letters(index)}${String(row.row)}`,
		heading,
		text: row.cells[index] ?? '',
		isMeant: false
	}));
	return { sheet: sheet.name, row: row.row, cells };
}

function marked(excerpt: RowExcerpt, column: number | undefined): RowExcerpt {
	return { ...excerpt, cells: excerpt.cells.map((cell, index) => (index === column ? { ...cell, isMeant: true } : cell)) };
}

function itemIn(sheet: Sheet, row: SheetRow): string {
	if (sheet.name.trim().toLowerCase() !== 'survey' || row === sheet.rows[0]) return '';
	return row.cells[headingsOf(sheet).findIndex((heading) => heading.toLowerCase() === 'name')]?.trim() ?? '';
}

/** `A`, `B`, …, `AA` */
function letters(column: number): string {
	return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
