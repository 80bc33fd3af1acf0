import { clockOffset, forgetOldDrafts } from './keeper.ts';
import { DeviceStore } from './device-store.ts';
import { askAgain, countQueue, sendQueue, waitBefore, type QueueCount } from './sending.ts';

export interface OutboxState extends QueueCount {
	readonly sent: number;
	/** true once everything that is refused was written into a file */
	readonly saved: boolean;
	readonly clockOffset: number | null;
}

/** Sends by itself what waits on this device, and says how much that is. */
export class Outbox {
	readonly #store: DeviceStore;
	readonly #tell: (state: OutboxState) => void;
	#tries = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	private constructor(store: DeviceStore, tell: (state: OutboxState) => void) {
		this.#store = store;
		this.#tell = tell;
	}

	/** @returns undefined where the browser keeps nothing */
	static async start(tell: (state: OutboxState) => void): Promise<Outbox | undefined> {
		const store = await DeviceStore.open();
		if (!store) return undefined;
		const outbox = new Outbox(store, tell);
		addEventListener('online', () => void outbox.send());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void outbox.send();
		});
		await forgetOldDrafts(store);
		await outbox.send();
		return outbox;
	}

	/** Tries now, and later again while something waits. */
	async send(): Promise<void> {
		clearTimeout(this.#timer);
		await this.look();
		const isDone = await sendQueue(this.#store);
		this.#tries = isDone ? 0 : this.#tries + 1;
		if (!isDone) {
			this.#timer = setTimeout(() => void this.send(), waitBefore(this.#tries, Math.random()));
			void askForSync();
		}
		await this.look();
	}

	/** Tries again, also what was refused. */
	async again(): Promise<void> {
		await askAgain(this.#store);
		await this.send();
	}

	async look(): Promise<void> {
		const refused = (await this.#store.all('queue')).filter((queued) => queued.refused !== undefined);
		this.#tell({
			...(await countQueue(this.#store)),
			sent: Number((await this.#store.fact('sent')) ?? 0),
			saved: refused.every(({ saved }) => saved === true),
			clockOffset: await clockOffset(this.#store)
		});
	}

	/** Everything that is on the device, sealed as it is: for the researcher, where no connection can be found. */
	async asFile(): Promise<Blob> {
		const queue = await this.#store.all('queue');
		for (const queued of queue) await this.#store.put('queue', { ...queued, saved: true });
		await this.look();
		const file = { format: 'immerse sealed responses 1', responses: queue.map(({ sealed }) => sealed) };
		return new Blob([JSON.stringify(file)], { type: 'application/json' });
	}

	/** Forgets what the server refused, once it is in a file. What waits can't be forgotten. */
	async removeRefused(): Promise<void> {
		for (const { response, refused, saved } of await this.#store.all('queue'))
			if (refused !== undefined && saved) await this.#store.remove('queue', response);
		await this.look();
	}
}

/** Lets the browser send when the network is back, also where the window is closed by then. Not every browser can. */
async function askForSync(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration('/fill');
	const sync = (registration as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync;
	await sync?.register('immerse-queue').catch(() => undefined);
}
