import type { Design } from './design.ts';
import { tQuantile } from './distributions.ts';
import { estimateMean, type Estimate } from './estimators.ts';
import type { Interval } from './intervals.ts';
import { keep, type Domain } from './rows.ts';

/**
 * Weighted quantile: the smallest value below or at which a share `at` of the population lies. Interval by Woodruff: that of the share below the
 * quantile, carried back to values; the standard error is the interval's half over the t quantile.
 * Source: Woodruff (1952), JASA 47, 635–646; `svyquantile(interval.type = "mean", qrule = "math")` of R's survey.
 * @param at between 0 and 1
 */
export function quantile(
	design: Design,
	y: Float64Array,
	at: number,
	domain?: Domain,
	level = 0.95
): Estimate & { readonly interval: Interval } {
	const kept = keep(design, domain, y);
	const sorted = [...kept.rows].map((row) => ({ value: y[row] ?? 0, weight: design.weight[row] ?? 0 })).sort((a, b) => a.value - b.value);
	const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
	const valueAt = (share: number): number => {
		let below = 0;
		for (const { value, weight } of sorted) {
			below += weight;
			// sums of weights carry a rounding error
			if (below >= share * all * (1 - 1e-12)) return value;
		}
		return sorted.at(-1)?.value ?? NaN;
	};
	const estimate = valueAt(at);
	const {
		df,
		se,
		estimate: share,
		n,
		clusters,
		strata
	} = estimateMean(
		design,
		y.map((value) => (Number.isNaN(value) ? NaN : value <= estimate ? 1 : 0)),
		domain
	);
	const t = df > 0 ? tQuantile(1 - (1 - level) / 2, df) : NaN;
	const interval = { low: valueAt(Math.max(0, share - t * se)), high: valueAt(Math.min(1, share + t * se)) };
	return { estimate, se: (interval.high - interval.low) / (2 * t), n, clusters, strata, df, deff: NaN, effectiveSize: NaN, interval };
}
