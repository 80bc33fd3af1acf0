import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import { dev } from '$app/env';
import Player from '#domains/campaigns/player/Player.svelte';
import { askedLanguage, wordsIn } from './language.ts';

interface PlayerFiles {
	readonly script: string;
	readonly styles: readonly string[];
	readonly preloads: readonly string[];
}

export interface PlayerPage extends PlayerFiles {
	readonly language: string;
	/** the first screen, as markup */
	readonly html: string;
}

interface Event {
	readonly request: Request;
	setHeaders(headers: Record<string, string>): void;
}

/** The page of the player, in the first language that the browser asks for. It is kept nowhere. */
export async function playerPage({ request, setHeaders }: Event): Promise<PlayerPage> {
	setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
	const { language, words } = await wordsIn(askedLanguage(request));
	const { body } = await render(Player, { props: { words, language } });
	return { language, html: body, ...(await (files ??= playerFiles())) };
}

let files: Promise<PlayerFiles> | undefined;

/** What the build wrote down of the player's script; while developing, Vite serves its source. */
async function playerFiles(): Promise<PlayerFiles> {
	if (dev) return { script: '/src/domains/campaigns/player/main.ts', styles: [], preloads: [] };
	return JSON.parse(await readFile('build/client/player-entry.json', 'utf8')) as PlayerFiles;
}
