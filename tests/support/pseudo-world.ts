/** The platform built with the pseudo-locale, in a folder of its own, so that the ordinary build is not disturbed. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, startWorld, type World } from './world.ts';

const made = new Set(['node_modules', 'build', 'data', '.git', '.svelte-kit', '.ci', 'docs', 'bench']);

/** Builds and serves a copy of the sources in which English is the pseudo-locale, on a copy of a world's data. Takes about half a minute. */
export async function startPseudoWorld(data: string): Promise<World> {
	const copy = mkdtempSync(join(tmpdir(), 'immerse-pseudo-'));
	for (const name of readdirSync('.')) if (!made.has(name)) cpSync(name, join(copy, name), { recursive: true });
	mkdirSync(join(copy, 'node_modules'));
	// the framework's types are made in node_modules, so that folder is the copy's own
	for (const name of readdirSync('node_modules'))
		if (name !== '$app' && (name === '.bin' || !name.startsWith('.')))
			symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));
	build(copy, { ...process.env, PSEUDO: 'yes' });
	const world = await startWorld(copy, data);
	const stop = async () => {
		await world.stop();
		rmSync(copy, { recursive: true, force: true });
	};
	return { ...world, stop };
}

function files(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? files(path) : [path];
	});
}

/** A text in its smallest parts, without punctuation, numbers and codes of indicators: `R01 Trust: high (2023)` → `Trust`, `high`. */
export function partsOf(text: string): string[] {
	return text
		.replace(/\b[RD]\d\d\s?/g, '')
		.split(/[|:;,·()–—→"“”\n]|\\n|\$\{[^}]*\}|\. |\s\d+|^\d+\s/)
		.map((part) =>
			part
				.replace(/\\(['"`])/g, '$1')
				.replace(/\s+/g, ' ')
				.replace(/^[\s.]+|[\s.]+$/g, '')
		);
}

/** The parts of every text that stands between quotes in the sources of the demonstration and the framework: content, not interface. */
export function contentParts(): Set<string> {
	const sources = ['demo', 'src/domains/framework/source', 'src/domains/practices/source'].flatMap(files);
	const parts = new Set<string>();
	for (const path of sources.filter((name) => /\.(ts|json)$/.test(name) && !/\.test\.ts$/.test(name)))
		for (const [quoted] of readFileSync(path, 'utf8').matchAll(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g))
			for (const part of partsOf(quoted.slice(1, -1))) parts.add(part);
	return parts;
}
