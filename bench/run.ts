/**
 * `npm run bench`: the served platform on data of real size, beside a peer in the same run. Writes its section of bench/RESULTS.md.
 * Peer: a bare `node:http` server that sends the same bytes from memory, which is as fast as this machine's Node can answer.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import type { Database } from '../src/database.ts';
import { connectDatabase } from '#platform/server/database.ts';
import { loadPractices } from '#domains/practices/server/foundation.ts';
import { practices } from '../demo/practices.ts';
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

async function load(url: string, connections: number) {
	await autocannon({ url, connections, duration: 2 });
	const { requests, latency, errors, non2xx } = await autocannon({ url, connections, duration: seconds });
	if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that were not 2xx`);
	return { perSecond: requests.average, p50: latency.p50, p95: latency.p97_5 };
}

/** The same bytes from memory. */
async function loadPeer(body: string, connections: number) {
	const peer = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(body);
	});
	await new Promise<void>((resolve) => peer.listen(port + 1, '127.0.0.1', resolve));
	const result = await load(`http://127.0.0.1:${port + 1}/`, connections);
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

/** Bytes of scripts that a page asks for, gzipped. */
async function weigh(path: string) {
	const html = await (await fetch(origin + path)).text();
	const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g)].map(
		(match) => match[1] ?? match[2] ?? ''
	);
	let bytes = 0;
	for (const script of new Set(scripts)) bytes += gzipSync(await (await fetch(new URL(script, origin + path))).text()).length;
	return { html: gzipSync(html).length, scripts: bytes };
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const pages: { name: string; path: string; aim: string; atOnce?: number }[] = [
	{ name: 'home', path: '/en/', aim: '' },
	{ name: 'dashboard', path: '/en/dashboard?indicator=R10', aim: '' },
	{ name: 'dashboard, map', path: '/en/dashboard?indicator=R10&view=map', aim: '' },
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
for (const { name, path, aim, atOnce = 8 } of pages) {
	const body = await (await fetch(origin + path)).text();
	const quiet = await load(origin + path, 1);
	const busy = await load(origin + path, atOnce);
	const peer = await loadPeer(body, atOnce);
	const { html, scripts } = await weigh(path);
	rows.push(
		`| ${name} | ${quiet.p50} / ${quiet.p95} | ${busy.perSecond.toFixed(0)} | ${busy.p50} / ${busy.p95} | ${peer.perSecond.toFixed(0)} | ${(busy.perSecond / peer.perSecond).toFixed(2)} | ${aim} |`
	);
	weights.push(`| ${name} | ${kb(html)} | ${kb(scripts)} |`);
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

writeSection('Pages', [
	`\`npm run bench\` on ${today}: ${machine}. Client, server and embedded database share the machine. ${seconds} s a row after a warm-up.`,
	'The peer is a bare `node:http` server that sends the same bytes from memory: nothing in Node can be faster.',
	'',
	'| page | alone: p50 / p97.5 ms | 8 at once (or as many as it says): pages a second | p50 / p97.5 ms | peer, pages a second | ratio | aim |',
	'|---|---|---|---|---|---|---|',
	...rows,
	'',
	'autocannon reports p97.5, which is stricter than p95.',
	'',
	'| page | HTML, gzipped | scripts, gzipped |',
	'|---|---|---|',
	...weights,
	'',
	`Before the first question a phone in Arabic loads ${kb(player.bytes)} of page, scripts, styles and questionnaire (aim: ≤ 75 kB), and beside them ${kb(player.fonts)} of fonts and ${kb(player.pictures)} of pictures; over the network, in Chromium.`,
	'',
	`- Demo world (406 sites, 24,420 responses, one release) made on the embedded database: ${demoSeconds.toFixed(1)} s (aim: under 60 s).`,
	`- Restart to first page, median of ${restarts.length}: ${(([...restarts].sort((a, b) => a - b)[1] ?? 0) / 1000).toFixed(2)} s (aim: ≤ 5 s).`
]);
console.log(readFileSync('bench/RESULTS.md', 'utf8'));
