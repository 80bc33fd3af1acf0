import type { OutputLine } from './run.ts';
import type { WorkbenchWish } from './wish.ts';

/** An output with rows and columns; codes of values, in the order of its lines. */
export interface Crosstab {
	test: OutputLine | undefined;
	rows: string[];
	columns: string[];
	/** Nothing where an output of long ago did not count it. */
	cell(row: string, column: string): OutputLine | undefined;
	/** A row over all columns. */
	all(row: string): OutputLine | undefined;
}

/** The lines of a crosstab as its table. */
export function readCrosstab(
	lines: readonly OutputLine[],
	{ first, others: [second = ''] }: Pick<WorkbenchWish, 'first' | 'others'>
): Crosstab {
	const byLabel = new Map(lines.map((line) => [line.label, line]));
	const [rows, columns] = [new Set<string>(), new Set<string>()];
	for (const { label } of lines) {
		const at = label.indexOf(`, ${first}=`);
		if (at < 0 || !label.startsWith(`${second}=`)) continue;
		columns.add(label.slice(second.length + 1, at));
		rows.add(label.slice(at + first.length + 3));
	}
	return {
		test: byLabel.get(`${first} × ${second}`),
		rows: [...rows],
		columns: [...columns],
		cell: (row, column) => byLabel.get(`${second}=${column}, ${first}=${row}`),
		all: (row) => byLabel.get(`${first}=${row}`)
	};
}
