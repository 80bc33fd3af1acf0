/** The rules of the house (docs/architecture.md), read off the source. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

function files(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (path === join('src', 'paraglide')) return [];
		return statSync(path).isDirectory() ? files(path) : [path];
	});
}

const sources = files('src').filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path));

/** What a file imports, as paths from the project's folder; packages as they are named. */
function importsOf(path: string): string[] {
	const text = readFileSync(path, 'utf8');
	const named = [...text.matchAll(/(?:^|\s)(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\s)import\s*\(?\s*['"]([^'"]+)['"]/g)];
	return named.map((match) => {
		const name = match[1] ?? match[2] ?? '';
		if (name.startsWith('#messages')) return 'messages';
		if (name.startsWith('#')) return `src/${name.slice(1)}`;
		return name.startsWith('.') ? normalize(join(dirname(path), name)) : name;
	});
}

/** A file's place in the order in which imports may run. */
function layerOf(path: string): string {
	const [, first = '', second = ''] = path.split('/');
	if (first === 'domains') return second;
	return ['platform', 'ui', 'routes'].includes(first) ? first : 'top';
}

const steps: Readonly<Record<string, number>> = {
	platform: 0,
	ui: 1,
	identity: 2,
	framework: 3,
	questionnaires: 4,
	practices: 5,
	campaigns: 5,
	hub: 5,
	releases: 6,
	care: 6,
	matching: 6,
	programmes: 6,
	briefs: 7,
	routes: 8,
	top: 9
};

const edges = sources.flatMap((from) =>
	importsOf(from)
		.filter((to) => to.startsWith('src/'))
		.map((to) => ({ from, to, fromLayer: layerOf(from), toLayer: layerOf(to) }))
);
const say = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

describe('imports', () => {
	it('run one way: platform ‹ ui ‹ identity ‹ framework ‹ questionnaires ‹ practices, campaigns ‹ releases ‹ routes', () => {
		const wrong = edges.filter(({ fromLayer, toLayer }) => {
			if (fromLayer === toLayer) return false;
			return (steps[toLayer] ?? 99) >= (steps[fromLayer] ?? -1);
		});
		expect(wrong.filter(({ from }) => from !== 'src/app.d.ts').map(say)).toEqual([]);
	});

	it('of a pure file never reach a server folder', () => {
		const isServer = (path: string) => /\/server\//.test(path);
		const isPure = (path: string) => path.startsWith('src/domains/') && !isServer(path) && path.endsWith('.ts');
		const values = edges.filter(({ from, to }) => isPure(from) && isServer(to));
		expect(values.map(say)).toEqual([]);
	});

	it("never bring the router's virtual modules into domains or platform code", () => {
		const wrong = sources
			.filter((path) => /^src\/(domains|platform)\//.test(path) && path.endsWith('.ts'))
			.flatMap((from) =>
				importsOf(from)
					.filter((to) => /^(\$app|\$env|@sveltejs\/kit)/.test(to))
					.map((to) => ({ from, to }))
			);
		expect(wrong.map(say)).toEqual([]);
	});

	it('of the composed Database stay with hooks, the command line and tests', () => {
		const allowed = new Set(['src/application.ts', 'src/app.d.ts', 'src/hooks.server.ts']);
		expect(edges.filter(({ from, to }) => to === 'src/database.ts' && !allowed.has(from)).map(say)).toEqual([]);
	});

	it('of migrations come from packages only', () => {
		const wrong = files('migrations').flatMap((from) =>
			importsOf(from)
				.filter((to) => to !== 'kysely')
				.map((to) => ({ from, to }))
		);
		expect(wrong.map(say)).toEqual([]);
	});
});

describe('the questionnaire engine and the estimators', () => {
	const engine = [
		...files('src/domains/questionnaires/expressions'),
		...files('src/domains/questionnaires/xlsform'),
		...files('src/domains/releases/estimators'),
		'src/domains/questionnaires/session.ts',
		'src/domains/questionnaires/questionnaire.ts',
		'src/domains/questionnaires/answers.ts'
	].filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && existsSync(path));

	it('have no clock, no chance, no database, no page', () => {
		const forbidden = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bdocument\.|\bwindow\.|\bfetch\(|from 'kysely'|from 'svelte/;
		expect(engine.length).toBeGreaterThan(5);
		expect(engine.filter((path) => forbidden.test(readFileSync(path, 'utf8')))).toEqual([]);
	});
});

describe('tables', () => {
	/** Table → the folder whose `server/tables.ts` describes it. */
	const owners = new Map(
		files('src')
			.filter((path) => path.endsWith('server/tables.ts'))
			.flatMap((path) => {
				const text = readFileSync(path, 'utf8');
				const body = text.slice(text.indexOf('export interface', text.lastIndexOf('Tables {') - 60));
				return [...body.matchAll(/^\t([a-z_]+): \{/gm)].map((match) => [match[1] ?? '', dirname(dirname(path))] as const);
			})
	);

	it('are written only by their owner', () => {
		const writes = sources.flatMap((path) => {
			const text = readFileSync(path, 'utf8');
			const built = [...text.matchAll(/(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'([a-z_]+)(?: as \w+)?'/g)];
			const written = [...text.matchAll(/`\s*(?:insert into|update|delete from|merge into)\s+([a-z_]+)/g)];
			return [...built, ...written].map((match) => ({ path, table: match[1] ?? '' }));
		});
		const wrong = writes.filter(({ path, table }) => !path.startsWith(owners.get(table) ?? '(no owner)'));
		expect(owners.size).toBeGreaterThan(15);
		expect(wrong.map(({ path, table }) => `${path} writes ${table}`)).toEqual([]);
	});

	it('stand in docs/data.md, each with a line', () => {
		const data = readFileSync('docs/data.md', 'utf8');
		expect([...owners.keys()].filter((table) => !data.includes(`\`${table}\``))).toEqual([]);
	});
});

describe('files', () => {
	it('stand where their word lives: no barrels, no drawers', () => {
		const drawers = /(^|\/)(utils?|helpers?|services?|types|common|misc)(\/|\.ts$)/;
		expect(sources.filter((path) => drawers.test(path) || /\/index\.ts$/.test(path))).toEqual([]);
	});

	it('of every domain begin with a README of at most a page', () => {
		for (const domain of readdirSync('src/domains')) {
			const path = join('src/domains', domain, 'README.md');
			expect(existsSync(path), path).toBe(true);
			expect(readFileSync(path, 'utf8').split('\n').length, path).toBeLessThanOrEqual(120);
		}
	});

	it('speak of no machine: no path of a home, no host of a registry', () => {
		const tracked = [...files('src'), ...files('bin'), ...files('tests'), ...files('docs'), 'README.md', 'package.json'];
		const wrong = tracked.filter(
			(path) => /\.(ts|svelte|md|json|mjs)$/.test(path) && /\/(root|home)\/[a-z]|registry\.npmjs/.test(readFileSync(path, 'utf8'))
		);
		expect(wrong.filter((path) => path !== relative('.', 'tests/architecture.test.ts'))).toEqual([]);
	});
});
