import { z } from 'zod';
import { Problem } from '#platform/problem.ts';
import { CELL_STATUSES, KEY_COLUMNS } from '../cell.ts';

/** What a filter can narrow by: every column of a cell's key, and its status. */
export const FILTER_COLUMNS = [...KEY_COLUMNS, 'status'] as const;
export type FilterColumn = (typeof FILTER_COLUMNS)[number];

const codes = z
	.string()
	.max(2000)
	.regex(/^[A-Za-z0-9_-]+(,[A-Za-z0-9_-]+)*$/)
	.transform((text) => new Set(text.split(',')))
	.optional();

const filterSchema = z.object({
	...(Object.fromEntries(KEY_COLUMNS.map((column) => [column, codes])) as Record<(typeof KEY_COLUMNS)[number], typeof codes>),
	status: codes.refine((given) => !given || [...given].every((status) => CELL_STATUSES.some((known) => known === status)))
});

/** Column → the codes that it lets through; a column without an entry lets all through. */
export type CellFilter = Partial<Record<FilterColumn, ReadonlySet<string> | undefined>>;

/** Reads a filter from an address: several codes are parted by commas. @throws {Problem} `invalid-input` */
export function readCellFilter(parameters: URLSearchParams): CellFilter {
	const given = Object.fromEntries(FILTER_COLUMNS.flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name)]] : [])));
	const result = filterSchema.safeParse(given);
	if (result.success) return result.data;
	throw new Problem('invalid-input', {}, Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), 'unreadable'])));
}
