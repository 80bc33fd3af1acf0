import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, normalQuantile, normalTails, tQuantile } from './distributions.ts';
import { DesignError, prepareDesign } from './design.ts';
import { estimateMean, estimateRatio, estimateTotal } from './estimators.ts';
import { kornGraubardInterval, logitInterval, tInterval } from './intervals.ts';

/** Four classes of two children each, equal weights: small enough to follow with a pencil. */
const classes = () => prepareDesign({ weight: new Float64Array(8).fill(2), cluster: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3) });
const answers = Float64Array.of(1, 1, 1, 0, 0, 0, 1, 0);

describe('worked by hand', () => {
	it('a mean: 4 of 8 said yes; class totals of the scores are 1/8, 0, −1/8 and 0, so V = 4/3 · 2/64', () => {
		const found = estimateMean(classes(), answers);
		expect(found.estimate).toBe(0.5);
		expect(found.se).toBeCloseTo(Math.sqrt((4 / 3) * (2 / 64)), 12);
		expect(found).toMatchObject({ n: 8, clusters: 4, strata: 1, df: 3 });
	});

	it('a total is the weighted sum: 2 · 4 = 8; class totals 4, 2, 0, 2 lie 2, 0, −2, 0 from their mean, V = 4/3 · 8', () => {
		const found = estimateTotal(classes(), answers);
		expect(found.estimate).toBe(8);
		expect(found.se).toBeCloseTo(Math.sqrt((4 / 3) * 8), 12);
	});

	it('a ratio to a constant is the mean', () => {
		const ratio = estimateRatio(classes(), answers, new Float64Array(8).fill(1));
		expect(ratio.se).toBeCloseTo(estimateMean(classes(), answers).se, 12);
	});

	it('two strata: each has its own mean of totals, so a difference between strata adds no variance', () => {
		const stratum = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
		const design = prepareDesign({ weight: new Float64Array(8).fill(1), cluster: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3), stratum });
		expect(estimateMean(design, Float64Array.of(1, 1, 1, 1, 0, 0, 0, 0)).se).toBe(0);
	});

	it('a sample of all clusters has no sampling error', () => {
		const design = prepareDesign({
			weight: new Float64Array(8).fill(1),
			cluster: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3),
			population: Float64Array.of(4)
		});
		expect(estimateMean(design, answers).se).toBe(0);
	});

	it('quantiles of the tables in every textbook', () => {
		expect(tQuantile(0.975, 14)).toBeCloseTo(2.144787, 6);
		expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6);
		expect(betaQuantile(0.5, 2, 2)).toBeCloseTo(0.5, 12);
	});
});

describe('bad input', () => {
	it('refuses a weight below zero, a cluster in two strata, more clusters than there are, and a lonely cluster under "fail"', () => {
		const cluster = Int32Array.of(0, 1);
		expect(() => prepareDesign({ weight: Float64Array.of(1, -1), cluster })).toThrow(DesignError);
		expect(() => prepareDesign({ weight: Float64Array.of(1, 1), cluster: Int32Array.of(0, 0), stratum: Int32Array.of(0, 1) })).toThrow(
			DesignError
		);
		expect(() => prepareDesign({ weight: Float64Array.of(1, 1), cluster, population: Float64Array.of(1) })).toThrow(DesignError);
		const lonely = prepareDesign({
			weight: Float64Array.of(1, 1, 1),
			cluster: Int32Array.of(0, 1, 2),
			stratum: Int32Array.of(0, 0, 1),
			lonely: 'fail'
		});
		expect(() => estimateMean(lonely, Float64Array.of(1, 0, 1))).toThrow(DesignError);
	});

	it('says nothing, not zero, where nobody answered', () => {
		const found = estimateMean(classes(), new Float64Array(8).fill(NaN));
		expect(found.estimate).toBeNaN();
		expect(found.n).toBe(0);
	});

	it('has no logit or exact interval at 0 or with one cluster', () => {
		expect(logitInterval({ estimate: 0, se: 0, n: 10, df: 4 }).low).toBeNaN();
		expect(kornGraubardInterval({ estimate: 0.5, se: 0.1, n: 10, df: 0 }).low).toBeNaN();
		expect(tInterval({ estimate: 1, se: 1, n: 2, df: 0 }).high).toBeNaN();
	});
});

