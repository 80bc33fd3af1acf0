/** Whether parts and totals of a table of counts fit together. Pure. */
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { keyText, type Cell } from '../cell.ts';
import type { RowProblem } from './check.ts';

export interface Counted {
	readonly cell: Cell;
	readonly line: number;
	readonly numerator: number;
	readonly denominator: number;
}

/**
 * Totals that their parts don't add up to, half a unit for each rounded number allowed: categories beside their total, regions beside their
 * area. Where a part is missing, only parts that are together larger than the total are wrong.
 */
export function wrongTotals(
	counted: readonly Counted[],
	document: FrameworkDocument,
	parents: Readonly<Record<string, string>>
): RowProblem[] {
	const rows = new Map(counted.map((each) => [keyText(each.cell), each]));
	const complete = new Map(document.breakdowns.map(({ code, categories }) => [code, categories.length]));
	// most tables tell girls and boys apart and nobody else
	if (!counted.some(({ cell }) => cell.breakdown === 'sex' && cell.category === 'other')) complete.set('sex', 2);
	const members = new Map<string, number>();
	for (const parent of Object.values(parents)) members.set(parent, (members.get(parent) ?? 0) + 1);
	const parts = new Map<string, { total: Counted; parts: Counted[]; full: number }>();
	const add = (part: Counted, at: Partial<Cell>, what: string, full: number) => {
		const total = rows.get(keyText({ ...part.cell, ...at }));
		if (!total) return;
		const key = `${what} ${keyText(total.cell)}`;
		const sum = parts.get(key) ?? { total, parts: [], full };
		sum.parts.push(part);
		parts.set(key, sum);
	};
	for (const part of counted) {
		const { area, breakdown, second_breakdown: second } = part.cell;
		if (second !== 'total') add(part, { second_breakdown: 'total', second_category: 'total' }, second, complete.get(second) ?? 0);
		else if (breakdown !== 'total') add(part, { breakdown: 'total', category: 'total' }, breakdown, complete.get(breakdown) ?? 0);
		const parent = parents[area];
		if (parent) add(part, { area: parent }, 'area', members.get(parent) ?? 0);
	}
	return [...parts.values()].flatMap((sum) => (['numerator', 'denominator'] as const).flatMap((column) => wrongSum(sum, column)));
}

function wrongSum(
	{ total, parts, full }: { total: Counted; parts: readonly Counted[]; full: number },
	column: 'numerator' | 'denominator'
): RowProblem[] {
	const sum = parts.reduce((all, part) => all + part[column], 0);
	const allowed = (parts.length + 1) / 2;
	const over = sum - total[column];
	if (over <= allowed && (over >= -allowed || parts.length < full)) return [];
	const lines = parts
		.map(({ line }) => line)
		.slice(0, 8)
		.join(', ');
	return [
		{
			line: total.line,
			column,
			code: 'total_wrong',
			details: {
				given: String(total[column]),
				other: `${String(Math.round(sum * 1000) / 1000)} (${lines}${parts.length > 8 ? ', …' : ''})`
			}
		}
	];
}
