import type { Sum } from './sums.ts';

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
	const relations = relationsOf(open, sums);
	const wish = chance(open.length);
	const residual = apply(relations, wish);
	const multiplier = new Float64Array(relations.count);
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

/** Sums of unknowns: the members of sum i stand from `from[i]` to `from[i + 1]`, each with its sign, the whole with −1. */
interface Relations {
	count: number;
	from: Int32Array;
	members: Int32Array;
	signs: Int8Array;
}

function relationsOf(open: Uint8Array, sums: readonly Sum[]): Relations {
	const from = [0];
	const members: number[] = [];
	const signs: number[] = [];
	for (const sum of sums) {
		const before = members.length;
		for (const part of sum.parts) if (open[part]) signs.push(members.push(part) && 1);
		if (open[sum.parent]) signs.push(members.push(sum.parent) && -1);
		if (members.length > before) from.push(members.length);
	}
	return { count: from.length - 1, from: Int32Array.from(from), members: Int32Array.from(members), signs: Int8Array.from(signs) };
}

/** Numbers between 0.5 and 1.5, always the same ones, in no order. */
function chance(count: number): Float64Array {
	let state = 20210601;
	return Float64Array.from({ length: count }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return 0.5 + state / 2 ** 32;
	});
}

/** By how much each sum is off: its parts less its whole, of the unknowns alone. */
function apply({ count, from, members, signs }: Relations, x: Float64Array): Float64Array {
	const off = new Float64Array(count);
	for (let at = 0; at < count; at++) {
		let sum = 0;
		for (let each = from[at] ?? 0; each < (from[at + 1] ?? 0); each++) sum += (signs[each] ?? 0) * (x[members[each] ?? 0] ?? 0);
		off[at] = sum;
	}
	return off;
}

function transposed({ count, from, members, signs }: Relations, y: Float64Array, length: number): Float64Array {
	const x = new Float64Array(length);
	for (let at = 0; at < count; at++) {
		const value = y[at] ?? 0;
		for (let each = from[at] ?? 0; each < (from[at + 1] ?? 0); each++) {
			const unit = members[each] ?? 0;
			x[unit] = (x[unit] ?? 0) + (signs[each] ?? 0) * value;
		}
	}
	return x;
}

function dot(a: Float64Array, b: Float64Array): number {
	let total = 0;
	for (let at = 0; at < a.length; at++) total += (a[at] ?? 0) * (b[at] ?? 0);
	return total;
}
