/**
 * The player's service worker: its own files, one cache for each version, and the pictures and sound of questionnaires. It is registered for `/fill`
 * only. Everything else goes to the network untouched.
 */
import { version } from '$app/env';
import { self as worker } from '$app/service-worker';
import { MEDIA_CACHE, SHELL_LIST, SHELL_PAGES, SHELL_PREFIX } from '#domains/campaigns/player/offline/caches.ts';
import { DeviceStore } from '#domains/campaigns/player/offline/device-store.ts';
import { sendQueue } from '#domains/campaigns/player/offline/sending.ts';

const SHELL = SHELL_PREFIX + version;

worker.addEventListener('install', (event) => event.waitUntil(storeShell()));

/** All or nothing: half a player is none. Pages are fetched as nobody, so that no name of somebody who is signed in is kept. */
async function storeShell(): Promise<void> {
	const cache = await caches.open(SHELL);
	const list = (await (await fetch(SHELL_LIST, { cache: 'no-store' })).json()) as string[];
	await cache.addAll(list);
	await Promise.all(
		SHELL_PAGES.map(async (page) => {
			const response = await fetch(page, { credentials: 'omit', cache: 'no-store' });
			if (!response.ok) throw new Error(`${page} answered ${response.status}`);
			await cache.put(page, response);
		})
	);
}

worker.addEventListener('activate', (event) => event.waitUntil(forgetOldShells().then(() => worker.clients.claim())));

async function forgetOldShells(): Promise<void> {
	for (const name of await caches.keys()) if (name.startsWith(SHELL_PREFIX) && name !== SHELL) await caches.delete(name);
}

worker.addEventListener('message', (event) => {
	if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (request.mode === 'navigate') {
		const page = SHELL_PAGES.find((path) => path === url.pathname.replace(/\/$/, ''));
		if (page) event.respondWith(fromShell(page, request));
	} else if (url.pathname.startsWith('/fill/media/')) event.respondWith(fromMedia(request));
	else if (url.pathname.startsWith('/_app/immutable/') || SHELL_STATIC.test(url.pathname)) event.respondWith(fromShell(request, request));
});

/** What a page of the player asks for besides its own files. */
const SHELL_STATIC = /^\/(favicon\.svg|enhance\.js|player-icon-\d+\.png|player-files\.json)$/;

/** The version that this worker stored, so that a child in the middle never meets another; what it doesn't have comes from the network and stays. */
async function fromShell(key: string | Request, request: Request): Promise<Response> {
	const cache = await caches.open(SHELL);
	const kept = (await cache.match(key, { ignoreVary: true })) ?? (await (await caches.open(MEDIA_CACHE)).match(key, { ignoreVary: true }));
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok && request.mode !== 'navigate') await cache.put(key, response.clone()).catch(() => undefined);
	return response;
}

/** Content that is found by its hash never changes. */
async function fromMedia(request: Request): Promise<Response> {
	const cache = await caches.open(MEDIA_CACHE);
	const kept = await cache.match(request, { ignoreVary: true });
	return kept ?? fetch(request);
}

/** Not every browser has it, so the types don't. */
interface SyncEvent extends ExtendableEvent {
	readonly tag: string;
}

worker.addEventListener('sync', (event) => {
	if ((event as SyncEvent).tag === 'immerse-queue') (event as SyncEvent).waitUntil(sendWaiting());
});

/** @throws where something still waits, so that the browser tries again */
async function sendWaiting(): Promise<void> {
	const store = await DeviceStore.open();
	if (store && !(await sendQueue(store))) throw new Error('still waiting');
}
