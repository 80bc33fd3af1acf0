import type { Design } from './design.ts';
import { betaCdf } from './distributions.ts';
import type { Estimate } from './estimators.ts';
import { inverse, multiply, trace, transposed, type Matrix } from './matrix.ts';
import { covarianceOfScores, keep, varianceOfScores, weightedSum, type Domain } from './rows.ts';

/**
 * Weighted correlation of two columns, its error by linearisation: score w(uv − r(u² + v²)/2)/Σw with u and v the standardised values.
 * Source: Särndal, Swensson, Wretman (1992), section 5.9; the estimate agrees with `svyvar` of R's survey.
 */
export function correlation(design: Design, x: Float64Array, y: Float64Array, domain?: Domain): Estimate {
	const kept = keep(design, domain, x, y);
	const weights = weightedSum(design, kept, () => 1);
	const mean = (column: Float64Array): number => weightedSum(design, kept, (row) => column[row] ?? 0) / weights;
	const [mx, my] = [mean(x), mean(y)];
	const spread = (column: Float64Array, centre: number): number =>
		Math.sqrt(weightedSum(design, kept, (row) => ((column[row] ?? 0) - centre) ** 2) / weights);
	const [sx, sy] = [spread(x, mx), spread(y, my)];
	const u = (row: number): number => ((x[row] ?? 0) - mx) / sx;
	const v = (row: number): number => ((y[row] ?? 0) - my) / sy;
	const estimate = weightedSum(design, kept, (row) => u(row) * v(row)) / weights;
	const variance = varianceOfScores(design, kept, (row) => (u(row) * v(row) - (estimate * (u(row) ** 2 + v(row) ** 2)) / 2) / weights);
	const { clusters, strata } = kept;
	return { estimate, se: Math.sqrt(variance), n: kept.rows.length, clusters, strata, df: clusters - strata, deff: NaN, effectiveSize: NaN };
}

export interface TableTest {
	readonly f: number;
	readonly ndf: number;
	readonly ddf: number;
	readonly p: number;
	readonly n: number;
	readonly clusters: number;
	readonly strata: number;
}

/**
 * Are two classifications independent? Pearson's statistic of the weighted table with the second-order correction of Rao and Scott, as F.
 * Source: Rao and Scott (1984), Annals of Statistics 12, 46–60; `svychisq(statistic = "F")` of R's survey.
 * @param rows,columns category of each row of the data, numbered from 0; −1 where missing
 */
export function raoScott(design: Design, rows: Int32Array, columns: Int32Array, domain?: Domain): TableTest {
	const asColumn = (categories: Int32Array): Float64Array => Float64Array.from(categories, (category) => (category < 0 ? NaN : category));
	const kept = keep(design, domain, asColumn(rows), asColumn(columns));
	const used = (categories: Int32Array): number[] => [...new Set(kept.rows.map((row) => categories[row] ?? -1))].sort((a, b) => a - b);
	const [r, c] = [used(rows), used(columns)];
	const n = kept.rows.length;
	const weights = weightedSum(design, kept, () => 1);
	const cells = c.flatMap((column) => r.map((row) => ({ row, column })));
	const inCell = ({ row, column }: { row: number; column: number }, at: number): number =>
		rows[at] === row && columns[at] === column ? 1 : 0;
	const shares = cells.map((cell) => weightedSum(design, kept, (at) => inCell(cell, at)) / weights);
	const scores = cells.map((cell, k) => (at: number) => (inCell(cell, at) - (shares[k] ?? 0)) / weights);
	const covariance = covarianceOfScores(design, kept, scores);
	const contrasts = interactionContrasts(r.length, c.length);
	const inverted = (value: number): number => (value === 0 ? 0 : 1 / value);
	const under = contrasts.map((row, k) => row.map((value) => (value * inverted(shares[k] ?? 0)) / n));
	const scaled = contrasts.map((row, k) => row.map((value) => value * inverted(shares[k] ?? 0)));
	const ratio = multiply(inverse(multiply(transposed(contrasts), under)), multiply(transposed(scaled), multiply(covariance, scaled)));
	const total = trace(ratio);
	const ndf = total ** 2 / trace(multiply(ratio, ratio));
	const ddf = ndf * (kept.clusters - kept.strata);
	const f = pearson(cells, shares, n) / total;
	return { f, ndf, ddf, p: betaCdf(ddf / (ddf + ndf * f), ddf / 2, ndf / 2), n, clusters: kept.clusters, strata: kept.strata };
}

function pearson(cells: readonly { row: number; column: number }[], shares: readonly number[], n: number): number {
	const margin = (of: (cell: { row: number; column: number }) => boolean): number =>
		cells.reduce((sum, cell, k) => (of(cell) ? sum + (shares[k] ?? 0) : sum), 0);
	return cells.reduce((sum, { row, column }, k) => {
		const expected = margin((cell) => cell.row === row) * margin((cell) => cell.column === column);
		return expected > 0 ? sum + (n * ((shares[k] ?? 0) - expected) ** 2) / expected : sum;
	}, 0);
}

/** What interactions of rows and columns have that the two alone don't: interaction columns less their projection on the main effects. */
function interactionContrasts(r: number, c: number): Matrix {
	const cells = Array.from({ length: r * c }, (_, k) => ({ row: k % r, column: Math.floor(k / r) }));
	const main = cells.map(({ row, column }) => [
		1,
		...Array.from({ length: r - 1 }, (_, k) => (row === k + 1 ? 1 : 0)),
		...Array.from({ length: c - 1 }, (_, k) => (column === k + 1 ? 1 : 0))
	]);
	const both = cells.map(({ row, column }) =>
		Array.from({ length: (r - 1) * (c - 1) }, (_, k) => (row === (k % (r - 1)) + 1 && column === Math.floor(k / (r - 1)) + 1 ? 1 : 0))
	);
	const fitted = multiply(main, multiply(inverse(multiply(transposed(main), main)), multiply(transposed(main), both)));
	return both.map((row, k) => row.map((value, j) => value - (fitted[k]?.[j] ?? 0)));
}
