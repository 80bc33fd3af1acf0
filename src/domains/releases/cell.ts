export const CELL_STATUSES = ['shown', 'suppressed', 'not_surveyed', 'no_answer', 'not_measured'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** Why a cell is not shown, or how a shown one is to be read. */
export const CELL_REASONS = [
	'few_answers',
	'few_sites',
	'small_count',
	'dominance',
	'complementary',
	'differencing',
	'confidential',
	'imprecise',
	'uncertain',
	'at_most',
	'at_least',
	'countries_missing',
	'pooled',
	'preliminary'
] as const;
export type CellReason = (typeof CELL_REASONS)[number];

/** Which children a figure is about. */
export type CellPopulation = 'migrant_background' | 'all' | 'foreign_citizens' | 'born_abroad';

/**
 * What the number of a cell is.
 * - `figure`: the indicator's value.
 * - `share`: per cent of children whose score lies in a band (breakdown `answer`, category such as `20-40`).
 * - `gap`: with a migrant background minus without, in points.
 * - `difference`: one category minus another of the same breakdown (`category` minus `second_category`), in points.
 * - `change`: this period minus the one before in the same release, in points.
 */
export const CELL_STATISTICS = ['figure', 'share', 'gap', 'difference', 'change'] as const;
export type CellStatistic = (typeof CELL_STATISTICS)[number];

/** Which figure a cell is: its key within a release. */
export interface CellKey {
	indicator: string;
	area: string;
	statistic: CellStatistic;
	/** The wave or year that it is about, such as `2026`. */
	period: string;
	/** `total`, or the code of a breakdown. */
	breakdown: string;
	/** `total`, or a category of the breakdown. */
	category: string;
	/** `total`, or the code of a second breakdown, which stands later in the framework than the first. */
	second_breakdown: string;
	second_category: string;
	population: CellPopulation;
}

/** One figure of a release. Estimates of unit `percent` and `score` run from 0 to 100. Only shown cells carry numbers. */
export interface Cell extends CellKey {
	estimate: number | null;
	se: number | null;
	low: number | null;
	high: number | null;
	/** How many answered, rounded as the release's rules say. */
	n: number | null;
	sites: number | null;
	deff: number | null;
	unit: string;
	status: CellStatus;
	reason: CellReason | null;
	/** Eurostat's flags of a published figure, such as `b` (break in series) or `ep`; null for our own. */
	flags: string | null;
}

/** An indicator's figure for a whole population: no breakdown, no second one. */
export const WHOLE = {
	statistic: 'figure',
	breakdown: 'total',
	category: 'total',
	second_breakdown: 'total',
	second_category: 'total'
} as const satisfies Partial<CellKey>;

/** A cell without numbers. */
export function emptyCell(at: CellKey & { unit: string }, status: CellStatus, reason: CellReason | null = null): Cell {
	const { indicator, area, statistic, period, breakdown, category, second_breakdown, second_category, population, unit } = at;
	return {
		indicator,
		area,
		statistic,
		period,
		breakdown,
		category,
		second_breakdown,
		second_category,
		population,
		unit,
		estimate: null,
		se: null,
		low: null,
		high: null,
		n: null,
		sites: null,
		deff: null,
		status,
		reason,
		flags: null
	};
}

/** The columns of a cell's key, in the order in which they are written. */
export const KEY_COLUMNS = [
	'indicator',
	'area',
	'statistic',
	'period',
	'breakdown',
	'category',
	'second_breakdown',
	'second_category',
	'population'
] as const satisfies readonly (keyof CellKey)[];

/** A cell's columns, in the order in which they are written. */
export const CELL_COLUMNS = [
	...KEY_COLUMNS,
	'estimate',
	'se',
	'low',
	'high',
	'n',
	'sites',
	'deff',
	'unit',
	'status',
	'reason',
	'flags'
] as const satisfies readonly (keyof Cell)[];

/** The key alone. */
export function keyOf(cell: CellKey): CellKey {
	const { indicator, area, statistic, period, breakdown, category, second_breakdown, second_category, population } = cell;
	return { indicator, area, statistic, period, breakdown, category, second_breakdown, second_category, population };
}

/** What a figure is about, as a text, but for the area: the same for the cells that are compared across areas. */
export function keyWithin(cell: CellKey): string {
	return KEY_COLUMNS.map((column) => (column === 'area' ? '' : cell[column])).join(' ');
}

/** A key as a text, the same for the same figure. */
export function keyText(cell: CellKey): string {
	return KEY_COLUMNS.map((column) => cell[column]).join(' ');
}
