import { membersOf, type Sum } from './sums.ts';

const STEPS = 400;
const NOTHING = 1e-7;

/**
 * Which unknowns have exactly one value under sums of which the others are known: those that a reader could compute. A vector of chance is
 * projected on all the ways in which the unknowns can move while every sum holds; what doesn't move is determined (with probability 1).
 * The projection is solved by conjugate gradients. Source: Hestenes and Stiefel (1952), Journal of Research of the NBS 49, 409–436.
 * @param open 1 where a unit is unknown
 * @returns 1 where an unknown unit is determined
 */
export function determined(open: Uint8Array, sums: readonly Sum[]): Uint8Array {
	const relations = sums.flatMap((sum) => {
		const members = membersOf(sum).filter((unit) => open[unit]);
		return members.length === 0 ? [] : [{ members: Int32Array.from(members), parent: sum.parent }];
	});
	const wish = chance(open.length);
	const residual = apply(relations, wish);
	const multiplier = new Float64Array(relations.length);
	const direction = residual.slice();
	let size = dot(residual, residual);
	const enough = size * NOTHING ** 2 * 1e-4;
	for (let step = 0; step < STEPS && size > enough; step++) {
		const moved = transposed(relations, direction, open.length);
		const length = size / dot(moved, moved);
		const back = apply(relations, moved);
		for (let at = 0; at < multiplier.length; at++) {
			multiplier[at] = (multiplier[at] ?? 0) + length * (direction[at] ?? 0);
			residual[at] = (residual[at] ?? 0) - length * (back[at] ?? 0);
		}
		const next = dot(residual, residual);
		for (let at = 0; at < direction.length; at++) direction[at] = (residual[at] ?? 0) + (next / size) * (direction[at] ?? 0);
		size = next;
	}
	const taken = transposed(relations, multiplier, open.length);
	return Uint8Array.from(open, (isOpen, unit) => Number(isOpen === 1 && Math.abs((wish[unit] ?? 0) - (taken[unit] ?? 0)) < NOTHING));
}

type Relations = readonly { members: Int32Array; parent: number }[];

/** Numbers between 0.5 and 1.5, always the same ones, in no order. */
function chance(count: number): Float64Array {
	let state = 20210601;
	return Float64Array.from({ length: count }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return 0.5 + state / 2 ** 32;
	});
}

/** By how much each sum is off: its parts less its whole, of the unknowns alone. */
function apply(relations: Relations, x: Float64Array): Float64Array {
	return Float64Array.from(relations, ({ members, parent }) => {
		let off = 0;
		for (const unit of members) off += unit === parent ? -(x[unit] ?? 0) : (x[unit] ?? 0);
		return off;
	});
}

function transposed(relations: Relations, y: Float64Array, count: number): Float64Array {
	const x = new Float64Array(count);
	relations.forEach(({ members, parent }, at) => {
		const value = y[at] ?? 0;
		for (const unit of members) x[unit] = (x[unit] ?? 0) + (unit === parent ? -value : value);
	});
	return x;
}

function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0);
	return total;
}
