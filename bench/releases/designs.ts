import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers between 0 and 1 that only depend on the seed. */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

export interface SampleRow {
	site: number;
	stratum: number;
	weight: number;
	/** Sites in the population of the stratum; NaN where the design has no finite population correction. */
	fpc: number;
	y: number;
	x: number;
	z: number;
	group: 'a' | 'b' | 'c';
}

export interface Sample {
	file: string;
	rows: SampleRow[];
	lonely: 'adjust' | 'remove';
}

/** Samples of many shapes: strata, clusters of uneven size, missing values, lonely clusters, with and without finite populations. */
export function makeSamples(folder: string, count: number): Sample[] {
	return Array.from({ length: count }, (_, at) => {
		const random = randomFrom(at + 1);
		const strata = 1 + Math.floor(random() * 6);
		const lonely = at % 3 === 0;
		const rows: SampleRow[] = [];
		let site = 0;
		for (let stratum = 0; stratum < strata; stratum++) {
			const sites = lonely && stratum === 0 && strata > 1 ? 1 : 2 + Math.floor(random() * 8);
			const fpc = at % 2 ? sites + Math.floor(random() * 30) + 1 : NaN;
			for (let each = 0; each < sites; each++, site++) {
				const leaning = random();
				for (let child = 0; child < 3 + random() * 12; child++) {
					const missing = random() < 0.05;
					const y = missing ? NaN : Math.round((leaning + random()) * 1000) / 100;
					rows.push({
						site,
						stratum,
						weight: Math.round((0.5 + 4 * random()) * 1000) / 1000,
						fpc,
						y,
						x: missing ? NaN : Number(random() < leaning),
						z: 1 + Math.round(random() * 100) / 10,
						group: random() < 0.4 ? 'a' : random() < 0.7 ? 'b' : 'c'
					});
				}
			}
		}
		const rule = lonely && at % 6 === 0 ? 'remove' : 'adjust';
		const file = join(folder, `design-${at}-${rule}.csv`);
		const field = (value: number | string) => (typeof value === 'number' && Number.isNaN(value) ? 'NA' : String(value));
		const names = ['site', 'stratum', 'weight', 'fpc', 'y', 'x', 'z', 'group'] as const;
		writeFileSync(file, [names.join(','), ...rows.map((row) => names.map((name) => field(row[name])).join(','))].join('\n'));
		return { file, rows, lonely: rule };
	});
}
