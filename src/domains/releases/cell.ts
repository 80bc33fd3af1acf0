export const CELL_STATUSES = ['shown', 'suppressed', 'not_surveyed', 'no_answer', 'not_measured'] as const;
export type CellStatus = (typeof CELL_STATUSES)[number];

/** Why a cell is not shown, or how a shown one is to be read. */
export const CELL_REASONS = [
	'few_answers',
	'few_sites',
	'small_count',
	'complementary',
	'imprecise',
	'at_most',
	'at_least',
	'countries_missing',
	'preliminary'
] as const;
export type CellReason = (typeof CELL_REASONS)[number];

/** Which children a figure is about. */
export type CellPopulation = 'migrant_background' | 'all' | 'foreign_citizens' | 'born_abroad';

/** One figure of a release. Estimates of unit `percent` and `score` run from 0 to 100. Only shown cells carry numbers. */
export interface Cell {
	indicator: string;
	area: string;
	/** `total`, or the code of a breakdown. */
	breakdown: string;
	/** `total`, or a category of the breakdown. */
	category: string;
	population: CellPopulation;
	estimate: number | null;
	se: number | null;
	low: number | null;
	high: number | null;
	n: number | null;
	sites: number | null;
	deff: number | null;
	unit: string;
	status: CellStatus;
	reason: CellReason | null;
}

/** A cell without numbers. */
export function emptyCell(
	at: Pick<Cell, 'indicator' | 'area' | 'breakdown' | 'category' | 'population' | 'unit'>,
	status: CellStatus,
	reason: CellReason | null = null
): Cell {
	return { ...at, estimate: null, se: null, low: null, high: null, n: null, sites: null, deff: null, status, reason };
}

/** A cell's columns, in the order in which they are written. */
export const CELL_COLUMNS = [
	'indicator',
	'area',
	'breakdown',
	'category',
	'population',
	'estimate',
	'se',
	'low',
	'high',
	'n',
	'sites',
	'deff',
	'unit',
	'status',
	'reason'
] as const satisfies readonly (keyof Cell)[];
