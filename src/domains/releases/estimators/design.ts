/** What to do with a stratum in which only one cluster was drawn, whose variance can't be seen. */
export type LonelyRule = 'adjust' | 'remove' | 'fail';

export interface DesignColumns {
	/** Sampling weight per row; all finite, none negative. */
	weight: Float64Array;
	/** Cluster (primary sampling unit) per row, numbered from 0. */
	cluster: Int32Array;
	/** Stratum per row, numbered from 0; all zeros without strata. */
	stratum?: Int32Array;
	/** Number of clusters in the population, per stratum, for the finite population correction. */
	population?: Float64Array;
	lonely?: LonelyRule;
}

export interface Design {
	rows: number;
	weight: Float64Array;
	cluster: Int32Array;
	/** Stratum of each cluster. */
	clusterStratum: Int32Array;
	/** Clusters drawn, per stratum: counted before any domain is taken. */
	drawn: Int32Array;
	population: Float64Array | undefined;
	lonely: LonelyRule;
}

/** A sample can't be used as it is described. */
export class DesignError extends Error {}

/**
 * Checks the columns and counts clusters per stratum.
 * @throws {DesignError} where a weight is negative or not a number, a cluster lies in two strata, or more clusters were drawn than there are
 */
export function prepareDesign(columns: DesignColumns): Design {
	const { weight, cluster, population, lonely = 'adjust' } = columns;
	const rows = weight.length;
	const stratum = columns.stratum ?? new Int32Array(rows);
	const clusters = cluster.reduce((most, each) => Math.max(most, each), -1) + 1;
	const strata = stratum.reduce((most, each) => Math.max(most, each), -1) + 1;
	const clusterStratum = new Int32Array(clusters).fill(-1);
	const drawn = new Int32Array(strata);
	for (let row = 0; row < rows; row++) {
		const w = weight[row] ?? NaN;
		if (!(w >= 0) || !Number.isFinite(w)) throw new DesignError(`row ${row} has the weight ${w}`);
		const c = cluster[row] ?? 0;
		const h = stratum[row] ?? 0;
		if (clusterStratum[c] === -1) {
			clusterStratum[c] = h;
			drawn[h] = (drawn[h] ?? 0) + 1;
		} else if (clusterStratum[c] !== h) throw new DesignError(`cluster ${c} lies in two strata`);
	}
	drawn.forEach((count, h) => {
		if (population && (population[h] ?? 0) < count) throw new DesignError(`stratum ${h} has fewer clusters than were drawn`);
	});
	return { rows, weight, cluster, clusterStratum, drawn, population, lonely };
}

/**
 * Variance of a sum of scores by Taylor linearisation ("ultimate cluster"): the scores' totals per cluster, their spread within each stratum.
 * V = Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_c (t_hc − t̄_h)². Clusters without a case in the domain count, with a total of zero.
 * A lonely cluster: `adjust` takes its distance from zero, the mean of all scores of a mean or ratio; `remove` gives it no variance.
 * Source: Binder (1983), International Statistical Review 51, 279–292; Lumley (2010), Complex Surveys, section 2.2 and appendix; agrees with
 * `svyrecvar` of R's survey.
 * @param totals the sum of weighted scores of each cluster
 * @throws {DesignError} for a lonely cluster under the rule `fail`
 */
export function varianceOfTotals(design: Pick<Design, 'clusterStratum' | 'drawn' | 'population' | 'lonely'>, totals: Float64Array): number {
	const { clusterStratum, drawn, population, lonely } = design;
	const sum = new Float64Array(drawn.length);
	for (let c = 0; c < totals.length; c++) {
		const h = clusterStratum[c] ?? -1;
		if (h >= 0) sum[h] = (sum[h] ?? 0) + (totals[c] ?? 0);
	}
	const spread = new Float64Array(drawn.length);
	for (let c = 0; c < totals.length; c++) {
		const h = clusterStratum[c] ?? -1;
		if (h < 0) continue;
		const count = drawn[h] ?? 0;
		const centre = count > 1 ? (sum[h] ?? 0) / count : 0;
		spread[h] = (spread[h] ?? 0) + ((totals[c] ?? 0) - centre) ** 2;
	}
	let variance = 0;
	drawn.forEach((count, h) => {
		const unseen = population ? 1 - count / (population[h] ?? Infinity) : 1;
		if (count > 1) variance += unseen * (count / (count - 1)) * (spread[h] ?? 0);
		else if (count === 1 && unseen > 1e-7) variance += lonelyVariance(lonely, unseen * (spread[h] ?? 0), h);
	});
	return variance;
}

function lonelyVariance(rule: LonelyRule, adjusted: number, stratum: number): number {
	if (rule === 'fail') throw new DesignError(`stratum ${stratum} has one cluster only`);
	return rule === 'adjust' ? adjusted : 0;
}
