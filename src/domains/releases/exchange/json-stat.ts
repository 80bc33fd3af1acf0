/** Cells as a JSON-stat 2.0 cube: https://json-stat.org/full/. Pure. */
import { Problem } from '#platform/problem.ts';
import { type Cell, KEY_COLUMNS } from '../cell.ts';
import type { Labels } from './labels.ts';

/** More figures than this are no cut for a cube. */
export const largestCut = 20_000;
const largestCube = 400_000;

const measures = ['estimate', 'low', 'high', 'n'] as const;

export interface CubeOf {
	readonly number: string;
	readonly title: string;
	readonly source: string;
	/** ISO 8601. */
	readonly updated: string;
	readonly labels: Labels;
	readonly notes: readonly string[];
}

/**
 * The dimensions are the columns of the key and what is measured; `value` and `status` are sparse, by position. A figure that is not shown
 * has a status and no value.
 * @throws {Problem} `cut-too-large` where the cube of all combinations would be larger than 400,000
 */
export function cellsToJsonStat(cells: readonly Cell[], { number, title, source, updated, labels, notes }: CubeOf): object {
	const codes = KEY_COLUMNS.map((column) => [...new Set(cells.map((cell) => cell[column]))]);
	const size = [...codes.map((list) => list.length), measures.length];
	if (cells.length > largestCut || size.reduce((product, length) => product * length, 1) > largestCube)
		throw new Problem('cut-too-large', { cells: largestCut });
	const positions = codes.map((list) => new Map(list.map((code, at) => [code, at])));
	const value: Record<number, number> = {};
	const status: Record<number, string> = {};
	for (const cell of cells) {
		const first = KEY_COLUMNS.reduce((at, column, index) => at * (size[index] ?? 1) + (positions[index]?.get(cell[column]) ?? 0), 0);
		measures.forEach((measure, index) => {
			const at = first * measures.length + index;
			const figure = cell.status === 'shown' ? cell[measure] : null;
			if (figure !== null) value[at] = figure;
			status[at] = cell.reason ?? cell.status;
		});
	}
	const dimension = Object.fromEntries(
		KEY_COLUMNS.map((column, index) => [column, dimensionOf(cells, column, codes[index] ?? [], labels)])
	);
	return {
		version: '2.0',
		class: 'dataset',
		label: title,
		source,
		updated,
		...(notes.length > 0 ? { note: notes } : {}),
		id: [...KEY_COLUMNS, 'measure'],
		size,
		role: { time: ['period'], geo: ['area'], metric: ['measure'] },
		dimension: { ...dimension, measure: { label: 'measure', category: { index: measures } } },
		value,
		status,
		extension: { release: number, status: statusWordsIn(cells, labels) }
	};
}

function dimensionOf(cells: readonly Cell[], column: (typeof KEY_COLUMNS)[number], codes: readonly string[], labels: Labels) {
	if (column === 'period') return { label: column, category: { index: codes } };
	const words = new Map<string, Set<string>>(codes.map((code) => [code, new Set()]));
	for (const cell of cells) words.get(cell[column])?.add(labels.of(cell, column));
	const label = Object.fromEntries([...words].map(([code, known]) => [code, [...known].join(' / ')]));
	return { label: column, category: { index: codes, label } };
}

function statusWordsIn(cells: readonly Cell[], labels: Labels): Record<string, string> {
	return Object.fromEntries(cells.map((cell) => [cell.reason ?? cell.status, labels.of(cell, cell.reason ? 'reason' : 'status')]));
}
