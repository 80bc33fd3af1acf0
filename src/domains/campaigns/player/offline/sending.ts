import { deliver, heardClock } from '../server-calls.ts';
import type { DeviceStore, Queued } from './device-store.ts';

const MINUTE = 60_000;

/** How long to wait before the next try: twice as long each time, five minutes at most. `chance` (0 to 1) keeps a class from knocking all at once. */
export function waitBefore(tries: number, chance: number): number {
	const wait = Math.min(5000 * 2 ** Math.min(tries, 10), 5 * MINUTE);
	return Math.round(wait * (0.75 + chance / 2));
}

/** What the queue holds. */
export interface QueueCount {
	readonly waiting: number;
	readonly refused: number;
}

export async function countQueue(store: DeviceStore): Promise<QueueCount> {
	const queue = await store.all('queue');
	const refused = queue.filter((queued) => queued.refused !== undefined).length;
	return { waiting: queue.length - refused, refused };
}

/**
 * Sends what waits, one after the other. A sealed response is forgotten only when the server said that it is kept; one that the server refuses stays,
 * with the reason. Of several windows and the service worker one sends; should two ever do, the server keeps a response once.
 * @returns true where nothing waits any more
 */
export async function sendQueue(store: DeviceStore): Promise<boolean> {
	const send = async (): Promise<boolean> => {
		const waiting = (await store.all('queue')).filter(({ refused }) => refused === undefined);
		// small ones first, and one that a server trips over keeps no other back
		waiting.sort((a, b) => a.sealed.text.length - b.sealed.text.length);
		let all = true;
		for (const queued of waiting) {
			const outcome = await sendOne(store, queued);
			if (outcome === 'later') return false;
			all &&= outcome === 'done';
		}
		return all;
	};
	const locks = (navigator as { locks?: LockManager }).locks;
	return locks ? locks.request('immerse sending', send) : send();
}

/** Sends one response. `waits`: the server tripped over this one; `later`: nothing can be sent now. */
export async function sendOne(store: DeviceStore, queued: Queued): Promise<'done' | 'waits' | 'later'> {
	const delivery = await deliver(queued.sealed);
	const offset = heardClock();
	if (offset !== undefined) await store.keepFact('clockOffset', offset);
	if (delivery.kind === 'unreached') return delivery.word === 'wentWrong' ? 'waits' : 'later';
	if (delivery.kind === 'refused') {
		await store.put('queue', { ...queued, refused: delivery.word });
		return 'done';
	}
	const sent = Number((await store.fact('sent')) ?? 0) + 1;
	await store.change(['queue', 'device'], (at) => {
		at('queue').delete(queued.response);
		at('device').put({ name: 'sent', value: sent });
	});
	return 'done';
}

/** Lets the server be asked once more about everything it refused. */
export async function askAgain(store: DeviceStore): Promise<void> {
	for (const { refused, ...queued } of await store.all('queue')) if (refused !== undefined) await store.put('queue', queued);
}
