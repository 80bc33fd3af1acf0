/** Cells as SDMX sees them: observations of series. Pure. */
import type { Cell } from '../../cell.ts';
import { confStatus, obsStatus } from './codes.ts';
import { toSdmxCode } from './identifiers.ts';
import { DIMENSION_COLUMNS } from './model.ts';

export interface Observation {
	readonly period: string;
	/** Where it stands in its series: its period, or its code of the dimension along which observations lie. */
	readonly at: string;
	/** Null where the cell is not shown: `NaN` in the formats that have one. */
	readonly value: number | null;
	/** In the order of `attributes`. */
	readonly attributes: readonly (string | number | null)[];
}

export interface Series {
	/** A code for each dimension, in their order. */
	readonly key: readonly string[];
	readonly observations: readonly Observation[];
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

function observationOf(cell: Cell): Observation {
	const shown = cell.status === 'shown';
	const figures = shown
		? [rounded(cell.se), rounded(cell.low), rounded(cell.high), cell.n, cell.sites, rounded(cell.deff)]
		: Array<null>(6).fill(null);
	return {
		period: cell.period,
		at: cell.period,
		value: shown ? rounded(cell.estimate) : null,
		attributes: [cell.unit, obsStatus(cell), confStatus(cell), cell.reason, cell.flags, ...figures]
	};
}

const seriesKey = (cell: Cell): string[] => DIMENSION_COLUMNS.map((column) => (column ? toSdmxCode(cell[column]) : 'A'));

export interface Window {
	readonly first: number | undefined;
	readonly last: number | undefined;
}

/**
 * Cells that come in the order of their keys as series, batch by batch. The periods of a series lie apart in that order, but within one
 * indicator, area and statistic: those that may go on in the next batch are held back.
 */
export async function* seriesIn(batches: AsyncIterable<readonly Cell[]>, window: Window): AsyncGenerator<Series[]> {
	let held: Cell[] = [];
	const blockOf = (cell: Cell) => `${cell.indicator} ${cell.area} ${cell.statistic}`;
	for await (const batch of batches) {
		const cells = [...held, ...batch];
		const last = cells.at(-1);
		if (!last) continue;
		const open = cells.findIndex((cell) => blockOf(cell) === blockOf(last));
		held = cells.slice(open);
		if (open > 0) yield group(cells.slice(0, open), window);
	}
	if (held.length > 0) yield group(held, window);
}

function group(cells: readonly Cell[], window: Window): Series[] {
	const found = new Map<string, { key: string[]; observations: Observation[] }>();
	for (const cell of cells) {
		const key = seriesKey(cell);
		const name = key.join('.');
		const series = found.get(name) ?? { key, observations: [] };
		found.set(name, series);
		series.observations.push(observationOf(cell));
	}
	return [...found.values()].map(({ key, observations }) => ({ key, observations: within(observations, window) }));
}

/** The first and the last few, each once. */
function within(observations: Observation[], { first, last }: Window): Observation[] {
	const ordered = observations.sort((a, b) => (a.period < b.period ? -1 : 1));
	if (first === undefined && last === undefined) return ordered;
	return ordered.filter((_, at) => at < (first ?? 0) || at >= ordered.length - (last ?? 0));
}

/** The same observations as series along another dimension than time: those of one period that differ in that dimension only. */
export function seriesAlong(series: readonly Series[], dimension: number): Series[] {
	const found = new Map<string, { key: readonly string[]; observations: Observation[] }>();
	for (const { key, observations } of series) {
		for (const observation of observations) {
			const name = [...key.filter((_, at) => at !== dimension), observation.period].join('.');
			const group = found.get(name) ?? { key, observations: [] };
			found.set(name, group);
			group.observations.push({ ...observation, at: key[dimension] ?? '' });
		}
	}
	return [...found.values()];
}
