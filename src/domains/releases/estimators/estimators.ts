import type { Design } from './design.ts';
import { keep, varianceOfScores, weightedSum as sum, type Domain, type Kept } from './rows.ts';

export type { Domain };

export interface Estimate {
	estimate: number;
	/** Standard error; NaN where nothing can be said. */
	se: number;
	/** Rows with an answer in the domain and a weight above zero. */
	n: number;
	/** Clusters and strata with at least one such row; the degrees of freedom are their difference. */
	clusters: number;
	strata: number;
	df: number;
	/** Variance over that of a simple random sample of the same size; NaN where it has no meaning. */
	deff: number;
	/** n / deff. */
	effectiveSize: number;
}

export interface EstimateOptions {
	/**
	 * Compare with simple random sampling with replacement (`deff="replace"` of R's survey), or (default) without, as R's survey does.
	 * Where all weights are 1, only the first has a meaning.
	 */
	replace?: boolean;
}

/**
 * Weighted mean Σwy / Σw in a domain, with Taylor-linearised standard error: score w(y − ȳ)/Σw.
 * A missing value is NaN and is treated as outside the domain. A proportion is the mean of zeros and ones.
 * Source: Särndal, Swensson, Wretman (1992), Model Assisted Survey Sampling, section 5.8; `svymean` of R's survey.
 */
export function estimateMean(design: Design, y: Float64Array, domain?: Domain, options: EstimateOptions = {}): Estimate {
	const kept = keep(design, domain, y);
	const weights = sum(design, kept, () => 1);
	if (!(weights > 0)) return nothing(kept);
	const mean = sum(design, kept, (row) => y[row] ?? 0) / weights;
	const variance = varianceOfScores(design, kept, (row) => ((y[row] ?? 0) - mean) / weights);
	return finish(kept, mean, variance, simpleVariance(design, kept, y, mean, weights, options));
}

/**
 * Estimated total Σwy in a domain. Score: wy.
 * Source: Horvitz and Thompson (1952) with the ultimate-cluster variance; `svytotal` of R's survey.
 */
export function estimateTotal(design: Design, y: Float64Array, domain?: Domain, options: EstimateOptions = {}): Estimate {
	const kept = keep(design, domain, y);
	const weights = sum(design, kept, () => 1);
	if (!(weights > 0)) return nothing(kept);
	const total = sum(design, kept, (row) => y[row] ?? 0);
	const variance = varianceOfScores(design, kept, (row) => y[row] ?? 0);
	return finish(kept, total, variance, simpleVariance(design, kept, y, total / weights, weights, options) * weights ** 2);
}

/**
 * Ratio of two totals Σwy / Σwx in a domain. Score: w(y − Rx)/Σwx.
 * Source: Särndal et al. (1992), section 5.6; `svyratio` of R's survey.
 */
export function estimateRatio(design: Design, y: Float64Array, x: Float64Array, domain?: Domain): Estimate {
	const kept = keep(design, domain, y, x);
	const below = sum(design, kept, (row) => x[row] ?? 0);
	if (below === 0) return nothing(kept);
	const ratio = sum(design, kept, (row) => y[row] ?? 0) / below;
	return finish(
		kept,
		ratio,
		varianceOfScores(design, kept, (row) => ((y[row] ?? 0) - ratio * (x[row] ?? 0)) / below),
		NaN
	);
}

/** Variance of the mean under simple random sampling of as many rows; NaN where the weights add up to less than the sample. */
function simpleVariance(design: Design, kept: Kept, y: Float64Array, mean: number, weights: number, options: EstimateOptions): number {
	const n = kept.rows.length;
	const spread = sum(design, kept, (row) => ((y[row] ?? 0) - mean) ** 2);
	const variance = (spread / weights) * (n / (n - 1));
	if (options.replace) return variance / n;
	return weights < n ? NaN : (variance * (weights - n)) / (weights * n);
}

function finish(kept: Kept, estimate: number, variance: number, simple: number): Estimate {
	const n = kept.rows.length;
	const deff = simple > 0 ? variance / simple : NaN;
	const { clusters, strata } = kept;
	return { estimate, se: Math.sqrt(variance), n, clusters, strata, df: clusters - strata, deff, effectiveSize: n / deff };
}

function nothing(kept: Kept): Estimate {
	const { clusters, strata } = kept;
	return { estimate: NaN, se: NaN, n: kept.rows.length, clusters, strata, df: clusters - strata, deff: NaN, effectiveSize: NaN };
}
