import type { Entry, Kit } from '../../entry.ts';
import { fetchKit } from '../server-calls.ts';
import { DeviceStore } from './device-store.ts';
import { entryName } from './entry-name.ts';

const PREFIX = 'kit ';
const CHOSEN = 'class';
const WHO = 'who answers';

/** What a tablet has ready: every campaign that was opened here by its link, the chosen one first. */
export async function readyKits(): Promise<Kit[]> {
	const store = await DeviceStore.open();
	if (!store) return [];
	const facts = await store.all('device');
	const kits = facts.filter(({ name }) => name.startsWith(PREFIX)).map(({ value }) => value as Kit);
	const chosen = await store.fact(CHOSEN);
	return kits.sort((a, b) => Number(b.campaign === chosen) - Number(a.campaign === chosen));
}

/**
 * Gets what the key of a campaign opens, and keeps it. Where the browser keeps nothing, it is there until the page is closed.
 * @throws {PlayerProblem}
 */
export async function takeKit(tabletKey: string): Promise<Kit> {
	const kit = await fetchKit(tabletKey);
	const store = await DeviceStore.open();
	await store?.keepFact(PREFIX + kit.campaign, kit).catch(() => undefined);
	await chooseKit(kit);
	return kit;
}

/** Makes this the campaign that the tablet begins with. */
export async function chooseKit(kit: Kit): Promise<void> {
	const store = await DeviceStore.open();
	await store?.keepFact(CHOSEN, kit.campaign).catch(() => undefined);
}

/** Which questionnaire this tablet gives where the server can't be asked; undefined while nobody chose one of several. */
export async function givenEntry(kit: Kit): Promise<Entry | undefined> {
	const [only, ...others] = kit.entries;
	if (others.length === 0) return only;
	const store = await DeviceStore.open();
	const name = await store?.fact(WHO);
	return kit.entries.find((entry) => entryName(entry) === name);
}

/** Chooses it, over reloads. */
export async function giveEntry(entry: Entry): Promise<void> {
	const store = await DeviceStore.open();
	await store?.keepFact(WHO, entryName(entry)).catch(() => undefined);
}
