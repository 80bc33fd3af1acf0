/** Makes what is generated and not kept in the repository: the interface texts as functions, and the framework's types. `PSEUDO=yes` makes English a language for tests. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePseudoProject } from './pseudo.ts';

const stamp = 'src/paraglide/.made';
const newest = (folder: string): number =>
	Math.max(
		statSync(folder).mtimeMs,
		...readdirSync(folder, { withFileTypes: true }).map((entry) =>
			entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs
		)
	);

function run(command: string, ...parameters: string[]): void {
	const done = spawnSync(join('node_modules/.bin', command), parameters, { encoding: 'utf8' });
	const output = `${done.stdout}${done.stderr}`;
	if (done.status !== 0 || /Error/.test(output)) {
		console.error(output);
		process.exit(1);
	}
}

const inputs = Math.max(newest('messages'), newest('project.inlang'));
const kind = process.env['PSEUDO'] === 'yes' ? 'pseudo' : '';
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== kind || statSync(stamp).mtimeMs < inputs) {
	run(
		'paraglide-js',
		...['compile', '--project', kind === 'pseudo' ? writePseudoProject() : './project.inlang', '--outdir', './src/paraglide'],
		...['--strategy', 'globalVariable', 'baseLocale', '--output-structure', 'locale-modules', '--silent']
	);
	mkdirSync('src/paraglide', { recursive: true });
	writeFileSync(stamp, kind);
}
if (!existsSync('node_modules/$app/tsconfig.json')) run('svelte-kit', 'sync');
