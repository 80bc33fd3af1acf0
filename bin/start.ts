/** `npm start`: builds when something changed, makes the demo world on the first run, then becomes the server. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const { EnvProblem, parseEnv } = await import('#platform/server/env.ts');
const { findHolder } = await import('#platform/server/embedded.ts');

function settings() {
	try {
		return parseEnv(process.env);
	} catch (error) {
		if (!(error instanceof EnvProblem)) throw error;
		console.error(error.message);
		return process.exit(1);
	}
}

/** The names, sizes and times of everything the build is made of. */
function inputsHash(): string {
	const hash = createHash('sha256').update(process.version);
	const add = (path: string) => {
		const state = statSync(path);
		if (state.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
		else if (path !== join('src', 'paraglide', '.made') && !path.startsWith(join('src', 'paraglide'))) {
			hash.update(`${path}\0`).update(readFileSync(path));
		}
	};
	for (const path of [
		'src',
		'static',
		'messages',
		'project.inlang/settings.json',
		'vite.config.ts',
		'bin/player-files.ts',
		'package-lock.json'
	])
		add(path);
	return hash.digest('hex');
}

function step(says: string, ...parameters: string[]): void {
	console.log(says);
	const done = spawnSync(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (done.status !== 0) process.exit(done.status ?? 1);
}

function requireFreePort(port: number, host: string): Promise<void> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') {
				console.error(`Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port + 1} npm start`);
				process.exit(1);
			}
			resolve();
		});
		probe.listen(port, host, () => probe.close(() => resolve()));
	});
}

const env = settings();
await requireFreePort(env.PORT, env.HOST);

const stamp = 'build/.inputs';
const inputs = inputsHash();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) {
	step('Building Immerse (about half a minute)…', 'bin/prepare.ts');
	step('  pages and styles…', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
	mkdirSync('build', { recursive: true });
	writeFileSync(stamp, inputs);
}

// With no setting given, an empty folder becomes a demonstration.
const isBare = !env.DATABASE_URL && process.env['DATA_DIR'] === undefined;
const wantsDemo = isBare || process.env['DEMO'] === 'yes';
const cluster = join(env.DATA_DIR, 'postgres');
const unfinished = join(env.DATA_DIR, 'demo-unfinished');
if (wantsDemo && (existsSync(unfinished) || !existsSync(join(cluster, 'PG_VERSION')))) {
	const holder = findHolder(env.DATA_DIR);
	if (holder) {
		console.error(`Process ${holder} is working in ${env.DATA_DIR}. Wait for it, or stop it.`);
		process.exit(1);
	}
	// Half a demonstration, of a first start that was interrupted, is made again.
	if (existsSync(unfinished)) rmSync(cluster, { recursive: true, force: true });
	mkdirSync(env.DATA_DIR, { recursive: true, mode: 0o700 });
	writeFileSync(unfinished, '');
	const done = spawnSync(process.execPath, ['bin/immerse.ts', 'demo', 'load'], { stdio: 'inherit' });
	if (done.status !== 0) process.exit(done.status ?? 1);
	rmSync(unfinished);
}

// The server takes this process's place, so that signals reach it.
if (process.execve) process.execve(process.execPath, [process.execPath, 'bin/serve.ts'], process.env);
else await import('./serve.ts');
