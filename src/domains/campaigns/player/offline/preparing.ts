import type { Entry } from '../../entry.ts';
import { ownName } from '../words.ts';
import { MEDIA_CACHE, mediaAddress } from './caches.ts';
import { DeviceStore } from './device-store.ts';
import { entryName } from './entry-name.ts';
import { playerIsStored } from './registration.ts';

export interface Preparation {
	readonly done: number;
	readonly total: number;
	readonly bytes: number;
	readonly state: 'under-way' | 'ready' | 'incomplete';
	/** names of what is missing: files of the questionnaire, or `player` */
	readonly missing: readonly string[];
}

type Step = { readonly name: string; readonly run: () => Promise<number> };

/**
 * Stores ahead what a campaign needs without a connection: the questionnaires, their pictures and sound, the player. What is there already is not
 * fetched again, so a second try only brings what is missing. Never holds an answer.
 */
export async function prepare(
	entries: readonly Entry[],
	languages: readonly string[],
	tell: (preparation: Preparation) => void
): Promise<Preparation> {
	const steps: Step[] = [
		...entries.map((entry) => ({ name: entry.questionnaire.id, run: () => keepQuestionnaire(entry) })),
		{ name: 'player', run: () => playerIsStored() },
		...mediaOf(entries).map(([name, hash]) => ({ name, run: () => keepMedia(hash) })),
		{ name: 'letters', run: () => keepLetters(languages) }
	];
	const missing: string[] = [];
	let bytes = 0;
	let done = 0;
	const now = (state: Preparation['state']): Preparation => ({ done, total: steps.length, bytes, state, missing });
	tell(now('under-way'));
	for (const { name, run } of steps) {
		try {
			bytes += await run();
			done++;
		} catch {
			missing.push(name);
		}
		tell(now('under-way'));
	}
	// a browser may throw away what it keeps when the disk is full, unless it was asked not to
	await navigator.storage?.persist?.().catch(() => false);
	const end = now(missing.length === 0 ? 'ready' : 'incomplete');
	tell(end);
	return end;
}

/** The files of several questionnaires, each once. */
function mediaOf(entries: readonly Entry[]): [string, string][] {
	const byHash = new Map<string, string>();
	for (const { questionnaire } of entries) for (const [name, hash] of Object.entries(questionnaire.files ?? {})) byHash.set(hash, name);
	return [...byHash].map(([hash, name]) => [name, hash]);
}

async function keepQuestionnaire(entry: Entry): Promise<number> {
	const store = await DeviceStore.open();
	if (!store) throw new DOMException('nothing is kept here', 'NotSupportedError');
	await store.put('entries', { key: entryName(entry), entry });
	return JSON.stringify(entry).length;
}

async function keepMedia(hash: string): Promise<number> {
	const cache = await caches.open(MEDIA_CACHE);
	const address = mediaAddress(hash);
	const kept = await cache.match(address);
	if (kept) return (await kept.blob()).size;
	const response = await fetch(address);
	if (!response.ok) throw new DOMException('not fetched', 'NetworkError');
	await cache.put(address, response.clone());
	return (await response.blob()).size;
}

/**
 * A letter or two of each script: the browser then fetches the fonts that have them, and they are kept like pictures: what the page fetched before the
 * service worker was there would be missing after a reload otherwise.
 */
async function keepLetters(languages: readonly string[]): Promise<number> {
	const letters = `${languages.map(ownName).join('')}Aa`;
	const families = getComputedStyle(document.body).fontFamily.split(',');
	// a font of the system that isn't there is none of ours
	await Promise.allSettled(families.map((family) => document.fonts.load(`16px ${family}`, letters)));
	const cache = await caches.open(MEDIA_CACHE);
	const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
	const fonts = [...new Set(fetched)].filter((name) => /\/_app\/immutable\/.*\.woff2$/.test(name));
	for (const font of fonts) if (!(await cache.match(font))) await cache.add(font);
	return 0;
}
