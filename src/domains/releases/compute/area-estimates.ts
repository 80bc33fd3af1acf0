import { varianceOfTotals } from '../estimators/design.ts';
import type { Estimate } from '../estimators/estimators.ts';
import type { Microdata } from './microdata.ts';
import type { SiteSums } from './site-sums.ts';

/** The sites of an area as a design: their strata, numbered, and how many sites each stratum has. */
export interface AreaDesign {
	sites: Int32Array;
	clusterStratum: Int32Array;
	drawn: Int32Array;
}

/** @param stratumOf the stratum of a site where it isn't the one it was drawn in */
export function areaDesign(
	data: Pick<Microdata, 'sites'>,
	belongs: (site: number) => boolean,
	stratumOf = (site: number) => data.sites[site]?.stratum ?? ''
): AreaDesign {
	const sites = Int32Array.from(data.sites.keys()).filter(belongs);
	const numbers = new Map<string, number>();
	const clusterStratum = sites.map((site) => {
		const stratum = stratumOf(site);
		if (!numbers.has(stratum)) numbers.set(stratum, numbers.size);
		return numbers.get(stratum) ?? 0;
	});
	const drawn = new Int32Array(numbers.size);
	clusterStratum.forEach((stratum) => (drawn[stratum] = (drawn[stratum] ?? 0) + 1));
	return { sites, clusterStratum, drawn };
}

/** Who stands behind a figure: what disclosure control asks. */
export interface AreaCounts {
	n: number;
	yes: number;
	clusters: number;
	/** Answers at the largest site and at the second largest. */
	largest: number;
	second: number;
	/** What the site that gave most of them would know of the others, were it to take its own away: their fewest "yes" and fewest "no". */
	yesOfOthers: number;
	noOfOthers: number;
}

export interface AreaEstimate extends Estimate, AreaCounts {
	n: number;
	clusters: number;
}

const NOBODY: AreaCounts = Object.freeze({ n: 0, yes: 0, clusters: 0, largest: 0, second: 0, yesOfOthers: 0, noOfOthers: 0 });

export function countArea(sums: SiteSums, group: number, { sites }: AreaDesign): AreaCounts {
	const from = group * sums.sites;
	let [n, yes, clusters, largest, second, mostYes, mostNo] = [0, 0, 0, 0, 0, 0, 0];
	for (let at = 0; at < sites.length; at++) {
		const site = from + (sites[at] ?? 0);
		const here = sums.n[site] ?? 0;
		if (here === 0) continue;
		const yesHere = sums.yes[site] ?? 0;
		n += here;
		yes += yesHere;
		clusters++;
		if (here > largest) [largest, second] = [here, largest];
		else if (here > second) second = here;
		if (yesHere > mostYes) mostYes = yesHere;
		if (here - yesHere > mostNo) mostNo = here - yesHere;
	}
	if (n === 0) return NOBODY;
	return { n, yes, clusters, largest, second, yesOfOthers: yes - mostYes, noOfOthers: n - yes - mostNo };
}

/**
 * The mean of a measure in an area, from the sums of its sites: the same estimate as `estimateMean` gives row by row (a test holds them
 * together), at a cost that no longer depends on the number of children. Design effect against sampling with replacement.
 */
export function estimateArea(sums: SiteSums, group: number, design: AreaDesign, counts = countArea(sums, group, design)): AreaEstimate {
	const from = group * sums.sites;
	const { n, yes, clusters, largest, second, yesOfOthers, noOfOthers } = counts;
	const seen = new Uint8Array(design.drawn.length);
	let [w, wy, wyy, strata] = [0, 0, 0, 0];
	for (let at = 0; at < design.sites.length; at++) {
		const site = from + (design.sites[at] ?? 0);
		if (!sums.n[site]) continue;
		w += sums.w[site] ?? 0;
		wy += sums.wy[site] ?? 0;
		wyy += sums.wyy[site] ?? 0;
		const stratum = design.clusterStratum[at] ?? 0;
		if (!seen[stratum]) strata++;
		seen[stratum] = 1;
	}
	const variance = n === 0 ? NaN : varianceOfTotals({ ...design, population: undefined, lonely: 'adjust' }, scoresOf(sums, group, design));
	const estimate = wy / w;
	const simple = ((wyy / w - estimate ** 2) * (n / (n - 1))) / n;
	const deff = simple > 1e-15 ? variance / simple : NaN;
	return {
		estimate,
		se: Math.sqrt(variance),
		n,
		clusters,
		strata,
		df: n === 0 ? 0 : clusters - strata,
		deff,
		effectiveSize: n / deff,
		yes,
		largest,
		second,
		yesOfOthers,
		noOfOthers
	};
}