const sample = fc.array(
	fc.record({
		weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
		cluster: fc.integer({ min: 0, max: 7 }),
		y: fc.integer({ min: 0, max: 1 }),
		domain: fc.integer({ min: 0, max: 1 })
	}),
	{ minLength: 12, maxLength: 60 }
);
function columns(rows: { weight: number; cluster: number; y: number; domain: number }[], scale = 1) {
	const order = [...new Set(rows.map((row) => row.cluster))];
	const cluster = Int32Array.from(rows, (row) => order.indexOf(row.cluster));
	const stratum = cluster.map((each) => each % 2);
	return {
		design: prepareDesign({ weight: Float64Array.from(rows, (row) => row.weight * scale), cluster, stratum }),
		y: Float64Array.from(rows, (row) => row.y),
		domain: Uint8Array.from(rows, (row) => row.domain)
	};
}

describe('always', () => {
	it('scaling all weights changes no mean, no error and no effective size against sampling with replacement', () => {
		fc.assert(
			fc.property(sample, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, scale) => {
				const plain = columns(rows);
				const scaled = columns(rows, scale);
				const before = estimateMean(plain.design, plain.y, undefined, { replace: true });
				const after = estimateMean(scaled.design, scaled.y, undefined, { replace: true });
				expect(after.estimate).toBeCloseTo(before.estimate, 9);
				expect(after.se).toBeCloseTo(before.se, 9);
			})
		);
	});

	it('rows outside the domain change nothing but their clusters’ presence: other answers there give the same estimate', () => {
		fc.assert(
			fc.property(sample, (rows) => {
				const { design, y, domain } = columns(rows);
				const other = y.map((value, row) => (domain[row] ? value : 99));
				expect(estimateMean(design, other, domain)).toEqual(estimateMean(design, y, domain));
			})
		);
	});

	it('totals of a partition add up, and an empty domain adds nothing', () => {
		fc.assert(
			fc.property(sample, (rows) => {
				const { design, y, domain } = columns(rows);
				const inside = estimateTotal(design, y, domain).estimate || 0;
				const outside =
					estimateTotal(
						design,
						y,
						domain.map((each) => 1 - each)
					).estimate || 0;
				expect(inside + outside).toBeCloseTo(estimateTotal(design, y).estimate, 6);
				expect(estimateTotal(design, y, new Uint8Array(rows.length)).n).toBe(0);
			})
		);
	});

	it('intervals of a proportion stay between 0 and 1 and hold the estimate', () => {
		const estimated = fc.record({
			estimate: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
			se: fc.double({ min: 1e-4, max: 0.3, noNaN: true }),
			n: fc.integer({ min: 10, max: 5000 }),
			df: fc.integer({ min: 1, max: 400 })
		});
		fc.assert(
			fc.property(estimated, (each) => {
				for (const { low, high } of [logitInterval(each), kornGraubardInterval(each)]) {
					expect(low).toBeGreaterThanOrEqual(0);
					expect(high).toBeLessThanOrEqual(1);
					expect(low).toBeLessThanOrEqual(each.estimate + 1e-9);
					expect(high).toBeGreaterThanOrEqual(each.estimate - 1e-9);
				}
			})
		);
	});
});

it('normal tails agree with R’s pnorm', () => {
	for (const [z, p] of [
		[0.5, 0.6170750774519738],
		[1.96, 0.04999579029644087],
		[4.9, 9.583665531806379e-7],
		[5.2, 1.992885263386694e-7],
		[8, 1.244192114854357e-15]
	] as const)
		expect(normalTails(z) / p).toBeCloseTo(1, 8);
});
