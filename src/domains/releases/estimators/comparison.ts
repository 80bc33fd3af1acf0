import type { Design } from './design.ts';
import { betaCdf, normalTails } from './distributions.ts';
import type { Estimate } from './estimators.ts';
import { keep, varianceOfScores, weightedSum, type Domain } from './rows.ts';

/**
 * Mean of y in one domain less that in another, with their covariance: clusters in which both have cases count together.
 * Score: w·1₁(y − ȳ₁)/Σw₁ − w·1₂(y − ȳ₂)/Σw₂. Source: Lumley (2010), section 2.2; the slope of `svyglm(y ~ group)` of R's survey.
 */
export function difference(design: Design, y: Float64Array, one: Domain, other: Domain): Estimate {
	const either = Uint8Array.from(one, (inOne, row) => (inOne === 1 || other[row] === 1 ? 1 : 0));
	const kept = keep(design, either, y);
	const part = (domain: Domain) => {
		const weights = weightedSum(design, kept, (row) => domain[row] ?? 0);
		const mean = weightedSum(design, kept, (row) => (domain[row] === 1 ? (y[row] ?? 0) : 0)) / weights;
		return { mean, score: (row: number): number => (domain[row] === 1 ? ((y[row] ?? 0) - mean) / weights : 0) };
	};
	const [a, b] = [part(one), part(other)];
	const { clusters, strata } = kept;
	const variance = varianceOfScores(design, kept, (row) => a.score(row) - b.score(row));
	return {
		estimate: a.mean - b.mean,
		se: Math.sqrt(variance),
		n: kept.rows.length,
		clusters,
		strata,
		df: clusters - strata,
		deff: NaN,
		effectiveSize: NaN
	};
}

/** Two-sided p of an estimate against zero, by t with its degrees of freedom, which may be infinite. */
export function pValue({ estimate, se, df }: Pick<Estimate, 'estimate' | 'se' | 'df'>): number {
	if (!(df > 0) || !(se > 0)) return NaN;
	const t = estimate / se;
	if (df === Infinity) return normalTails(t);
	return betaCdf(df / (df + t * t), df / 2, 0.5);
}

/** p values adjusted for many comparisons at once. Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70. */
export function holm(values: readonly number[]): number[] {
	const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 1) - (values[b] ?? 1));
	const adjusted = new Array<number>(values.length).fill(1);
	let highest = 0;
	for (const [rank, at] of order.entries()) {
		highest = Math.max(highest, Math.min(1, (values[at] ?? 1) * (values.length - rank)));
		adjusted[at] = highest;
	}
	return adjusted;
}
