/** `npm test`: everything that can be proved, in order of how quickly it says no. Installs Chromium and PostgreSQL as root on Debian. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPostgres } from '../tests/support/cluster.ts';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

function missingPackages(): string[] {
	return [...(existsSync(chromium) ? [] : ['chromium']), ...(findPostgres() ? [] : ['postgresql'])];
}

function installWhatIsMissing(): void {
	const missing = missingPackages();
	if (missing.length === 0) return;
	const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (!canInstall) {
		console.error(`The tests need ${missing.join(' and ')}. On Debian: sudo apt-get install ${missing.join(' ')}`);
		process.exit(1);
	}
	console.log(`Installing ${missing.join(' and ')}…`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...missing, 'fonts-noto-core']]) {
		const done = spawnSync('apt-get', ['-qq', ...words], { env, encoding: 'utf8' });
		if (done.status !== 0) {
			console.error(done.stdout, done.stderr);
			process.exit(1);
		}
	}
	const still = missingPackages();
	if (still.length > 0) {
		console.error(`Could not install ${still.join(' and ')}.`);
		process.exit(1);
	}
}

function step(says: string, program: string, ...parameters: string[]): void {
	const started = Date.now();
	console.log(`\n── ${says}`);
	const [file, words] = program === 'node' ? [process.execPath, parameters] : [process.execPath, [binOf(program), ...parameters]];
	const done = spawnSync(file, words, { stdio: 'inherit' });
	if (done.status !== 0) process.exit(done.status ?? 1);
	console.log(`   ${Math.round((Date.now() - started) / 1000)} s`);
}

const bins: Readonly<Record<string, string>> = {
	eslint: 'node_modules/eslint/bin/eslint.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	'svelte-check': 'node_modules/svelte-check/bin/svelte-check',
	'svelte-kit': 'node_modules/@sveltejs/kit/svelte-kit.js',
	vitest: 'node_modules/vitest/vitest.mjs'
};

function binOf(program: string): string {
	const path = bins[program];
	if (!path) throw new Error(`unknown program ${program}`);
	return path;
}

installWhatIsMissing();
step('Interface texts', 'node', 'bin/prepare.ts');
step('Framework types', 'svelte-kit', 'sync');
step('Types', 'svelte-check', '--threshold', 'warning', '--output', 'human');
step('Style', 'eslint', '.');
step('Format', 'prettier', '--check', '--log-level', 'warn', '.');
step('Unit tests', 'vitest', 'run', '--project', 'unit');
step('Server tests on the embedded database', 'vitest', 'run', '--project', 'server-pglite');
step('Server tests on PostgreSQL', 'vitest', 'run', '--project', 'server-postgres');
step('Journeys in Chromium', 'vitest', 'run', '--project', 'journeys');
