import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './rules.ts';
import type { Sum } from './sums.ts';
import { isHidden, suppressProved, type Unit, type Verdict } from './suppress.ts';
import { children, country, narrowest } from '../../../../tests/support/disclosure-tables.ts';
import { suppressTogether, type UnitTable } from './together.ts';

/** Three countries of two regions. */
const countries = (seed: number): UnitTable[] => [0, 1, 2].map((each) => country(2, children(seed + each, 2, 200)));

/** The groups of whole countries that no country shows. */
function hiddenEverywhere(tables: readonly UnitTable[], verdicts: readonly Verdict[][]): number[] {
	const groups = (tables[0]?.units.length ?? 0) / 3;
	return Array.from({ length: groups }, (_, group) => group).filter((group) =>
		tables.every(({ units }, at) => isHidden(verdicts[at]?.[group]) && units[group]!.verdict !== 'private')
	);
}

/** What a reader who takes everything together has: all countries as one table, and the sums over them. */
function merged(tables: readonly UnitTable[], told: readonly number[]) {
	const units: Unit[] = [];
	const sums: Sum[] = [];
	const starts = tables.map((table) => {
		const start = units.length;
		units.push(...table.units);
		sums.push(...table.sums.map(({ parent, parts }) => ({ parent: parent + start, parts: parts.map((part) => part + start) })));
		return start;
	});
	for (const group of told) {
		const parts = starts.map((start) => start + group);
		const total = (of: (unit: Unit) => number) => parts.reduce((sum, part) => sum + of(units[part]!), 0);
		const all: Unit = { n: total(({ n }) => n), yes: total(({ yes }) => yes!), verdict: 'shown', guarded: false };
		sums.push({ parent: units.push(all) - 1, parts });
	}
	return { units, sums };
}

describe('sums over several countries', () => {
	it.each([1, 2])('can be told where every hidden count may still lie five apart beside them: world %i', async (seed) => {
		const tables = countries(seed * 10);
		const alone: Verdict[][] = [];
		for (const { units, sums } of tables) alone.push((await suppressProved(units, sums, DEFAULT_RULES)).verdicts);
		const told = hiddenEverywhere(tables, alone).slice(0, 2);
		expect(told.length).toBeGreaterThan(0);
		const verdicts = await suppressTogether(tables, told, DEFAULT_RULES);
		const { units, sums } = merged(tables, told);
		const all = [...verdicts!.flat(), ...told.map((): Verdict => 'shown')];
		expect(await narrowest(units, sums, all, 11)).toBeGreaterThanOrEqual(DEFAULT_RULES.width - 1e-6);
	});

	it.each([7, 11])(
		'also where some country shows what is told: world %i',
		async (seed) => {
			const tables = [country(2, children(seed, 2, 900)), ...[1, 2, 3].map((each) => country(2, children(seed + each, 2, 200)))];
			const alone: Verdict[][] = [];
			for (const { units, sums } of tables) alone.push((await suppressProved(units, sums, DEFAULT_RULES)).verdicts);
			const isTold = (group: number) =>
				alone[0]?.[group] === 'shown' &&
				alone.slice(1).every((verdicts, at) => isHidden(verdicts[group]) && tables[at + 1]?.units[group]?.verdict !== 'private');
			const told = Array.from({ length: (tables[0]?.units.length ?? 0) / 3 }, (_, group) => group).filter(isTold);
			expect(told.length).toBeGreaterThan(1);
			const verdicts = await suppressTogether(tables, told, DEFAULT_RULES);
			const { units, sums } = merged(tables, told);
			const all = [...(verdicts ?? alone).flat(), ...told.map((): Verdict => (verdicts ? 'shown' : 'private'))];
			expect(await narrowest(units, sums, all, 13)).toBeGreaterThanOrEqual(DEFAULT_RULES.width - 1e-6);
		},
		20_000
	);

	it('are not told where only one country hides: the sum would give it away', async () => {
		const tables = [country(1, children(3, 1, 20)), country(2, children(4, 2, 900)), country(2, children(5, 2, 900))];
		const alone: Verdict[][] = [];
		for (const { units, sums } of tables) alone.push((await suppressProved(units, sums, DEFAULT_RULES)).verdicts);
		const told = [1];
		expect(alone.map((verdicts) => isHidden(verdicts[1]))).toEqual([true, false, false]);
		const { units, sums } = merged(tables, told);
		expect(await narrowest(units, sums, [...alone.flat(), 'shown'], 5)).toBeLessThan(DEFAULT_RULES.width);
		expect(await suppressTogether(tables, told, DEFAULT_RULES)).toBeUndefined();
	});
});
