import { pValue } from '../estimators/comparison.ts';

/** How differently an item works for a group than for all others who stand at the same place of the scale. */
export interface ItemFunctioning {
	/** Standardised mean difference: how much higher the group answers the item than others of the same total score, in standard deviations. */
	size: number;
	/** Two-sided p of Mantel's test that there is no difference; it takes children as independent. */
	p: number;
	/** A: negligible. B: moderate. C: large. */
	grade: 'A' | 'B' | 'C';
	/** Children of the group who were compared. */
	n: number;
}

/** A difference below the first is negligible, above the second large, in standard deviations of the item. */
const SIZES = { moderate: 0.17, large: 0.25 };

interface Stratum {
	focal: { n: number; sum: number };
	others: { n: number; sum: number };
	squares: number;
}

/**
 * Differential item functioning of an ordered item: children of a group beside all others with the same total score on the scale.
 * Source: Mantel (1963), JASA 58, 690–700; Dorans and Schmitt (1991) for the standardised mean difference; grades after Zwick, Donoghue and
 * Grima (1993), Journal of Educational Measurement 30, 233–251, and the practice of NAEP.
 * @param item the studied item's values
 * @param total the scale's total score, the item included
 * @param focal 1 for the group, 0 for the others
 * @returns nothing where the two groups have no total score in common, or the item doesn't vary
 */
export function itemFunctioning(item: Float64Array, total: Float64Array, focal: Uint8Array): ItemFunctioning | undefined {
	const strata = new Map<number, Stratum>();
	item.forEach((value, row) => {
		const score = Math.round((total[row] ?? 0) * 1e6);
		const stratum = strata.get(score) ?? { focal: { n: 0, sum: 0 }, others: { n: 0, sum: 0 }, squares: 0 };
		const side = focal[row] ? stratum.focal : stratum.others;
		side.n++;
		side.sum += value;
		stratum.squares += value * value;
		strata.set(score, stratum);
	});
	const shared = [...strata.values()].filter(({ focal, others }) => focal.n > 0 && others.n > 0);
	const n = shared.reduce((count, stratum) => count + stratum.focal.n, 0);
	const deviation = standardDeviation(item);
	if (n === 0 || !(deviation > 0)) return undefined;
	let [moved, excess, variance] = [0, 0, 0];
	for (const { focal: a, others: b, squares } of shared) {
		const all = a.n + b.n;
		const sum = a.sum + b.sum;
		moved += (a.n / n) * (a.sum / a.n - b.sum / b.n);
		excess += a.sum - (a.n / all) * sum;
		variance += ((a.n * b.n) / (all ** 2 * (all - 1))) * (all * squares - sum ** 2);
	}
	const size = moved / deviation;
	const p = variance > 0 ? pValue({ estimate: excess, se: Math.sqrt(variance), df: Infinity }) : 1;
	const grade = p >= 0.05 || Math.abs(size) < SIZES.moderate ? 'A' : Math.abs(size) > SIZES.large ? 'C' : 'B';
	return { size, p, grade, n };
}

function standardDeviation(values: Float64Array): number {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
