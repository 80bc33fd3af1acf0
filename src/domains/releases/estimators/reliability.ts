import type { Design } from './design.ts';
import { correlation } from './association.ts';
import { keep, type Domain } from './rows.ts';

/** 97.5th percentile of the normal distribution. */
const Z = 1.959963984540054;

export interface Alpha {
	readonly alpha: number;
	/** 95% interval */
	readonly low: number;
	readonly high: number;
	/** respondents who answered every item */
	readonly respondents: number;
}

export interface Reliability {
	readonly alpha: number;
	/** correlation of each item with the sum of the others */
	readonly itemRest: readonly number[];
	readonly n: number;
	readonly clusters: number;
	readonly strata: number;
}

type Rows = readonly (readonly number[])[];

/**
 * Cronbach's alpha of complete answers of equal weight: a row for each respondent, a number for each item, reversed items turned already.
 * Undefined with fewer than two items or three respondents, or where nobody differs.
 * The interval takes respondents as drawn one by one; children of one class resemble each other, so that it is rather too narrow.
 * Source: Cronbach (1951), Psychometrika 16, 297–334; interval: Bonett (2002), Journal of Educational and Behavioral Statistics 27, 335–340.
 */
export function cronbachAlpha(rows: Rows): Alpha | undefined {
	const n = rows.length;
	const k = rows[0]?.length ?? 0;
	if (k < 2 || n < 3) return undefined;
	const alpha = alphaOf(rows, new Float64Array(n).fill(1));
	if (!Number.isFinite(alpha)) return undefined;
	const reach = Z * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
	return { alpha, low: 1 - (1 - alpha) * Math.exp(reach), high: 1 - (1 - alpha) * Math.exp(-reach), respondents: n };
}

/**
 * Cronbach's alpha of weighted answers, reversed items turned already; only rows with every item count.
 * Source: Cronbach (1951), Psychometrika 16, 297–334; `svycralpha` of R's survey.
 */
export function reliability(design: Design, items: readonly Float64Array[], domain?: Domain): Reliability {
	const kept = keep(design, domain, ...items);
	const rows = [...kept.rows].map((row) => items.map((item) => item[row] ?? NaN));
	const weights = Float64Array.from(kept.rows, (row) => design.weight[row] ?? 0);
	const total = (row: number): number => items.reduce((sum, item) => sum + (item[row] ?? 0), 0);
	const inside = new Uint8Array(design.rows);
	for (const row of kept.rows) inside[row] = 1;
	return {
		alpha: alphaOf(rows, weights),
		itemRest: items.map(
			(item) =>
				correlation(
					design,
					item,
					item.map((value, row) => total(row) - value),
					inside
				).estimate
		),
		n: kept.rows.length,
		clusters: kept.clusters,
		strata: kept.strata
	};
}

/** α = k/(k − 1) · (1 − Σ var(item) / var(sum)); by what the variances are divided cancels out. No finite number where nobody differs. */
function alphaOf(rows: Rows, weights: Float64Array): number {
	const k = rows[0]?.length ?? 0;
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const mean = (values: readonly number[]): number => values.reduce((sum, value, row) => sum + (weights[row] ?? 0) * value, 0) / whole;
	/** About the mean in a second pass, so that large numbers lose nothing. */
	const variance = (values: readonly number[]): number => {
		const centre = mean(values);
		return mean(values.map((value) => (value - centre) ** 2));
	};
	let ofItems = 0;
	for (let item = 0; item < k; item++) ofItems += variance(rows.map((row) => row[item] ?? NaN));
	const ofTotal = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
	return (k / (k - 1)) * (1 - ofItems / ofTotal);
}
