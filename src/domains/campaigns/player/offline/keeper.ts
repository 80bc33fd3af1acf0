import type { Entry } from '../../entry.ts';
import type { SealedResponse } from '../../sealing.ts';
import { deliver, heardClock, PlayerProblem } from '../server-calls.ts';
import type { Words } from '../words.ts';
import { expiryOf, isOver } from './clock.ts';
import { DeviceStore, type Draft, type Queued } from './device-store.ts';
import { draftKey, openDraft, sealDraft, type DraftContent, type DraftKey } from './draft-seal.ts';
import { entryName } from './entry-name.ts';
import { claim, type Claim } from './locks.ts';
import { sendOne } from './sending.ts';

export type Handed = { readonly state: 'sent' | 'waiting' } | { readonly state: 'refused'; readonly word: keyof Words };

export interface Resumed {
	readonly content: DraftContent;
	readonly entry: Entry;
}

/** Keeps one child's answers on the device: opened with a code, closed when the child is done or leaves. Where the browser keeps nothing it says so. */
export class Keeper {
	readonly #store: DeviceStore | undefined;
	readonly #key: DraftKey;
	readonly #claim: Claim;
	#saving: Promise<void> = Promise.resolve();
	#next: DraftContent | undefined;
	#closed = false;

	private constructor(store: DeviceStore | undefined, key: DraftKey, held: Claim) {
		this.#store = store;
		this.#key = key;
		this.#claim = held;
	}

	/** @throws {PlayerProblem} `otherTab` where another window has this code open */
	static async open(code: string): Promise<Keeper> {
		const store = await DeviceStore.open();
		const key = await draftKey(code, await saltOf(store));
		const held = await claim(key.id);
		if (!held) throw new PlayerProblem('otherTab');
		return new Keeper(store, key, held);
	}

	/** False where everything is gone with the page. */
	get keeps(): boolean {
		return this.#store !== undefined;
	}

	/** Where the child was, with the questionnaire it began with; undefined where nothing is kept. */
	async find(): Promise<Resumed | undefined> {
		const draft = await this.#store?.get('drafts', this.#key.id);
		if (!draft) return undefined;
		// what was altered or half written can't be opened by anybody any more: the child begins anew
		const content = await openDraft(this.#key, draft).catch(() => undefined);
		if (!content) return undefined;
		const kept = await this.#store?.get('entries', content.entry);
		return kept && { content, entry: kept.entry };
	}

	/** Keeps the questionnaire, so that the child can go on without a server. */
	async keepEntry(entry: Entry): Promise<void> {
		await this.#store?.put('entries', { key: entryName(entry), entry });
		const offset = heardClock();
		if (offset !== undefined) await this.#store?.keepFact('clockOffset', offset);
	}

	/** Keeps the answers as they are now. Calls may come faster than the disk: the last one counts. @throws where the device is full */
	save(content: DraftContent): Promise<void> {
		this.#next = content;
		this.#saving = this.#saving
			.catch(() => undefined)
			.then(async () => {
				const next = this.#next;
				if (!next || this.#closed || !this.#store) return;
				this.#next = undefined;
				await this.#store.put('drafts', await sealDraft(this.#key, next, expiryOf(Date.now(), await clockOffset(this.#store))));
			});
		return this.#saving;
	}

	/**
	 * Puts a sealed response into the queue and forgets the half-finished answers, both or none; then tries to send it.
	 * @throws {PlayerProblem} `storageFull`, `noConnection` where it could neither be kept nor sent: it is still in memory
	 */
	async handIn(sealed: SealedResponse): Promise<Handed> {
		const queued: Queued = { response: sealed.response, campaign: sealed.campaign, sealed };
		await this.#saving.catch(() => undefined);
		const store = this.#store;
		// from here on nothing is saved any more: a draft must not come back after it was forgotten
		this.#closed = true;
		if (!store || !(await this.#queue(store, queued))) {
			this.#closed = false;
			return handInAtOnce(sealed, store !== undefined);
		}
		await sendOne(store, queued);
		const left = await store.get('queue', queued.response);
		if (!left) return { state: 'sent' };
		return left.refused === undefined ? { state: 'waiting' } : { state: 'refused', word: left.refused };
	}

	/** Forgets the half-finished answers for good. */
	async discard(): Promise<void> {
		this.#closed = true;
		await this.#saving.catch(() => undefined);
		await this.#store?.remove('drafts', this.#key.id);
	}

	/** Lets another window have the code. */
	close(): void {
		this.#closed = true;
		this.#claim.release();
	}

	async clockOffset(): Promise<number | null> {
		return heardClock() ?? (this.#store ? clockOffset(this.#store) : null);
	}

	async #queue(store: DeviceStore, queued: Queued): Promise<boolean> {
		try {
			await store.change(['queue', 'drafts'], (at) => {
				at('queue').put(queued);
				at('drafts').delete(this.#key.id);
			});
			return true;
		} catch {
			return false;
		}
	}
}

/** No room on the device: only the server can keep it now. */
async function handInAtOnce(sealed: SealedResponse, isFull: boolean): Promise<Handed> {
	const delivery = await deliver(sealed);
	if (delivery.kind === 'kept') return { state: 'sent' };
	throw new PlayerProblem(delivery.kind === 'unreached' && isFull ? 'storageFull' : delivery.word);
}

/** Forgets half-finished answers whose time is over. */
export async function forgetOldDrafts(store: DeviceStore): Promise<void> {
	const offset = await clockOffset(store);
	const old = (await store.all('drafts')).filter(({ expires }: Draft) => isOver(expires, Date.now(), offset));
	for (const { id } of old) await store.remove('drafts', id);
}

/** Seconds by which the server's clock was ahead when it was last heard. */
export async function clockOffset(store: DeviceStore): Promise<number | null> {
	const kept = await store.fact('clockOffset');
	return typeof kept === 'number' ? kept : null;
}

/** The device's own salt: made once. */
async function saltOf(store: DeviceStore | undefined): Promise<Uint8Array<ArrayBuffer>> {
	const kept = await store?.fact('salt');
	if (kept instanceof Uint8Array) return new Uint8Array(kept);
	const salt = crypto.getRandomValues(new Uint8Array(16));
	await store?.keepFact('salt', salt).catch(() => undefined);
	return salt;
}
