/**
 * Questionnaires in the browser a child has: our engine beside ODK's (`@getodk/xforms-engine`) and SurveyJS's (`survey-core`) on the same
 * questionnaires, in Chromium: bytes, loading, from an answer to the next screen, memory. Writes its section of bench/RESULTS.md.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';
import { workbookOf } from '#domains/questionnaires/testing.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import { machine, quantile, today, writeSection } from '../results.ts';
import { type Form, forms } from './forms.ts';

const SLOWER = 6;
/** What takes longer is not waited for. */
const LONGEST = 90_000;
const engines = ['immerse', 'xforms-engine', 'survey-core'] as const;
type EngineName = (typeof engines)[number];

const versionOf = (name: string) => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
const titles: Readonly<Record<EngineName, string>> = {
	immerse: 'Immerse',
	'xforms-engine': `@getodk/xforms-engine ${versionOf('@getodk/xforms-engine')}`,
	'survey-core': `survey-core ${versionOf('survey-core')}`
};

/** The engine alone, as a page would load it. */
async function bundle(name: EngineName): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			lib: { entry: `bench/questionnaires/pages/${name}.ts`, formats: ['es'], fileName: name }
		}
	});
	const outputs = (Array.isArray(result) ? result : [result]) as { output: { type: string; code?: string }[] }[];
	return outputs.flatMap(({ output }) => output.flatMap(({ code }) => code ?? [])).join('\n');
}

interface Measured {
	readonly load: number;
	readonly mean: number;
	readonly slowest: number;
	readonly megabytes: number;
}

const browser = await chromium.launch({
	executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info']
});
const scripts = Object.fromEntries(await Promise.all(engines.map(async (name) => [name, await bundle(name)] as const)));
const server = createServer((request, response) => {
	const name = /^\/(.+)\.js$/.exec(request.url ?? '')?.[1];
	response.setHeader('content-type', name ? 'text/javascript' : 'text/html');
	response.end(name ? scripts[name] : '<!doctype html><title>bench</title>');
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

async function used(client: CDPSession): Promise<number> {
	await client.send('HeapProfiler.collectGarbage');
	return (await client.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

/** One engine, one questionnaire, a processor six times slower. */
async function measure(name: EngineName, form: Form): Promise<Measured | undefined> {
	const context = await browser.newContext();
	const page = await context.newPage();
	page.setDefaultTimeout(300_000);
	const client = await context.newCDPSession(page);
	await page.goto(origin);
	await page.addScriptTag({ type: 'module', url: `${origin}/${name}.js` });
	await page.waitForFunction(() => 'engine' in window);
	const text = { immerse: JSON.stringify(form.questionnaire), 'xforms-engine': form.xform, 'survey-core': JSON.stringify(form.model) }[
		name
	];
	const before = await used(client);
	await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const work = page.evaluate(
		async ({ source, answers }) => {
			const begin = performance.now();
			await window.engine.load(source);
			const loaded = performance.now() - begin;
			const each = answers.map(([key, answer]) => {
				const start = performance.now();
				window.engine.answer(key, answer);
				return performance.now() - start;
			});
			return { load: loaded, times: each };
		},
		{ source: text, answers: form.answers.slice(0, 200) as [string, string | number][] }
	);
	const done = await Promise.race([work, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LONGEST))]);
	if (!done) {
		work.catch(() => undefined);
		await context.close();
		return undefined;
	}
	const { load, times } = done;
	await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const after = await used(client);
	await context.close();
	const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
	return { load, mean, slowest: Math.max(...times), megabytes: after - before };
}

const lines: string[] = [
	`Measured on ${today}, ${machine}, in Chromium ${browser.version()} with the processor slowed ${String(SLOWER)} times. Command: \`npm run bench:questionnaires\`. The same questionnaires, compiled from the same rows; 200 answers each (20 in the cascade).`,
	'',
	'| engine | bytes, gzipped |',
	'|---|---|',
	...engines.map((name) => `| ${titles[name]} | ${(gzipSync(scripts[name] ?? '').length / 1024).toFixed(1)} kB |`),
	''
];
for (const form of forms()) {
	lines.push(
		`**${form.name[0]?.toUpperCase() ?? ''}${form.name.slice(1)}**`,
		'',
		'| engine | load to first question, ms | answer to next screen, mean / slowest ms | memory, MB |',
		'|---|---|---|---|'
	);
	for (const name of engines) {
		const runs: Measured[] = [];
		for (let run = 0; run < 3; run += 1) {
			const measured = await measure(name, form);
			if (!measured) break;
			runs.push(measured);
			if (measured.load > 10_000) break;
		}
		const middle = (pick: (run: Measured) => number, digits: number) => quantile(runs.map(pick), 0.5).toFixed(digits);
		const figures =
			runs.length === 0
				? [`not done after ${String(LONGEST / 1000)} s`, '', '']
				: [
						middle(({ load }) => load, 0),
						`${middle(({ mean }) => mean, 2)} / ${middle(({ slowest }) => slowest, 1)}`,
						middle(({ megabytes }) => megabytes, 1)
					];
		lines.push(`| ${titles[name]} | ${figures.join(' | ')} |`);
		console.log(form.name, name, ...figures);
	}
	lines.push('');
}

const [, large] = forms();
if (large) {
	const sheet = workbookOf({
		survey: [['type', 'name', 'label'], ...Array.from({ length: 1000 }, (_, at) => ['integer', `q${String(at)}`, `Question ${String(at)}`])]
	});
	const bytes = writeWorkbook(sheet.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => cells) })));
	const times = Array.from({ length: 10 }, () => {
		const start = performance.now();
		compileXlsx(bytes, 'bench');
		return performance.now() - start;
	});
	lines.push(`Compiling a workbook of 1,000 questions (on the server, at full speed): ${quantile(times, 0.5).toFixed(0)} ms.`);
}
lines.push('', 'Aims: next screen ≤ 16 ms; ten times faster and four times smaller than both; a cascade over 50,000 choices ≤ 50 ms.');
await browser.close();
server.close();
writeSection('Questionnaires', lines);
