import { spawnSync } from 'node:child_process';
import { difference } from '#domains/releases/estimators/comparison.ts';
import { prepareDesign, type Design } from '#domains/releases/estimators/design.ts';
import { estimateMean, estimateRatio, estimateTotal } from '#domains/releases/estimators/estimators.ts';
import { regress } from '#domains/releases/estimators/regression.ts';
import { makeSamples, type Sample } from './designs.ts';

interface Found {
	estimate: number;
	se: number;
}

/** Our estimates beside R's on generated designs. @returns how many were compared and the largest relative difference */
export function agreement(folder: string, count: number): { compared: number; worst: number; where: string } {
	const samples = makeSamples(folder, count);
	const run = spawnSync('Rscript', ['bench/releases/agree.R', ...samples.map(({ file }) => file)], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28
	});
	if (run.status !== 0) throw new Error(`Rscript: ${run.stderr}`);
	const ours = new Map(samples.map((sample) => [sample.file, estimatesOf(sample)]));
	let [compared, worst, where] = [0, 0, ''];
	for (const line of run.stdout.trim().split('\n')) {
		const { file, what, estimate, se } = JSON.parse(line.replaceAll('nan', 'null').replaceAll('NaN', 'null')) as Found & {
			file: string;
			what: string;
		};
		const mine = ours.get(file)?.[what];
		if (!mine) throw new Error(`no ${what} for ${file}`);
		for (const [a, b] of [
			[mine.estimate, estimate],
			[mine.se, se]
		] as const) {
			compared++;
			const apart = Math.abs(a - b) / Math.max(Math.abs(b), 1e-12);
			if (apart > worst) [worst, where] = [apart, `${what} of ${file}: ${a} and ${b}`];
		}
	}
	return { compared, worst, where };
}

function estimatesOf({ rows, lonely }: Sample): Record<string, Found> {
	const column = (value: (row: Sample['rows'][number]) => number) => Float64Array.from(rows, value);
	const group = (code: string) => Uint8Array.from(rows, (row) => Number(row.group === code));
	const strata = rows.reduce((most, { stratum }) => Math.max(most, stratum), 0) + 1;
	const population = new Float64Array(strata);
	rows.forEach(({ stratum, fpc }) => (population[stratum] = fpc));
	const design: Design = prepareDesign({
		weight: column(({ weight }) => weight),
		cluster: Int32Array.from(rows, ({ site }) => site),
		stratum: Int32Array.from(rows, ({ stratum }) => stratum),
		population: population.some(Number.isNaN) ? undefined : population,
		lonely
	});
	const [y, x, z] = [column((row) => row.y), column((row) => row.x), column((row) => row.z)];
	const slope = regress(design, y, [column(() => 1), z]).coefficients[1];
	return {
		mean: estimateMean(design, y),
		total: estimateTotal(design, y),
		share: estimateMean(design, x),
		domain: estimateMean(design, y, group('a')),
		'domain share': estimateMean(design, x, group('a')),
		ratio: estimateRatio(design, y, z),
		slope: slope ?? { estimate: NaN, se: NaN },
		difference: difference(design, y, group('a'), group('b'))
	};
}
