import loadSolver, { type Highs } from 'highs';
import { membersOf, type Sum } from './sums.ts';

let solver: Promise<Highs> | undefined;

/** Finds the counts that a reader could tell too exactly, again and again while more is hidden. */
export interface Audit {
	/** @param open 1 where a reader does not know the count; @param asked the units whose width matters; @returns those that are too narrow */
	narrow(open: Uint8Array, asked: readonly number[]): Promise<readonly number[]>;
}

/**
 * An audit of counts tied together by sums: a hidden count is too narrow where its smallest and largest possible value, given everything
 * shown and that no count is below zero, lie less than `width` apart. By linear programming; each solution is a possible table, so that one
 * may clear many counts at once, and only those that none has cleared are asked for by themselves. What was possible stays possible when
 * more is hidden.
 */
export async function makeAudit(values: Float64Array, sums: readonly Sum[], width: number): Promise<Audit> {
	solver ??= loadSolver();
	const highs = await solver;
	const least = values.slice();
	const most = values.slice();
	const isNarrow = (unit: number) => (most[unit] ?? 0) - (least[unit] ?? 0) < width;
	const record = (solution: ReadonlyMap<number, number>) =>
		solution.forEach((value, unit) => {
			least[unit] = Math.min(least[unit] ?? 0, value);
			most[unit] = Math.max(most[unit] ?? 0, value);
		});
	return {
		async narrow(open, asked) {
			const waiting = () => asked.filter(isNarrow);
			if (waiting().length === 0) return [];
			const solve = programOf({ values, open, sums }, highs);
			for (let round = 0; round < ROUNDS && waiting().length > 2; round++) {
				const goal = waiting().map((unit, at) => ({ unit, sign: (at >> (round % 3)) % 2 ? 1 : -1 }));
				record(solve(goal));
				await breathe();
				record(solve(goal.map(({ unit, sign }) => ({ unit, sign: -sign }))));
			}
			for (const unit of waiting())
				for (const sign of [1, -1]) {
					if (!isNarrow(unit)) break;
					record(solve([{ unit, sign }]));
					await breathe();
				}
			return waiting();
		}
	};
}

/** Lets others have their turn: a program takes some ten milliseconds. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Counts of which a reader knows some. */
interface Table {
	values: Float64Array;
	open: Uint8Array;
	sums: readonly Sum[];
}

const ROUNDS = 8;
/** Keeps a program bounded where nothing is known. */
const FAR = 1000;

/** @returns a function that gives the table with the largest sum of signed counts */
function programOf({ values, open, sums }: Table, highs: Highs) {
	const constraints = sums.flatMap((sum, at) => {
		const members = membersOf(sum).filter((unit) => open[unit]);
		if (members.length === 0) return [];
		const known =
			sum.parts.reduce((total, part) => total + (open[part] ? 0 : (values[part] ?? 0)), 0) -
			(open[sum.parent] ? 0 : (values[sum.parent] ?? 0));
		return [` c${at}: ${members.map((unit) => `${unit === sum.parent ? '-' : '+'} x${unit}`).join(' ')} = ${-known}`];
	});
	const bounds = [...open.keys()].flatMap((unit) => (open[unit] ? [` 0 <= x${unit} <= ${(values[unit] ?? 0) + FAR}`] : []));
	const rest = `Subject To\n${constraints.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
	return (goal: readonly { unit: number; sign: number }[]): ReadonlyMap<number, number> => {
		const terms = goal.map(({ unit, sign }) => `${sign > 0 ? '+' : '-'} x${unit}`).join(' ');

		const { Status, Columns } = highs.solve(`Maximize\n obj: ${terms}\n${rest}`);
		if (Status !== 'Optimal') throw new Error(`the audit's program has no solution: ${Status}`);
		return new Map(Object.entries(Columns).map(([name, column]) => [Number(name.slice(1)), 'Primal' in column ? column.Primal : 0]));
	};
}
