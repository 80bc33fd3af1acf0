import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './rules.ts';
import type { Sum } from './sums.ts';
import { isHidden, suppress, suppressProved, type Unit, type Verdict } from './suppress.ts';
import { children, country, narrowest, unit } from '../../../../tests/support/disclosure-tables.ts';

const decide = (units: Unit[], sums: Sum[]) => suppress(units, sums, DEFAULT_RULES);
const half = (n: number) => unit(n, Math.floor(n / 2));

describe('what the others decide', () => {
	it('hides a second part, the smallest, where one alone could be computed from the total', () => {
		const verdicts = decide([half(200), half(20), half(80), half(100)], [{ parent: 0, parts: [1, 2, 3] }]);
		expect(verdicts).toEqual(['shown', 'few_answers', 'complementary', 'shown']);
	});
	it('hides a further part where two small groups together are still small', () => {
		const verdicts = decide([half(200), half(10), half(12), half(80), half(98)], [{ parent: 0, parts: [1, 2, 3, 4] }]);
		expect(verdicts[3]).toBe('complementary');
	});
	it('protects a small group that is never published, such as those who did not say', () => {
		const verdicts = decide([half(150), half(90), half(50), unit(10, 5, false)], [{ parent: 0, parts: [1, 2, 3] }]);
		expect(verdicts).toEqual(['shown', 'shown', 'complementary', 'private']);
	});
	it('leaves a complete table alone', () => {
		expect(decide([half(150), half(90), half(60)], [{ parent: 0, parts: [1, 2] }])).toEqual(['shown', 'shown', 'shown']);
	});
	it('hides everything where a country is one small region', () => {
		const sums = [{ parent: 0, parts: [1] }];
		expect(decide([half(20), half(20)], sums)).toEqual(['few_answers', 'few_answers']);
	});
});

describe('proof by linear programming', () => {
	it.each([
		[1, 1, 150],
		[2, 2, 600],
		[3, 3, 900],
		[8, 3, 1500]
	])('every hidden count of country %i can lie five apart, whatever figures a reader combines', async (seed, regions, count) => {
		const { units, sums } = country(regions, children(seed, regions, count));
		expect(await narrowest(units, sums, (await suppressProved(units, sums, DEFAULT_RULES)).verdicts, 2)).toBeGreaterThanOrEqual(
			DEFAULT_RULES.width - 1e-6
		);
	});

	it('holds for tables of any size and shape', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 20, max: 400 }), async (seed, regions, count) => {
				const { units, sums } = country(regions, children(seed, regions, count));
				const { verdicts } = await suppressProved(units, sums, DEFAULT_RULES);
				expect(await narrowest(units, sums, verdicts, 9)).toBeGreaterThanOrEqual(DEFAULT_RULES.width - 1e-6);
			}),
			{ numRuns: 8 }
		);
	}, 20_000);

	it('can fail: what the groups decide by themselves alone gives counts away', async () => {
		const { units, sums } = country(3, children(7, 3, 900));
		const alone = units.map(({ verdict }) => verdict);
		expect(await narrowest(units, sums, alone)).toBeLessThan(1);
	});
});

/** Reduced row echelon form, written apart from the code under test. */
function reduce(matrix: number[][]): number[][] {
	const rows = matrix.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0) && found < rows.length; column++) {
		const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
		if (at < 0) continue;
		[rows[found], rows[at]] = [rows[at]!, rows[found]!];
		const pivot = rows[found]!.map((value) => value / rows[found]![column]!);
		rows[found] = pivot;
		rows.forEach((row, index) => {
			const factor = row[column]!;
			if (index === found || factor === 0) return;
			rows[index] = row.map((value, each) => (Math.abs(value - factor * pivot[each]!) < 1e-9 ? 0 : value - factor * pivot[each]!));
		});
		found++;
	}
	return rows.slice(0, found);
}

describe('always', () => {
	it('nothing hidden is determined by all sums together, also where it was not proved further', () => {
		fc.assert(
			fc.property(fc.integer(), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 20, max: 500 }), (seed, regions, count) => {
				const { units, sums } = country(regions, children(seed, regions, count));
				const verdicts = decide(units, sums);
				const open = units.flatMap((_, at) => (isHidden(verdicts[at]) ? [at] : []));
				const row = (sum: Sum) => open.map((at) => (at === sum.parent ? -1 : sum.parts.includes(at) ? 1 : 0));
				const reduced = reduce(sums.map(row));
				open.forEach((at, position) => {
					if (!units[at]!.guarded && verdicts[at] !== 'complementary') return;
					const alone = reduced.some((line) => line[position] && line.every((value, other) => other === position || value === 0));
					expect(alone, `unit ${at}`).toBe(false);
				});
			}),
			{ numRuns: 15 }
		);
	});

	const worlds = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 1500 }));

	it('shows no group that by itself must be hidden', () => {
		fc.assert(
			fc.property(worlds, ([seed, regions, count]) => {
				const { units, sums } = country(regions, children(seed, regions, count));
				decide(units, sums).forEach((verdict, at) => {
					if (verdict === 'shown') expect(units[at]!.verdict).toBe('shown');
				});
			}),
			{ numRuns: 30 }
		);
	});

	it('hides as much under other names and in another order', () => {
		fc.assert(
			fc.property(worlds, ([seed, regions, count]) => {
				const { units, sums } = country(regions, children(seed, regions, count));
				const order = units.map((_, at) => at).sort((a, b) => Math.sin(a + seed) - Math.sin(b + seed));
				const place = new Map(order.map((from, to) => [from, to]));
				const moved = sums.map(({ parent, parts }) => ({ parent: place.get(parent)!, parts: parts.map((part) => place.get(part)!) }));
				const there = decide(
					order.map((from) => units[from]!),
					moved.reverse()
				);
				const primaries = (list: readonly Verdict[]) =>
					list.filter((verdict) => verdict === 'few_answers' || verdict === 'small_count').length;
				expect(primaries(there)).toBe(primaries(decide(units, sums)));
			}),
			{ numRuns: 20 }
		);
	});
});
