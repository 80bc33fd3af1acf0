/** The player's own entry in the client's build, and what a tablet stores: everything that its pages load now or later, nothing of other pages. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Chunk {
	readonly type: string;
	readonly fileName: string;
	readonly facadeModuleId?: string | null;
	readonly moduleIds?: readonly string[];
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** Where the player begins for a child: without the framework of pages, which class mode has. */
const ENTRY = resolve('src/domains/campaigns/player/main.ts');

/** Pages of the player, and what every page stands in. */
const ROOTS = [/\/src\/routes\/\+(layout|error)(\.svelte|\.ts)$/, /\/src\/routes\/fill\/(class\/)?\+(page|layout)(\.svelte|\.ts)$/];

/** The framework's own beginning: it knows every page, of which only the player's are followed. */
const START = /\/client(-optimized)?\/app\.js$|\/runtime\/client\/(entry|client-entry)\.js$/;

/** Static files that a page of the player names. */
const STATIC = ['/favicon.svg', '/enhance.js', '/player-icon-192.png', '/player-icon-512.png'];

/** Writes `player-files.json` (what is stored ahead) and `player-entry.json` (what the child's page names) into the client's build. */
export function playerFiles(): Plugin {
	return {
		name: 'immerse-player-files',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: ENTRY, name: 'player' });
		},
		generateBundle(_, bundle) {
			const chunks = new Map(Object.values(bundle).map((output) => [output.fileName, output as unknown as Chunk]));
			const isRoot = ({ moduleIds = [] }: Chunk): boolean => moduleIds.some((id) => ROOTS.some((root) => root.test(id)));
			const isStart = ({ moduleIds = [] }: Chunk): boolean => moduleIds.some((id) => START.test(id));
			const isEntry = ({ facadeModuleId }: Chunk): boolean => facadeModuleId === ENTRY;
			/** A chunk and all it imports: at once, or later too. */
			const follow = (name: string, found: Set<string>, later: boolean): void => {
				const chunk = chunks.get(name);
				if (!chunk || found.has(name)) return;
				found.add(name);
				for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
				for (const next of chunk.imports ?? []) follow(next, found, later);
				if (later && !isStart(chunk)) for (const next of chunk.dynamicImports ?? []) follow(next, found, later);
			};
			const write = (fileName: string, content: unknown): void => {
				this.emitFile({ type: 'asset', fileName, source: JSON.stringify(content) });
			};
			const addresses = (names: Iterable<string>, ending: RegExp): string[] =>
				[...names].filter((name) => ending.test(name)).map((name) => `/${name}`);

			const all = new Set<string>();
			for (const [name, chunk] of chunks) if (isRoot(chunk) || isStart(chunk) || isEntry(chunk)) follow(name, all, true);
			write('player-files.json', [...addresses(all, /\.(js|css)$/), ...STATIC].sort());

			const entry = [...chunks.values()].find(isEntry);
			if (!entry) throw new Error('the player has no entry');
			const now = new Set<string>();
			follow(entry.fileName, now, false);
			const [script = '', ...preloads] = addresses(now, /\.js$/);
			write('player-entry.json', { script, preloads, styles: addresses(now, /\.css$/) });
		}
	};
}
