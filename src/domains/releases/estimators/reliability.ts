import type { Design } from './design.ts';
import { correlation } from './association.ts';
import { keep, weightedSum, type Domain } from './rows.ts';

export interface Reliability {
	readonly alpha: number;
	/** correlation of each item with the sum of the others */
	readonly itemRest: readonly number[];
	readonly n: number;
	readonly clusters: number;
	readonly strata: number;
}

/**
 * Cronbach's alpha of weighted answers, reversed items turned already; only rows with every item count.
 * α = k/(k − 1) · (1 − Σ var(item) / var(sum)). Source: Cronbach (1951), Psychometrika 16, 297–334; `svycralpha` of R's survey.
 */
export function reliability(design: Design, items: readonly Float64Array[], domain?: Domain): Reliability {
	const kept = keep(design, domain, ...items);
	const weights = weightedSum(design, kept, () => 1);
	const variance = (value: (row: number) => number): number => {
		const mean = weightedSum(design, kept, value) / weights;
		return weightedSum(design, kept, (row) => (value(row) - mean) ** 2) / weights;
	};
	const total = (row: number): number => items.reduce((sum, item) => sum + (item[row] ?? 0), 0);
	const k = items.length;
	const ofItems = items.reduce((sum, item) => sum + variance((row) => item[row] ?? 0), 0);
	const inside = new Uint8Array(design.rows);
	for (const row of kept.rows) inside[row] = 1;
	return {
		alpha: (k / (k - 1)) * (1 - ofItems / variance(total)),
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
