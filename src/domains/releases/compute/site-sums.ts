import { varianceOfTotals } from '../estimators/design.ts';
import type { Estimate } from '../estimators/estimators.ts';
import type { Microdata } from './microdata.ts';

/** Of one measure and one group, per site: everything that a mean, its error and its design effect need. */
export interface SiteSums {
	n: Int32Array;
	yes: Int32Array;
	w: Float64Array;
	wy: Float64Array;
	wyy: Float64Array;
}

/** One pass over the rows. */
export function sumBySite(data: Microdata, values: Float64Array, belongs: (row: number) => boolean): SiteSums {
	const count = data.sites.length;
	const sums = {
		n: new Int32Array(count),
		yes: new Int32Array(count),
		w: new Float64Array(count),
		wy: new Float64Array(count),
		wyy: new Float64Array(count)
	};
	for (let row = 0; row < data.rows; row++) {
		const y = values[row] ?? NaN;
		if (Number.isNaN(y) || !belongs(row)) continue;
		const site = data.site[row] ?? 0;
		const weight = data.weight[row] ?? 0;
		add(sums.n, site, 1);
		if (y === 1) add(sums.yes, site, 1);
		add(sums.w, site, weight);
		add(sums.wy, site, weight * y);
		add(sums.wyy, site, weight * y * y);
	}
	return sums;
}

function add(column: Int32Array | Float64Array, at: number, value: number): void {
	column[at] = (column[at] ?? 0) + value;
}

/** The sites of an area as a design: their strata, numbered, and how many sites each stratum has. */
export interface AreaDesign {
	sites: Int32Array;
	clusterStratum: Int32Array;
	drawn: Int32Array;
}

export function areaDesign(data: Microdata, belongs: (site: number) => boolean): AreaDesign {
	const sites = Int32Array.from(data.sites.keys()).filter(belongs);
	const numbers = new Map<string, number>();
	const clusterStratum = sites.map((site) => {
		const stratum = data.sites[site]?.stratum ?? '';
		if (!numbers.has(stratum)) numbers.set(stratum, numbers.size);
		return numbers.get(stratum) ?? 0;
	});
	const drawn = new Int32Array(numbers.size);
	clusterStratum.forEach((stratum) => (drawn[stratum] = (drawn[stratum] ?? 0) + 1));
	return { sites, clusterStratum, drawn };
}

export type AreaEstimate = Estimate & { yes: number };

/**
 * The mean of a measure in an area, from the sums of its sites: the same estimate as `estimateMean` gives row by row (a test holds them
 * together), at a cost that no longer depends on the number of children. Design effect against sampling with replacement.
 */
export function estimateArea(sums: SiteSums, design: AreaDesign): AreaEstimate {
	let [w, wy, wyy, n, yes, clusters] = [0, 0, 0, 0, 0, 0];
	const strata = new Set<number>();
	design.sites.forEach((site, at) => {
		const here = sums.n[site] ?? 0;
		if (here === 0) return;
		n += here;
		yes += sums.yes[site] ?? 0;
		w += sums.w[site] ?? 0;
		wy += sums.wy[site] ?? 0;
		wyy += sums.wyy[site] ?? 0;
		clusters++;
		strata.add(design.clusterStratum[at] ?? 0);
	});
	const estimate = wy / w;
	const scores = Float64Array.from(design.sites, (site) => ((sums.wy[site] ?? 0) - estimate * (sums.w[site] ?? 0)) / w);
	const variance = w > 0 ? varianceOfTotals({ ...design, population: undefined, lonely: 'adjust' }, scores) : NaN;
	const simple = ((wyy / w - estimate ** 2) * (n / (n - 1))) / n;
	const deff = simple > 1e-15 ? variance / simple : NaN;
	return {
		estimate,
		se: Math.sqrt(variance),
		n,
		yes,
		clusters,
		strata: strata.size,
		df: clusters - strata.size,
		deff,
		effectiveSize: n / deff
	};
}
