/** Before the journeys: the platform built, a demo world made, and the server running as a user's would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the demo is served. */
		origin: string;
		/** Its data folder. */
		worldFolder: string;
		/** A copy of the data as they were made, for whoever serves another build of the platform. */
		worldCopy: string;
	}
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

function run(parameters: string[], cwd: string, env: NodeJS.ProcessEnv = process.env): void {
	const done = spawnSync(process.execPath, parameters, { encoding: 'utf8', cwd, env });
	if (done.status !== 0) throw new Error(`${parameters.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

function waitUntilReady(server: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		server.stdout?.on('data', (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes('Immerse is ready')) resolve();
		});
		server.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
		server.once('exit', (code) => reject(new Error(`The server stopped (${code}):\n${output}`)));
	});
}

export function build(root: string, env: NodeJS.ProcessEnv = process.env): void {
	run(['bin/prepare.ts'], root, env);
	// What people are served, not what the test runner's own setting would make of it.
	run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], root, { ...env, NODE_ENV: 'production' });
}

export interface World {
	readonly origin: string;
	readonly folder: string;
	stop(): Promise<void>;
}

/** Makes the data of a demo world. Takes a minute: its release is computed, and proved. @returns the folder they are in */
export function makeWorld(): string {
	const folder = mkdtempSync(join(tmpdir(), 'immerse-world-'));
	run(['bin/immerse.ts', 'demo', 'load'], '.', { ...process.env, DATA_DIR: folder, DATABASE_URL: '' });
	return folder;
}

/** Serves what is built in a folder, on a copy of the data of a demo world. */
export async function startWorld(root: string, data: string): Promise<World> {
	const folder = mkdtempSync(join(tmpdir(), 'immerse-world-'));
	cpSync(data, folder, { recursive: true });
	const port = await freePort();
	const env = { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', DATABASE_URL: '' };
	const server = spawn(process.execPath, ['bin/serve.ts'], { env, cwd: root });
	await waitUntilReady(server);
	const stop = async () => {
		const gone = new Promise((resolve) => server.once('exit', resolve));
		server.kill('SIGTERM');
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
	return { origin: `http://localhost:${port}`, folder, stop };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync('build/handler.js') || process.env['SKIP_BUILD'] !== 'yes') build('.');
	const data = makeWorld();
	const world = await startWorld('.', data);
	project.provide('origin', world.origin);
	project.provide('worldFolder', world.folder);
	project.provide('worldCopy', data);
	return async () => {
		await world.stop();
		rmSync(data, { recursive: true, force: true });
	};
}
