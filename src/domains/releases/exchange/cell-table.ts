/** Cells as a table: the release's number, the columns of a cell, and words for its codes where a language was asked for. Pure. */
import { CELL_COLUMNS, type Cell } from '../cell.ts';
import { LABELLED_COLUMNS, type Labels } from './labels.ts';

type Value = string | number | null;

export interface TableColumn {
	readonly name: string;
	readonly kind: 'text' | 'whole' | 'number';
	readonly of: (cell: Cell) => Value;
}

const wholes = new Set<string>(['n', 'sites']);
const numbers = new Set<string>(['estimate', 'se', 'low', 'high', 'deff']);
const figures = new Set<string>([...wholes, ...numbers]);

/** The columns; a cell that is not shown has no number in any of them, whatever it holds. */
export function tableColumns(release: string | ((cell: Cell) => string), labels: Labels | undefined): TableColumn[] {
	const own = CELL_COLUMNS.map((name): TableColumn => {
		const kind = wholes.has(name) ? 'whole' : numbers.has(name) ? 'number' : 'text';
		return { name, kind, of: (cell) => (figures.has(name) && cell.status !== 'shown' ? null : cell[name]) };
	});
	const words = labels
		? LABELLED_COLUMNS.map((name): TableColumn => ({ name: `${name}_label`, kind: 'text', of: (cell) => labels.of(cell, name) }))
		: [];
	return [{ name: 'release', kind: 'text', of: typeof release === 'string' ? () => release : release }, ...own, ...words];
}
