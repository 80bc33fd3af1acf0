/**
 * `npm run bench`: the served platform on data of real size, beside a peer in the same run. Writes its section of bench/RESULTS.md.
 * Peer: a bare `node:http` server that sends the same bytes from memory, which is as fast as this machine's Node can answer.
 * `npm run bench -- dashboard practice` measures the pages whose names begin so, prints them and writes nothing.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Database } from '../src/database.ts';
import { connectDatabase } from '#platform/server/database.ts';
import { loadPractices } from '#domains/practices/server/foundation.ts';
import { practices } from '../demo/practices.ts';
import { load } from './load.ts';
import { weighPlayer } from './player-weight.ts';
import { machine, today, writeSection } from './results.ts';

const port = 3900;
const origin = `http://127.0.0.1:${port}`;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'immerse-bench-'));
const env = { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', DATABASE_URL: '' };

function run(...words: string[]): number {
	const started = performance.now();
	const done = spawnSync(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
	if (done.status !== 0) throw new Error(`${words.join(' ')} failed`);
	return performance.now() - started;
}

async function serve(): Promise<{ server: ChildProcess; milliseconds: number }> {
	const started = performance.now();
	const server = spawn(process.execPath, ['bin/serve.ts'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	for (;;) {
		const answer = await fetch(`${origin}/en/`).catch(() => undefined);
		if (answer?.ok) return { server, milliseconds: performance.now() - started };
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

const stop = (server: ChildProcess) =>
	new Promise<void>((resolve) => {
		server.once('exit', () => resolve());
		server.kill('SIGTERM');
	});

/** The bytes of a page, as a browser gets them, from memory. */
async function loadPeer(path: string, connections: number) {
	const answer = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } });
	const body = brotliCompressSync(await answer.text(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	const peer = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.setHeader('content-encoding', 'br');
		response.end(body);
	});
	await new Promise<void>((resolve) => peer.listen(port + 1, '127.0.0.1', resolve));
	const result = await load(`http://127.0.0.1:${port + 1}/`, connections, seconds);
	peer.closeAllConnections();
	await new Promise((resolve) => peer.close(resolve));
	return result;
}

/** 510 records: the real ones again and again under other numbers. */
async function fillPractices(): Promise<void> {
	const db = connectDatabase<Database>({ DATABASE_URL: undefined, DATA_DIR: folder });
	const many = Array.from({ length: 33 }, (_, round) =>
		practices.map(({ record }, index) => ({ number: 1000 + round * practices.length + index, oldNumber: null, record }))
	).flat();
	await db.transaction().execute((trx) => loadPractices(trx, many));
	await db.destroy();
}

