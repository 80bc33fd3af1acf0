import { SHELL_PREFIX } from './caches.ts';
import { whenNobodyAnswers } from './locks.ts';

const SCOPE = '/fill';

/**
 * Registers the player's service worker, for the player only. A new version is fetched in the background and waits; it takes over at the first screen,
 * when no window has a child in the middle, and the page begins anew with it.
 */
export async function registerPlayer(atFirstScreen: () => boolean): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	// at the very first time the page is the version that was just stored
	let isFirst = navigator.serviceWorker.controller === null;
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (!isFirst && atFirstScreen()) location.reload();
		isFirst = false;
	});
	const registration = await navigator.serviceWorker.register('/service-worker.js', {
		scope: SCOPE,
		type: 'module',
		updateViaCache: 'none'
	});
	registration.addEventListener('updatefound', () => {
		registration.installing?.addEventListener('statechange', () => void offerUpdate(atFirstScreen));
	});
	await offerUpdate(atFirstScreen);
}

/** Lets a new version take over, where one waits and nobody answers. */
export async function offerUpdate(atFirstScreen: () => boolean): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration(SCOPE);
	if (registration?.waiting && atFirstScreen()) await whenNobodyAnswers(async () => registration.waiting?.postMessage('take over'));
}

/** Waits until the player's own files are on the device, and gives how many bytes they are. @throws where they can't be stored */
export async function playerIsStored(): Promise<number> {
	if (!('serviceWorker' in navigator)) throw new DOMException('no service worker here', 'NotSupportedError');
	const registration = await navigator.serviceWorker.getRegistration(SCOPE);
	if (!registration) throw new DOMException('not registered', 'NotSupportedError');
	await activated(registration);
	const name = (await caches.keys()).filter((key) => key.startsWith(SHELL_PREFIX)).at(-1);
	if (!name) throw new DOMException('not stored', 'NotFoundError');
	const cache = await caches.open(name);
	const files = await cache.matchAll();
	const sizes = await Promise.all(files.map(async (file) => (await file.blob()).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}

function activated(registration: ServiceWorkerRegistration): Promise<void> {
	if (registration.active?.state === 'activated') return Promise.resolve();
	const worker = registration.installing ?? registration.waiting ?? registration.active;
	return new Promise((resolve, reject) => {
		const look = (): void => {
			if (worker?.state === 'activated') resolve();
			if (!worker || worker.state === 'redundant') reject(new DOMException('not installed', 'InvalidStateError'));
		};
		worker?.addEventListener('statechange', look);
		look();
	});
}