/** The linearised score of each site of an area: how far it pulls the group's mean from where it is. All zero where nobody answered. */
function scoresOf(sums: SiteSums, group: number, { sites }: AreaDesign): Float64Array {
	const from = group * sums.sites;
	let [w, wy] = [0, 0];
	for (const site of sites) {
		w += sums.w[from + site] ?? 0;
		wy += sums.wy[from + site] ?? 0;
	}
	const scores = new Float64Array(sites.length);
	if (w === 0) return scores;
	for (let at = 0; at < scores.length; at++) {
		const site = from + (sites[at] ?? 0);
		scores[at] = ((sums.wy[site] ?? 0) - (wy / w) * (sums.w[site] ?? 0)) / w;
	}
	return scores;
}

export interface Difference {
	estimate: number;
	se: number;
	df: number;
}

/**
 * The difference of two groups of the same area, with their covariance: the variance of the sites' scores for one minus those for the other.
 * Source: Särndal, Swensson, Wretman (1992), section 5.10; `svycontrast` of R's survey.
 */
export function estimateDifference(sums: SiteSums, group: number, against: number, design: AreaDesign): Difference {
	const [a, b] = [scoresOf(sums, group, design), scoresOf(sums, against, design)];
	const variance = varianceOfTotals(
		{ ...design, population: undefined, lonely: 'adjust' },
		a.map((score, at) => score - (b[at] ?? 0))
	);
	const strata = new Set<number>();
	let clusters = 0;
	design.sites.forEach((site, at) => {
		if (!(sums.n[group * sums.sites + site] ?? 0) && !(sums.n[against * sums.sites + site] ?? 0)) return;
		clusters++;
		strata.add(design.clusterStratum[at] ?? 0);
	});
	return { estimate: meanOf(sums, group, design) - meanOf(sums, against, design), se: Math.sqrt(variance), df: clusters - strata.size };
}

function meanOf(sums: SiteSums, group: number, { sites }: AreaDesign): number {
	let [w, wy] = [0, 0];
	for (const site of sites) {
		w += sums.w[group * sums.sites + site] ?? 0;
		wy += sums.wy[group * sums.sites + site] ?? 0;
	}
	return wy / w;
}

/** One wave's sums in an area, its sites numbered as in another wave's where they are the same places. */
export interface WaveSums {
	sums: SiteSums;
	design: AreaDesign;
	/** Place of each site of the data: the same text in both waves for the same school. */
	place(site: number): string;
	stratum(site: number): string;
}

/**
 * The change of a group from one wave to the next: a site that took part in both counts as one cluster, so that what stayed the same about
 * it doesn't count as chance.
 */
export function estimateChange(now: WaveSums, before: WaveSums, group: number): Difference {
	const totals = new Map<string, { stratum: string; score: number; answered: boolean }>();
	const add = ({ sums, design, place, stratum }: WaveSums, sign: 1 | -1) => {
		scoresOf(sums, group, design).forEach((score, at) => {
			const site = design.sites[at] ?? 0;
			const found = totals.get(place(site)) ?? { stratum: stratum(site), score: 0, answered: false };
			found.score += sign * score;
			found.answered ||= (sums.n[group * sums.sites + site] ?? 0) > 0;
			totals.set(place(site), found);
		});
	};
	add(now, 1);
	add(before, -1);
	const places = [...totals.values()];
	const strata = [...new Set(places.map((each) => each.stratum))];
	const clusterStratum = Int32Array.from(places, (each) => strata.indexOf(each.stratum));
	const drawn = new Int32Array(strata.length);
	clusterStratum.forEach((stratum) => (drawn[stratum] = (drawn[stratum] ?? 0) + 1));
	const answered = places.filter((each) => each.answered);
	const variance = varianceOfTotals(
		{ clusterStratum, drawn, population: undefined, lonely: 'adjust' },
		Float64Array.from(places, (each) => each.score)
	);
	return {
		estimate: meanOf(now.sums, group, now.design) - meanOf(before.sums, group, before.design),
		se: Math.sqrt(variance),
		df: answered.length - new Set(answered.map((each) => each.stratum)).size
	};
}
