import loadSolver, { type Highs } from 'highs';
import { membersOf, type Sum } from './sums.ts';

let solver: Promise<Highs> | undefined;

/** Finds the counts that a reader could tell too exactly, again and again while more is hidden. */
export interface Audit {
	/** @param open 1 where a reader does not know the count; @param asked the units whose width matters; @returns a few of those that are too narrow, none where none is */
	narrow(open: Uint8Array, asked: readonly number[]): Promise<readonly number[]>;
}

/** Counts of a table that are also told added up over several tables. */
export interface Shared {
	/** Their units. */
	units: readonly number[];
	/**
	 * How the other tables together could be different from what they are: by how much each of `units` is more there. Every mixture of these
	 * is possible as well.
	 */
	shifts: readonly (readonly number[])[];
}

/**
 * An audit of counts tied together by sums: a hidden count is too narrow where its smallest and largest possible value, given everything
 * shown and that no count is below zero, lie less than `width` apart. By linear programming; each solution is a possible table, so that one
 * may clear many counts at once, and only those that none has cleared are asked for by themselves. What was possible stays possible when
 * more is hidden.
 */
export async function makeAudit(values: Float64Array, sums: readonly Sum[], width: number, shared?: Shared): Promise<Audit> {
	const highs = await (solver ??= loadSolver());
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
			let waiting = asked.filter(isNarrow);
			if (waiting.length === 0) return [];
			const solve = programOf({ values, open, sums, shared }, highs);
			for (let round = 0; round < ROUNDS && waiting.length > AT_ONCE; round++) {
				const goal = waiting.map((unit, at) => ({ unit, sign: (at >> (round % 3)) % 2 ? 1 : -1 }));
				record(solve(goal));
				await breathe();
				record(solve(goal.map(({ unit, sign }) => ({ unit, sign: -sign }))));
				const before = waiting.length;
				waiting = waiting.filter(isNarrow);
				if (waiting.length > 0.8 * before) break;
			}
			const found: number[] = [];
			for (const unit of waiting) {
				for (const sign of [1, -1]) {
					if (!isNarrow(unit)) break;
					record(solve([{ unit, sign }]));
					await breathe();
				}
				if (isNarrow(unit) && found.push(unit) === AT_ONCE) break;
			}
			return found;
		}
	};
}

/**
 * How a table could be different from what it is, as far as a reader can tell: with each of some units as large and as small as it can be.
 * @returns shifts of these units, for `Shared`
 */
export async function reachOf(table: Table, units: readonly number[]): Promise<number[][]> {
	const solve = programOf(table, await (solver ??= loadSolver()));
	return units
		.filter((unit) => table.open[unit])
		.flatMap((unit) => [1, -1].map((sign) => solve([{ unit, sign }])))
		.map((found) => units.map((unit) => (found.get(unit) ?? table.values[unit] ?? 0) - (table.values[unit] ?? 0)));
}

/** Lets others have their turn: a program takes some ten milliseconds. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Counts of which a reader knows some. */
export interface Table {
	values: Float64Array;
	/** 1 where a reader does not know the count. */
	open: Uint8Array;
	sums: readonly Sum[];
	shared?: Shared | undefined;
}

/** Rounds that ask for many counts at once, as long as they clear some; and how many counts are named before more is hidden: that may widen others. */
const ROUNDS = 8;
const AT_ONCE = 3;
/** Keeps a program bounded where nothing is known. */
const FAR = 1000;

/** @returns a function that gives the table with the largest sum of signed counts */
function programOf({ values, open, sums, shared }: Table, highs: Highs) {
	const constraints = sums.flatMap((sum, at) => {
		const members = membersOf(sum).filter((unit) => open[unit]);
		if (members.length === 0) return [];
		const known =
			sum.parts.reduce((total, part) => total + (open[part] ? 0 : (values[part] ?? 0)), 0) -
			(open[sum.parent] ? 0 : (values[sum.parent] ?? 0));
		return [` c${at}: ${members.map((unit) => `${unit === sum.parent ? '-' : '+'} x${unit}`).join(' ')} = ${-known}`];
	});
	const bounds = [...open.keys()].flatMap((unit) => (open[unit] ? [` 0 <= x${unit} <= ${(values[unit] ?? 0) + FAR}`] : []));
	if (shared) constraints.push(...sharedConstraints(shared, values, open));
	const rest = `Subject To\n${constraints.join('\n')}\nBounds\n${bounds.join('\n')}\nEnd`;
	return (goal: readonly { unit: number; sign: number }[]): ReadonlyMap<number, number> => {
		const terms = goal.map(({ unit, sign }) => `${sign > 0 ? '+' : '-'} x${unit}`).join(' ');
		const { Status, Columns } = highs.solve(`Maximize\n obj: ${terms}\n${rest}`);
		if (Status !== 'Optimal') throw new Error(`the audit's program has no solution: ${Status}`);
		const counts = Object.entries(Columns).filter(([name]) => name.startsWith('x'));
		return new Map(counts.map(([name, column]) => [Number(name.slice(1)), 'Primal' in column ? column.Primal : 0]));
	};
}

/** What a shared count is more here, the others together must be less; where it is known here, they must be what they are. */
function sharedConstraints({ units, shifts }: Shared, values: Float64Array, open: Uint8Array): string[] {
	const balanced = units.flatMap((unit, at) => {
		const others = shifts.flatMap((shift, by) => (shift[at] ? [`${shift[at] < 0 ? '-' : '+'} ${Math.abs(shift[at])} y${by}`] : []));
		const terms = open[unit] ? [`x${unit}`, ...others] : others;
		return terms.length > 0 ? [` s${at}: ${terms.join(' ')} = ${open[unit] ? (values[unit] ?? 0) : 0}`] : [];
	});
	const shares = shifts.map((_, at) => `y${at}`);
	return shares.length > 0 ? [...balanced, ` y: ${shares.join(' + ')} <= 1`] : balanced;
}
