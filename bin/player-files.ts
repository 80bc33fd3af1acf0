/** What a tablet stores of the player: everything that its pages load now or later, and nothing of the other pages. */
import type { Plugin } from 'vite';

interface Chunk {
	readonly type: string;
	readonly fileName: string;
	readonly moduleIds?: readonly string[];
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** Pages of the player, and what every page stands in. */
const ROOTS = [/\/src\/routes\/\+(layout|error)(\.svelte|\.ts)$/, /\/src\/routes\/fill\/(class\/)?\+(page|layout)(\.svelte|\.ts)$/];

/** The framework's own beginning: it knows every page, of which only the player's are followed. */
const START = /\/client(-optimized)?\/app\.js$|\/runtime\/client\/(entry|client-entry)\.js$/;

/** Static files that a page of the player names. */
const STATIC = ['/favicon.svg', '/enhance.js', '/player-icon-192.png', '/player-icon-512.png'];

/** Writes `player-files.json` into the client's build. */
export function playerFiles(): Plugin {
	return {
		name: 'immerse-player-files',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_, bundle) {
			const chunks = new Map(Object.values(bundle).map((output) => [output.fileName, output as unknown as Chunk]));
			const isRoot = ({ moduleIds = [] }: Chunk): boolean => moduleIds.some((id) => ROOTS.some((root) => root.test(id)));
			const isStart = ({ moduleIds = [] }: Chunk): boolean => moduleIds.some((id) => START.test(id));
			const found = new Set<string>();
			const follow = (name: string): void => {
				const chunk = chunks.get(name);
				if (!chunk || found.has(name)) return;
				found.add(name);
				for (const css of chunk.viteMetadata?.importedCss ?? []) found.add(css);
				chunk.imports?.forEach(follow);
				if (!isStart(chunk)) chunk.dynamicImports?.forEach(follow);
			};
			for (const [name, chunk] of chunks) if (isRoot(chunk) || isStart(chunk)) follow(name);
			const files = [...found].filter((name) => /\.(js|css)$/.test(name)).map((name) => `/${name}`);
			this.emitFile({ type: 'asset', fileName: 'player-files.json', source: JSON.stringify([...files, ...STATIC].sort()) });
		}
	};
}
