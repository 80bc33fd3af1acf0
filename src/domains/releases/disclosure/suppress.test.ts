import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, isProtected, suppress, type Sum, type Unit } from './suppress.ts';

const group = (n: number, yes = Math.floor(n / 2), sites = 8): Unit => ({ n, yes, sites, public: true });

describe('what a group itself decides', () => {
	const verdict = (unit: Unit) => suppress([unit], [])[0];
	it('hides fewer than 30 answers and fewer than 5 sites', () => {
		expect(verdict(group(29))).toBe('few_answers');
		expect(verdict(group(30))).toBe('shown');
		expect(verdict(group(100, 50, 4))).toBe('few_sites');
	});
	it('hides one to four who said yes, or who did not', () => {
		expect(verdict(group(100, 4))).toBe('small_count');
		expect(verdict(group(100, 96))).toBe('small_count');
		expect(verdict(group(100, 5))).toBe('shown');
	});
	it('shows nobody and everybody as a bound only', () => {
		expect(verdict(group(100, 0))).toBe('at_most');
		expect(verdict(group(100, 100))).toBe('at_least');
	});
	it('says that nobody answered, and shows a mean without counting a numerator', () => {
		expect(verdict(group(0))).toBe('empty');
		expect(verdict({ n: 40, sites: 6, public: true })).toBe('shown');
	});
});

describe('what the others decide', () => {
	it('hides a second part, the smallest, where one alone could be computed from the total', () => {
		const units = [group(200), group(20), group(80), group(100)];
		expect(suppress(units, [{ parent: 0, parts: [1, 2, 3] }])).toEqual(['shown', 'few_answers', 'complementary', 'shown']);
	});
	it('hides a further part where two small groups together are still small', () => {
		const units = [group(200), group(10), group(12), group(80), group(98)];
		expect(suppress(units, [{ parent: 0, parts: [1, 2, 3, 4] }])[3]).toBe('complementary');
	});
	it('protects a small group that is never published, such as those who did not say', () => {
		const units = [group(150), group(90), group(50), { n: 10, yes: 5, sites: 6, public: false }];
		expect(suppress(units, [{ parent: 0, parts: [1, 2, 3] }])).toEqual(['shown', 'shown', 'complementary', 'private']);
	});
	it('leaves a complete table alone', () => {
		const units = [group(150), group(90), group(60)];
		expect(suppress(units, [{ parent: 0, parts: [1, 2] }])).toEqual(['shown', 'shown', 'shown']);
	});
});

/** Areas × categories with totals on both sides, as a release publishes them. */
const tables = fc
	.record({
		areas: fc.integer({ min: 1, max: 6 }),
		categories: fc.integer({ min: 2, max: 4 }),
		seed: fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 9 }), fc.nat()), { minLength: 24, maxLength: 24 }),
		unknown: fc.boolean()
	})
	.map(({ areas, categories, seed, unknown }) => {
		const width = categories + 1;
		const units: Unit[] = Array.from({ length: (areas + 1) * width }, () => ({ n: 0, sites: 0, yes: 0, public: true }));
		const sums: Sum[] = [];
		for (let a = 0; a < areas; a++) {
			for (let c = 0; c < categories; c++) {
				const [n, sites, yes] = seed[a * categories + c] ?? [0, 0, 0];
				const cell = { n, sites: n ? Math.min(n, sites + 1) : 0, yes: n ? yes % (n + 1) : 0 };
				for (const at of [a * width + c, a * width + categories, areas * width + c, areas * width + categories]) {
					const unit = units[at]!;
					units[at] = {
						n: unit.n + cell.n,
						sites: unit.sites + cell.sites,
						yes: unit.yes! + cell.yes,
						public: !(unknown && at % width === 0)
					};
				}
			}
		}
		for (let a = 0; a <= areas; a++)
			sums.push({ parent: a * width + categories, parts: Array.from({ length: categories }, (_, c) => a * width + c) });
		for (let c = 0; c <= categories; c++)
			sums.push({ parent: areas * width + c, parts: Array.from({ length: areas }, (_, a) => a * width + c) });
		return { units, sums };
	});

/** Dense rational-free rank, written apart from the code under test. */
function rank(matrix: number[][]): number {
	const rows = matrix.map((row) => [...row]);
	let found = 0;
	for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
		const at = rows.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
		if (at < 0) continue;
		[rows[found], rows[at]] = [rows[at]!, rows[found]!];
		for (let r = found + 1; r < rows.length; r++) {
			const factor = rows[r]![column]! / rows[found]![column]!;
			for (let c = column; c < rows[r]!.length; c++) rows[r]![c]! -= factor * rows[found]![c]!;
		}
		found++;
	}
	return found;
}

/** A table in which the one child of a group that is never published is given away by sums that don't hold that group themselves. */
const distant = {
	units: (
		[
			[1, 1, 0],
			[1, 1, 0],
			[2, 2, 0],
			[0, 0, 0],
			[29, 1, 0],
			[29, 1, 0],
			[30, 5, 0],
			[30, 5, 5],
			[60, 10, 5],
			[31, 6, 0],
			[60, 7, 5],
			[91, 13, 5]
		] as const
	).map(([n, sites, yes], at): Unit => ({ n, sites, yes, public: at % 3 !== 0 })),
	sums: [
		{ parent: 2, parts: [0, 1] },
		{ parent: 5, parts: [3, 4] },
		{ parent: 8, parts: [6, 7] },
		{ parent: 11, parts: [9, 10] },
		{ parent: 9, parts: [0, 3, 6] },
		{ parent: 10, parts: [1, 4, 7] },
		{ parent: 11, parts: [2, 5, 8] }
	]
};

describe('always', () => {
	it('nothing hidden can be computed from what is shown, by any combination of the sums of a table', () => {
		fc.assert(
			fc.property(tables, ({ units, sums }) => {
				const verdicts = suppress(units, sums);
				const open = units.flatMap((_, at) => (verdicts[at] === 'shown' || verdicts[at] === 'empty' ? [] : [at]));
				const matrix = sums.map((sum) => open.map((at) => (at === sum.parent ? -1 : sum.parts.includes(at) ? 1 : 0)));
				const plain = rank(matrix);
				open.forEach((at, position) => {
					if (!isProtected(units[at]!, verdicts[at]!, DEFAULT_RULES)) return;
					const wish = open.map((_, index) => (index === position ? 1 : 0));
					expect(rank([...matrix, wish]), `unit ${at} is determined`).toBe(plain + 1);
				});
			}),
			{ numRuns: 2000, examples: [[distant]] }
		);
	});

	it('shows no group below the thresholds', () => {
		fc.assert(
			fc.property(tables, ({ units, sums }) => {
				suppress(units, sums).forEach((verdict, at) => {
					if (verdict === 'shown') expect(units[at]!.n >= 30 && units[at]!.sites >= 5).toBe(true);
				});
			})
		);
	});

	it('does not depend on the order in which the sums are listed, as to what is safe', () => {
		fc.assert(
			fc.property(tables, ({ units, sums }) => {
				const primaries = (list: string[]) => list.map((each) => each === 'few_answers' || each === 'few_sites' || each === 'small_count');
				expect(primaries(suppress(units, [...sums].reverse()))).toEqual(primaries(suppress(units, sums)));
			})
		);
	});
});
