import type { Profiles } from './groups.ts';
import type { Microdata } from './microdata.ts';

/**
 * Of one measure, per group and site: everything that a mean, its error and its design effect need. Group g and site s stand at
 * `g × sites + s`.
 */
export interface SiteSums {
	sites: number;
	n: Int32Array;
	yes: Int32Array;
	w: Float64Array;
	wy: Float64Array;
	wyy: Float64Array;
}

function emptySums(sites: number, count: number): SiteSums {
	return {
		sites,
		n: new Int32Array(count),
		yes: new Int32Array(count),
		w: new Float64Array(count),
		wy: new Float64Array(count),
		wyy: new Float64Array(count)
	};
}

/** One pass over the rows, which sums them by profile; then each profile's sums go to all its groups. NaN is no answer. */
export function sumBySite(data: Pick<Microdata, 'rows' | 'sites' | 'weight'>, values: Float64Array, profiles: Profiles, groups: number) {
	const fine = emptySums(1, profiles.site.length);
	for (let row = 0; row < data.rows; row++) {
		const y = values[row] ?? NaN;
		if (Number.isNaN(y)) continue;
		const at = profiles.ofRow[row] ?? 0;
		const weight = data.weight[row] ?? 0;
		add(fine.n, at, 1);
		if (y === 1) add(fine.yes, at, 1);
		add(fine.w, at, weight);
		add(fine.wy, at, weight * y);
		add(fine.wyy, at, weight * y * y);
	}
	const sums = emptySums(data.sites.length, groups * data.sites.length);
	profiles.groups.forEach((belongs, profile) => {
		const n = fine.n[profile] ?? 0;
		if (n === 0) return;
		const [yes, w, wy, wyy] = [fine.yes[profile] ?? 0, fine.w[profile] ?? 0, fine.wy[profile] ?? 0, fine.wyy[profile] ?? 0];
		const site = profiles.site[profile] ?? 0;
		for (const group of belongs) {
			const at = group * sums.sites + site;
			add(sums.n, at, n);
			add(sums.yes, at, yes);
			add(sums.w, at, w);
			add(sums.wy, at, wy);
			add(sums.wyy, at, wyy);
		}
	});
	return sums;
}

function add(column: Int32Array | Float64Array, at: number, value: number): void {
	column[at] = (column[at] ?? 0) + value;
}

/**
 * As `sumBySite`, for each band of a score at once: the share of children whose score lies in it.
 * @param bands band per row; −1 where there is no score
 */
export function sumBands(
	data: Pick<Microdata, 'rows' | 'sites' | 'weight'>,
	bands: Int8Array,
	profiles: Profiles,
	{ groups, count }: { groups: number; count: number }
): SiteSums[] {
	const width = count + 1;
	const n = new Int32Array(profiles.site.length * width);
	const w = new Float64Array(profiles.site.length * width);
	for (let row = 0; row < data.rows; row++) {
		const band = bands[row] ?? -1;
		if (band < 0) continue;
		const at = (profiles.ofRow[row] ?? 0) * width;
		const weight = data.weight[row] ?? 0;
		for (const each of [at + band, at + count]) {
			add(n, each, 1);
			add(w, each, weight);
		}
	}
	return Array.from({ length: count }, (_, band) => {
		const sums = emptySums(data.sites.length, groups * data.sites.length);
		profiles.groups.forEach((belongs, profile) => {
			const from = profile * width;
			if (!n[from + count]) return;
			for (const group of belongs) {
				const at = group * sums.sites + (profiles.site[profile] ?? 0);
				add(sums.n, at, n[from + count] ?? 0);
				add(sums.yes, at, n[from + band] ?? 0);
				add(sums.w, at, w[from + count] ?? 0);
				add(sums.wy, at, w[from + band] ?? 0);
				add(sums.wyy, at, w[from + band] ?? 0);
			}
		});
		return sums;
	});
}
