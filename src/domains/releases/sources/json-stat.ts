/** A JSON-stat 2.0 cube as a table: a row for each value or status. https://json-stat.org/full/. Pure. */
import { z } from 'zod';
import { mostRows, SourceFault, type SourceTable } from './source-table.ts';

const list = z.union([z.array(z.string()), z.record(z.string(), z.number().int().min(0))]);
const cube = z.object({
	class: z.literal('dataset'),
	id: z.array(z.string()).min(1).max(30),
	size: z.array(z.number().int().min(1)).min(1).max(30),
	dimension: z.record(
		z.string(),
		z.object({ category: z.object({ index: list.optional(), label: z.record(z.string(), z.string()).optional() }) })
	),
	value: z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())]),
	status: z.union([z.string(), z.array(z.string().nullable()), z.record(z.string(), z.string().nullable())]).optional()
});

/** @throws {SourceFault} */
export function readJsonStat(text: string): SourceTable {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		throw new SourceFault('json_damaged');
	}
	const read = cube.safeParse(parsed);
	if (!read.success) throw new SourceFault('json_no_cube');
	const { id, size, dimension, value, status } = read.data;
	const codes = id.map((name, at) => codesOf(dimension[name]?.category, size[at] ?? 0));
	const total = size.reduce((product, length) => product * length, 1);
	if (id.length !== size.length) throw new SourceFault('json_no_cube');
	const values = at(value);
	const statuses = typeof status === 'string' ? () => status : at(status ?? []);
	const known = new Set([...Object.keys(value), ...(typeof status === 'object' ? Object.keys(status) : [])].map(Number));
	if (known.size > mostRows) throw new SourceFault('too_many_rows');
	const rows = [...known]
		.sort((a, b) => a - b)
		.flatMap((position) => {
			if (!(position < total)) throw new SourceFault('json_no_cube');
			const [figure, flag] = [values(position), statuses(position)];
			if (figure === null && flag === null) return [];
			return [
				{
					line: position + 1,
					cells: [...place(position, size).map((index, which) => codes[which]?.[index] ?? ''), figure ?? '', flag ?? '']
				}
			];
		})
		.map(({ line, cells }) => ({ line, cells: cells.map(String) }));
	if (rows.length === 0) throw new SourceFault('no_rows');
	return { format: 'json-stat', headings: [...id, 'value', 'status'], rows, decimal: '.' };
}

function at<Value>(values: readonly (Value | null)[] | Readonly<Record<string, Value | null>>): (position: number) => Value | null {
	return (position) =>
		(Array.isArray(values) ? values[position] : (values as Readonly<Record<string, Value | null>>)[String(position)]) ?? null;
}

function codesOf(
	category: { index?: z.infer<typeof list> | undefined; label?: Record<string, string> | undefined } | undefined,
	size: number
): string[] {
	const { index, label } = category ?? {};
	const codes = Array.isArray(index)
		? index
		: index
			? Object.entries(index)
					.sort(([, a], [, b]) => a - b)
					.map(([code]) => code)
			: Object.keys(label ?? {});
	if (codes.length !== size) throw new SourceFault('json_no_cube');
	return codes;
}

/** The index in each dimension of a position, the last dimension running fastest. */
function place(position: number, size: readonly number[]): number[] {
	let rest = position;
	return size
		.toReversed()
		.map((length) => {
			const index = rest % length;
			rest = Math.floor(rest / length);
			return index;
		})
		.toReversed();
}