/** Bytes of a page, of the scripts that it asks for and of the shapes that it draws, each gzipped. */
async function weigh(path: string) {
	const html = await (await fetch(origin + path)).text();
	const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g)].map(
		(match) => match[1] ?? match[2] ?? ''
	);
	let bytes = 0;
	for (const script of new Set(scripts)) bytes += gzipSync(await (await fetch(new URL(script, origin + path))).text()).length;
	const shapes = [...html.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join('\n');
	return { html: gzipSync(html).length, scripts: bytes, shapes: gzipSync(shapes).length };
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (milliseconds: number) => milliseconds.toFixed(1);
const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.some((begin) => name.startsWith(begin));
const pages: { name: string; path: string; aim: string; atOnce?: number; map?: true }[] = [
	{ name: 'home', path: '/en/', aim: '' },
	{ name: 'dashboard', path: '/en/dashboard?indicator=R10', aim: '' },
	{ name: 'dashboard, map', path: '/en/dashboard?indicator=R10&view=map', aim: '', map: true },
	{ name: 'dashboard, map, 50 at once', path: '/en/dashboard?indicator=R10&view=map', aim: 'p95 ≤ 25 ms', atOnce: 50 },
	{ name: 'dashboard, asked for the first time', path: '/en/dashboard?indicator=R10&number=NUMBER', aim: '' },
	{ name: 'dashboard, 50 at once', path: '/en/dashboard?indicator=R10', aim: 'p95 ≤ 25 ms', atOnce: 50 },
	{ name: 'cells of an indicator in a country', path: '/api/v1/releases/2026-1/cells?indicator=R10&area=BE', aim: '≥ 2,000 a second' },
	{ name: 'indicator', path: '/en/indicators/R10', aim: '' },
	{ name: 'practice list (510 records)', path: '/en/practices', aim: '≥ 300 a second' },
	{ name: 'practice search', path: '/en/practices?q=okan&country=BE', aim: '' },
	{ name: 'practice suggestions', path: '/en/practices/suggestions?q=recep', aim: '' },
	{ name: 'practice record', path: '/en/practices/104', aim: '' }
];

console.log('Building and making the demo world…');
run('bin/prepare.ts');
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
const demoSeconds = run('bin/immerse.ts', 'demo', 'load') / 1000;
let { server } = await serve();
await fillPractices();
const player = await weighPlayer(origin);
const rows: string[] = [];
const weights: string[] = [];
for (const { name, path, aim, atOnce = 8, map } of pages.filter(({ name }) => isChosen(name))) {
	const quiet = await load(origin + path, 1, seconds);
	const busy = await load(origin + path, atOnce, seconds);
	const peer = await loadPeer(path, atOnce);
	const { html, scripts, shapes } = await weigh(path);
	rows.push(
		`| ${name} | ${ms(quiet.p50)} / ${ms(quiet.p95)} | ${busy.perSecond.toFixed(0)} | ${ms(busy.p50)} / ${ms(busy.p95)} | ${peer.perSecond.toFixed(0)} | ${(busy.perSecond / peer.perSecond).toFixed(2)} | ${aim} |`
	);
	weights.push(`| ${name} | ${kb(html)} | ${kb(scripts)} | ${map ? `${kb(shapes)} (aims: ≤ 60 kB of shapes, ≤ 60 kB of scripts)` : ''} |`);
	console.log(rows.at(-1));
}
await stop(server);
const restarts: number[] = [];
for (let at = 0; at < 3; at += 1) {
	const again = await serve();
	restarts.push(again.milliseconds);
	({ server } = again);
	await stop(server);
}
rmSync(folder, { recursive: true, force: true });
if (chosen.length > 0) process.exit();

writeSection('Pages', [
	`\`npm run bench\` on ${today}: ${machine}. Client, server and embedded database share the machine. ${seconds} s a row after a warm-up.`,
	'The peer is a bare `node:http` server that sends the same bytes from memory: nothing in Node can be faster.',
	'',
	'| page | alone: p50 / p95 ms | 8 at once (or as many as it says): pages a second | p50 / p95 ms | peer, pages a second | ratio | aim |',
	'|---|---|---|---|---|---|---|',
	...rows,
	'',
	'The client asks as a browser does (brotli), and reads of an answer its status and length only: one that parses gave the bare peer 1,550 answers a second where this one gets 31,000.',
	'Pages that are the same for everybody are kept once two have asked (docs/deployment.md); a record counts its readers and negotiates, so it is made anew.',
	'',
	'| page | HTML, gzipped | scripts, gzipped | shapes of the map, gzipped |',
	'|---|---|---|---|',
	...weights,
	'',
	`Before the first question a phone in Arabic loads ${kb(player.bytes)} of page, scripts, styles and questionnaire (aim: ≤ 75 kB), and beside them ${kb(player.fonts)} of fonts and ${kb(player.pictures)} of pictures; over the network, in Chromium.`,
	'',
	`- Demo world (406 sites, 24,420 responses, one release) made on the embedded database: ${demoSeconds.toFixed(1)} s (aim: under 60 s).`,
	`- Restart to first page, median of ${restarts.length}: ${(([...restarts].sort((a, b) => a - b)[1] ?? 0) / 1000).toFixed(2)} s (aim: ≤ 5 s).`
]);
console.log(readFileSync('bench/RESULTS.md', 'utf8'));
