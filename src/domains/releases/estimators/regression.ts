import type { Design } from './design.ts';
import { inverse, multiply, type Matrix } from './matrix.ts';
import { covarianceOfScores, keep, weightedSum, type Domain } from './rows.ts';

export interface Regression {
	/** one for each column of x, in its order */
	readonly coefficients: readonly { readonly estimate: number; readonly se: number }[];
	readonly covariance: Matrix;
	readonly n: number;
	readonly clusters: number;
	readonly strata: number;
	/** clusters − strata + 1 − columns, as `svyglm` of R's survey has it */
	readonly df: number;
	/** share of the weighted variance of y that the columns account for */
	readonly rSquared: number;
}

/**
 * Linear regression of y on the columns of x, weighted, with design-based covariance: scores w·x·e, sandwiched between (XᵀWX)⁻¹. An intercept is a
 * column of ones.
 * Source: Binder (1983), International Statistical Review 51, 279–292; `svyglm` of R's survey.
 * @throws {SingularError} where a column follows from the others
 */
export function regress(design: Design, y: Float64Array, x: readonly Float64Array[], domain?: Domain): Regression {
	const kept = keep(design, domain, y, ...x);
	const at = (column: Float64Array | undefined, row: number): number => column?.[row] ?? 0;
	const bread = inverse(x.map((a) => x.map((b) => weightedSum(design, kept, (row) => at(a, row) * at(b, row)))));
	const product = x.map((a) => [weightedSum(design, kept, (row) => at(a, row) * at(y, row))]);
	const estimates = multiply(bread, product).map(([value = NaN]) => value);
	const rest = (row: number): number => at(y, row) - x.reduce((sum, column, k) => sum + at(column, row) * (estimates[k] ?? 0), 0);
	const meat = covarianceOfScores(
		design,
		kept,
		x.map((column) => (row: number) => at(column, row) * rest(row))
	);
	const covariance = multiply(multiply(bread, meat), bread);
	const weights = weightedSum(design, kept, () => 1);
	const mean = weightedSum(design, kept, (row) => at(y, row)) / weights;
	return {
		coefficients: estimates.map((estimate, k) => ({ estimate, se: Math.sqrt(covariance[k]?.[k] ?? NaN) })),
		covariance,
		n: kept.rows.length,
		clusters: kept.clusters,
		strata: kept.strata,
		df: kept.clusters - kept.strata + 1 - x.length,
		rSquared: 1 - weightedSum(design, kept, (row) => rest(row) ** 2) / weightedSum(design, kept, (row) => (at(y, row) - mean) ** 2)
	};
}
