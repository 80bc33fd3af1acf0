import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceStore, Queued } from './device-store.ts';
import { askAgain, countQueue, sendQueue, waitBefore } from './sending.ts';

/** A device in memory: what the tests look at is what would be on the disk. */
function device(responses: readonly string[]) {
	const queue = new Map<string, Queued>(
		responses.map((response) => {
			const sealed = { format: 1 as const, campaign: 'c', response, key: 'k', nonce: 'n', text: 't' };
			return [response, { response, campaign: 'c', sealed }];
		})
	);
	const facts = new Map<string, unknown>();
	const tables = {
		queue: { delete: (key: string) => queue.delete(key) },
		device: { put: ({ name, value }: { name: string; value: unknown }) => facts.set(name, value) }
	};
	const store = {
		all: async () => [...queue.values()],
		put: async (_: string, value: Queued) => queue.set(value.response, value),
		change: async (_: string[], work: (at: (store: 'queue' | 'device') => unknown) => unknown) => work((name) => tables[name]),
		fact: async (name: string) => facts.get(name),
		keepFact: async (name: string, value: unknown) => facts.set(name, value)
	} as unknown as DeviceStore;
	return { store, queue, facts };
}

type Answer = { status: number; body: string; type?: string } | 'no network';

/** The server, as it answers one request after the other; the last answer stays. */
function answers(...given: Answer[]): () => number {
	let asked = 0;
	vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
		const answer = given[Math.min(asked++, given.length - 1)];
		if (answer === undefined || answer === 'no network') throw new TypeError('Failed to fetch');
		const { response } = JSON.parse(body) as { response: string };
		return new Response(answer.body.replace('{response}', response), {
			status: answer.status,
			headers: { 'content-type': answer.type ?? 'application/json', date: new Date().toUTCString() }
		});
	});
	return () => asked;
}

const KEPT: Answer = { status: 200, body: '{"response":"{response}","receipt":"BBBB-2222"}' };
const problem = (status: number, code: string): Answer => ({ status, body: JSON.stringify({ code }), type: 'application/problem+json' });

beforeEach(() => vi.stubGlobal('navigator', {}));
afterEach(() => vi.unstubAllGlobals());

describe('the queue', () => {
	it('is empty when the server said of each response that it is kept, and counts them', async () => {
		const { store, queue, facts } = device(['one', 'two']);
		answers(KEPT);
		expect(await sendQueue(store)).toBe(true);
		expect(queue.size).toBe(0);
		expect(facts.get('sent')).toBe(2);
	});

	const notKept: [why: string, answer: Answer, asked: number][] = [
		['nothing answers', 'no network', 1],
		['a sign-in page of a hotel answers', { status: 200, body: '<h1>Welcome</h1>', type: 'text/html' }, 2],
		['another response is confirmed', { status: 200, body: '{"response":"another","receipt":"BBBB-2222"}' }, 2],
		['the server has a fault', { status: 500, body: '{"message":"?"}' }, 2],
		['something in between refuses', { status: 403, body: '<p>blocked</p>', type: 'text/html' }, 2],
		['it was too often', problem(429, 'too-many-requests'), 1],
		['the campaign has not begun', problem(409, 'campaign-not-open'), 1]
	];

	it.each(notKept)('keeps a response and tries again where %s', async (_, answer, times) => {
		const { store } = device(['one', 'two']);
		const asked = answers(answer);
		expect(await sendQueue(store)).toBe(false);
		expect(await countQueue(store)).toEqual({ waiting: 2, refused: 0 });
		// one that the server trips over keeps no other back; a server that can't be reached or asks for patience is left alone
		expect(asked()).toBe(times);
	});

	it.each(['code-unknown', 'code-used', 'campaign-closed', 'response-other-version', 'response-invalid', 'response-unreadable'])(
		'keeps what the server refuses for good (%s), says why, and goes on with the others',
		async (code) => {
			const { store, queue } = device(['one', 'two']);
			const asked = answers(problem(409, code), KEPT);
			expect(await sendQueue(store)).toBe(true);
			expect(await countQueue(store)).toEqual({ waiting: 0, refused: 1 });
			expect(queue.get('one')?.refused).toBeTruthy();
			await sendQueue(store);
			expect(asked()).toBe(2);
			await askAgain(store);
			await sendQueue(store);
			expect(queue.size).toBe(0);
		}
	);
});

describe('the wait before the next try', () => {
	it('grows, and ends at some minutes', () => {
		const waits = Array.from({ length: 20 }, (_, tries) => waitBefore(tries, 0.5));
		expect(waits[0]).toBe(5000);
		expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0))).toBe(true);
		expect(waits.at(-1)).toBe(300_000);
	});

	it('differs among the tablets of a class', () => {
		expect(waitBefore(3, 0)).toBeLessThan(waitBefore(3, 1));
	});
});
