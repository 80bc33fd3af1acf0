/** Before the journeys: the platform built, a demo world made, and the server running as a user's would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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
	}
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

function run(...parameters: string[]): void {
	const done = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync('build/handler.js') || process.env['SKIP_BUILD'] !== 'yes') {
		run('bin/prepare.ts');
		run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');
	}
	const folder = mkdtempSync(join(tmpdir(), 'immerse-world-'));
	const port = await freePort();
	const env = { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn', DATABASE_URL: '' };
	const made = spawnSync(process.execPath, ['bin/immerse.ts', 'demo', 'load'], { env, encoding: 'utf8' });
	if (made.status !== 0) throw new Error(`The demo world could not be made:\n${made.stdout}${made.stderr}`);
	const server = spawn(process.execPath, ['bin/serve.ts'], { env });
	await waitUntilReady(server);
	project.provide('origin', `http://localhost:${port}`);
	project.provide('worldFolder', folder);
	return async () => {
		const gone = new Promise((resolve) => server.once('exit', resolve));
		server.kill('SIGTERM');
		await gone;
		rmSync(folder, { recursive: true, force: true });
	};
}
