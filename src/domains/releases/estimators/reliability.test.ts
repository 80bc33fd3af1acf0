import { describe, expect, it } from 'vitest';
import { prepareDesign } from './design.ts';
import { cronbachAlpha, reliability } from './reliability.ts';

describe("Cronbach's alpha", () => {
	// By hand: item variances 2.5, 1.3, 0.8; variance of the totals 11.5; alpha = 3/2 · (1 − 4.6/11.5).
	const rows = [
		[1, 2, 3],
		[2, 3, 3],
		[3, 3, 3],
		[4, 5, 5],
		[5, 4, 4]
	];

	it('agrees with a reckoning by hand, and its interval lies around it', () => {
		const { alpha, low, high, respondents } = cronbachAlpha(rows)!;
		expect(alpha).toBeCloseTo(1.5 * (1 - 4.6 / 11.5), 12);
		expect(respondents).toBe(5);
		expect(low).toBeLessThan(alpha);
		expect(high).toBeGreaterThan(alpha);
		expect(high).toBeLessThan(1);
	});

	it('is 1 for items that say the same, and nothing where nobody differs', () => {
		expect(cronbachAlpha(rows.map(([a]) => [a!, a!]))?.alpha).toBeCloseTo(1, 12);
		expect(cronbachAlpha(rows.map(() => [3, 3]))).toBeUndefined();
		expect(cronbachAlpha(rows.map(([a]) => [a!]))).toBeUndefined();
	});

	it('is the same for weighted answers that weigh the same, and counts an answer of weight two twice', () => {
		const columns = (of: readonly number[][]) => [0, 1, 2].map((item) => Float64Array.from(of, (row) => row[item]!));
		const design = (...weight: number[]) =>
			prepareDesign({ weight: Float64Array.from(weight), cluster: Int32Array.from(weight, (_, row) => row) });
		expect(reliability(design(3, 3, 3, 3, 3), columns(rows)).alpha).toBeCloseTo(cronbachAlpha(rows)!.alpha, 12);
		expect(reliability(design(2, 1, 1, 1, 1), columns(rows)).alpha).toBeCloseTo(cronbachAlpha([rows[0]!, ...rows])!.alpha, 12);
	});
});
