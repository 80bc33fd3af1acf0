import { z } from 'zod';
import { Problem } from '#platform/problem.ts';
import { CELL_STATUSES, type Cell } from './cell.ts';

const codes = z
	.string()
	.max(400)
	.regex(/^[A-Za-z0-9_,-]+$/)
	.transform((text) => new Set(text.split(',')))
	.optional();

const filterSchema = z.object({
	indicator: codes,
	area: codes,
	breakdown: codes,
	category: codes,
	population: codes,
	status: z.enum(CELL_STATUSES).optional()
});

export type CellFilter = z.infer<typeof filterSchema>;

/** Reads a filter from an address: several codes are parted by commas. @throws {Problem} `invalid-input` */
export function readCellFilter(parameters: URLSearchParams): CellFilter {
	const given = Object.fromEntries(
		['indicator', 'area', 'breakdown', 'category', 'population', 'status'].flatMap((name) =>
			parameters.has(name) ? [[name, parameters.get(name)]] : []
		)
	);
	const result = filterSchema.safeParse(given);
	if (!result.success)
		throw new Problem('invalid-input', {}, Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), 'invalid'])));
	return result.data;
}

/** The cells that a filter lets through, in their order. */
export function filterCells(
	cells: { all: readonly Cell[]; byIndicator: ReadonlyMap<string, readonly Cell[]> },
	filter: CellFilter
): readonly Cell[] {
	const start = filter.indicator ? [...filter.indicator].flatMap((code) => cells.byIndicator.get(code) ?? []) : cells.all;
	const { area, breakdown, category, population, status } = filter;
	if (!area && !breakdown && !category && !population && !status) return start;
	return start.filter(
		(cell) =>
			(area?.has(cell.area) ?? true) &&
			(breakdown?.has(cell.breakdown) ?? true) &&
			(category?.has(cell.category) ?? true) &&
			(population?.has(cell.population) ?? true) &&
			(!status || cell.status === status)
	);
}
