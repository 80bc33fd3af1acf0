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
	statistic: codes,
	period: codes,
	breakdown: codes,
	category: codes,
	second_breakdown: codes,
	second_category: codes,
	population: codes,
	status: z.enum(CELL_STATUSES).optional()
});

export type CellFilter = z.infer<typeof filterSchema>;

/** Reads a filter from an address: several codes are parted by commas. @throws {Problem} `invalid-input` */
export function readCellFilter(parameters: URLSearchParams): CellFilter {
	const given = Object.fromEntries(
		Object.keys(filterSchema.shape).flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name)]] : []))
	);
	const result = filterSchema.safeParse(given);
	if (!result.success)
		throw new Problem('invalid-input', {}, Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), 'invalid'])));
	return result.data;
}

/** The cells that a filter lets through, in their order. */
export function filterCells(cells: readonly Cell[], filter: CellFilter): readonly Cell[] {
	const names = [
		'indicator',
		'area',
		'statistic',
		'period',
		'breakdown',
		'category',
		'second_breakdown',
		'second_category',
		'population'
	] as const;
	const wanted = names.flatMap((name) => {
		const codes = filter[name];
		return codes ? [{ name, codes }] : [];
	});
	return cells.filter(
		(cell) => wanted.every(({ name, codes }) => codes.has(cell[name])) && (!filter.status || cell.status === filter.status)
	);
}
