/**
 * `npm run bench:releases`: estimates held against R's survey package on generated designs, and the whole cube of a release beside `svyby`.
 * Needs R with its package survey (Debian: r-base-core, r-cran-survey). Writes its section of bench/RESULTS.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCube } from '#domains/releases/compute/cube.ts';
import type { Microdata } from '#domains/releases/compute/microdata.ts';
import { DEFAULT_RULES } from '#domains/releases/disclosure/rules.ts';
import { machine, today, writeSection } from '../results.ts';
import { agreement } from './agree.ts';
import { categories, framework, makeWorld, measures } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'immerse-releases-'));
const seconds = (from: number) => (performance.now() - from) / 1000;
const MEASURE = 'R07';

async function cube(data: Microdata, proved = false, chosen = measures) {
	const began = performance.now();
	const cells = await makeCube([{ period: '2026', data }], { framework, measures: chosen, categories, rules: DEFAULT_RULES, proved });
	return { cells, seconds: seconds(began) };
}

/** The same figures of one measure by R. */
function svyby(data: Microdata) {
	const file = join(folder, 'rows.csv');
	const names = [...categories.keys()];
	const values = data.values.get(MEASURE) ?? new Float64Array();
	const lines = Array.from({ length: data.rows }, (_, row) => {
		const site = data.sites[data.site[row] ?? 0];
		const groups = names.map((name) => categories.get(name)?.[data.category.get(name)?.[row] ?? -1] ?? 'NA');
		const y = values[row] ?? NaN;
		return [site?.id, site?.area, site?.area.slice(0, 2), data.weight[row], Number.isNaN(y) ? 'NA' : y, ...groups].join(',');
	});
	writeFileSync(file, [['site', 'region', 'country', 'weight', 'y', ...names].join(','), ...lines].join('\n'));
	const run = spawnSync('Rscript', ['bench/releases/svyby.R', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
	if (run.status !== 0) throw new Error(`Rscript: ${run.stderr}`);
	return JSON.parse(run.stdout) as { seconds: number; count: number; figures: { area: string; estimate: number; se: number }[] };
}

const agreed = agreement(folder, 300);
console.log('agreement', agreed);

const small = makeWorld(24_420, 406);
await cube(small, false, measures.slice(0, 2));
const all = await cube(small);
const one = await cube(
	small,
	false,
	measures.filter(({ indicator }) => indicator === MEASURE)
);
const proved = await cube(
	small,
	true,
	measures.filter(({ indicator }) => indicator === MEASURE)
);
console.log('24,420', all.cells.length, all.seconds, one.seconds, proved.seconds);
const peer = svyby(small);
const shown = new Map(
	one.cells
		.filter(
			({ statistic, breakdown, population, status }) =>
				statistic === 'figure' && breakdown === 'total' && population === 'migrant_background' && status === 'shown'
		)
		.map((cell) => [cell.area, cell])
);
let worst = 0;
for (const { area, estimate, se } of peer.figures) {
	const cell = shown.get(area);
	if (!cell) continue;
	worst = Math.max(worst, Math.abs((cell.estimate ?? 0) / 100 / estimate - 1), Math.abs((cell.se ?? 0) / 100 / se - 1));
}
console.log('svyby', peer.seconds, peer.count, 'apart', worst);

const began = performance.now();
const large = makeWorld(1_000_000, 4060);
const scored = seconds(began);
const many = await cube(large);
const memory = process.resourceUsage().maxRSS / 1024;
console.log('1,000,000', scored, many.seconds, memory);

const digits = (value: number, places = 2) => value.toFixed(places);
const estimates = one.cells.filter(({ statistic, status }) => statistic === 'figure' && status !== 'not_surveyed').length;
const ours = one.seconds / estimates;
const theirs = peer.seconds / peer.count;
writeSection('Releases', [
	`\`npm run bench:releases\` on ${today}: ${machine}. Made-up answers (bench/releases/world.ts): 30 measures, ${framework.areas.filter(({ kind }) => kind === 'region' || kind === 'country').length} areas, all one- and two-way groups.`,
	'',
	`**Agreement with R's survey.** ${agreed.compared} numbers (estimates and standard errors of means, totals, shares, domains, ratios, slopes and differences) on 300 generated designs with strata, uneven clusters, missing values, lonely clusters and finite populations: largest relative difference ${agreed.worst.toExponential(1)} (aim: 1e-8). The cube's figures of whole areas beside svyby's: ${worst.toExponential(1)}.`,
	'',
	'| the whole suppressed cube | cells | seconds | aim |',
	'|---|---|---|---|',
	`| 24,420 answers, 406 sites | ${all.cells.length} | ${digits(all.seconds)} | ≤ 2 |`,
	`| 1,000,000 answers, 4,060 sites | ${many.cells.length} | ${digits(many.seconds)} (making and scoring the answers: ${digits(scored)}) | ≤ 60 |`,
	'',
	`Largest memory of the process, the made-up answers included: ${Math.round(memory)} MB (aim: ≤ 2048).`,
	'',
	'| one measure, every one- and two-way group by region and country, 24,420 answers | estimates | seconds | a thousandth of a second each |',
	'|---|---|---|---|',
	`| R svyby (survey), estimates and errors only | ${peer.count} | ${digits(peer.seconds)} | ${digits(theirs * 1000, 3)} |`,
	`| Immerse, with intervals, gaps, differences, distributions and suppression | ${estimates} | ${digits(one.seconds, 3)} | ${digits(ours * 1000, 3)} |`,
	'',
	`${Math.round(theirs / ours)} times faster an estimate (aim: 100). Proving by linear programming that nothing hidden of the measure can be told: ${digits(proved.seconds, 1)} s, once when a release is computed.`
]);
rmSync(folder, { recursive: true });
