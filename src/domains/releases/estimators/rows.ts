import { DesignError, varianceOfTotals, type Design } from './design.ts';

/** Which rows count: 1 in the domain, 0 outside. Rows outside keep their place in the design. Absent: all rows. */
export type Domain = Uint8Array;

/** The rows that an estimate uses, with the clusters and strata they lie in. */
export interface Kept {
	rows: Int32Array;
	clusters: number;
	strata: number;
}

/** Rows of the domain with a weight above zero and a value in every column. @throws {DesignError} where a column has another length */
export function keep(design: Design, domain: Domain | undefined, ...columns: Float64Array[]): Kept {
	if (columns.some((column) => column.length !== design.rows)) throw new DesignError('a column has another number of rows than the design');
	const rows = Int32Array.from({ length: design.rows }, (_, row) => row).filter(
		(row) => domain?.[row] !== 0 && (design.weight[row] ?? 0) > 0 && columns.every((column) => !Number.isNaN(column[row]))
	);
	const clusters = new Set(rows.map((row) => design.cluster[row] ?? 0));
	const strata = new Set([...clusters].map((cluster) => design.clusterStratum[cluster]));
	return { rows, clusters: clusters.size, strata: strata.size };
}

/** Σ w·value over the kept rows. */
export function weightedSum(design: Design, kept: Kept, value: (row: number) => number): number {
	let total = 0;
	for (const row of kept.rows) total += (design.weight[row] ?? 0) * value(row);
	return total;
}

/** The weighted scores' totals of each cluster. */
function totalsOf(design: Design, kept: Kept, score: (row: number) => number): Float64Array {
	const totals = new Float64Array(design.clusterStratum.length);
	for (const row of kept.rows) {
		const c = design.cluster[row] ?? 0;
		totals[c] = (totals[c] ?? 0) + (design.weight[row] ?? 0) * score(row);
	}
	return totals;
}

export function varianceOfScores(design: Design, kept: Kept, score: (row: number) => number): number {
	return varianceOfTotals(design, totalsOf(design, kept, score));
}

/**
 * Covariances of several linearised estimates, from their scores. A covariance is half of what the variance of the sum has more than the two
 * variances, so that every rule for strata, finite populations and lonely clusters holds for it as it does for a variance.
 */
export function covarianceOfScores(design: Design, kept: Kept, scores: readonly ((row: number) => number)[]): number[][] {
	const totals = scores.map((score) => totalsOf(design, kept, score));
	const variances = totals.map((each) => varianceOfTotals(design, each));
	const covariance = (i: number, j: number): number => {
		const [a = new Float64Array(), b = new Float64Array()] = [totals[i], totals[j]];
		return (
			(varianceOfTotals(
				design,
				a.map((value, c) => value + (b[c] ?? 0))
			) -
				varianceOfTotals(
					design,
					a.map((value, c) => value - (b[c] ?? 0))
				)) /
			4
		);
	};
	return scores.map((_, i) => scores.map((__, j) => (i === j ? (variances[i] ?? NaN) : covariance(Math.max(i, j), Math.min(i, j)))));
}
