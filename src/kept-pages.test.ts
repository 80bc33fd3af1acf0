import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createKeptPages } from './kept-pages.ts';

type Keep = ReturnType<typeof createKeptPages>;
type Asked = Parameters<Keep>[0];

const dashboard = '/[language=language]/dashboard';

interface Given {
	path?: string;
	origin?: string;
	method?: string;
	route?: string | null;
	headers?: Record<string, string>;
	isDataRequest?: boolean;
	isSubRequest?: boolean;
	isRemoteRequest?: boolean;
}

function asked({
	path = '/en/dashboard?indicator=R10',
	origin = 'https://immerse.example',
	method = 'GET',
	route = dashboard,
	headers = {},
	...rest
}: Given = {}): Asked {
	const url = new URL(path, origin);
	const request = new Request(url, { method, headers });
	const locals = { locale: 'en', actor: { kind: 'visitor' } };
	return {
		request,
		url,
		route: { id: route },
		locals,
		isDataRequest: false,
		isSubRequest: false,
		isRemoteRequest: false,
		...rest
	} as Asked;
}

/** Pages that say how many were made before them. */
function world(headers: Record<string, string> = {}, status = 200) {
	const state = { version: 1, made: 0 };
	const keep = createKeptPages(async () => state.version);
	const render = async () => {
		state.made += 1;
		return new Response(`page ${state.made}`, { status, headers: { 'content-type': 'text/html', ...headers } });
	};
	const ask = async (event: Asked = asked()) => (await keep(event, render)).text();
	/** Asks three times: the second answer would be kept, the third given from what was kept. */
	const thrice = async (event: () => Asked = asked) => [await ask(event()), await ask(event()), await ask(event())];
	return { state, keep, render, ask, thrice };
}

const anew = ['page 1', 'page 2', 'page 3'];
const again = ['page 1', 'page 2', 'page 2'];

describe('a page is made anew', () => {
	it.each<[string, Given]>([
		['for whoever is signed in', { headers: { cookie: 'immerse.session_token=x' } }],
		['for whoever is signed in over TLS', { headers: { cookie: 'other=1; __Secure-immerse.session_token=x' } }],
		['for a program that says who it is', { headers: { authorization: 'Bearer x' } }],
		['for a part of it', { headers: { range: 'bytes=0-1' } }],
		['for what is sent', { method: 'POST' }],
		['for a question about it', { method: 'HEAD' }],
		['for its data', { isDataRequest: true }],
		['within another page', { isSubRequest: true }],
		['for a call from it', { isRemoteRequest: true }],
		['for a route that is not named', { route: '/[language=language]/practices/[number]' }],
		['for an address without a route', { route: null }],
		['for an address that is very long', { path: `/en/dashboard?${'x'.repeat(600)}` }]
	])('%s', async (_, given) => {
		const { thrice } = world();
		expect(await thrice(() => asked(given))).toEqual(anew);
	});

	it.each([
		['that sets a cookie', { 'set-cookie': 'a=1' }],
		['that is private', { 'cache-control': 'private, no-store' }],
		['that depends on more than its address', { vary: 'accept' }],
		['with a nonce', { 'content-security-policy': "script-src 'self' 'nonce-abc'" }],
		['that is neither page nor picture', { 'content-type': 'application/json' }]
	])('after an answer %s', async (_, headers) => {
		const { thrice } = world(headers);
		expect(await thrice()).toEqual(anew);
	});

	it.each([404, 410, 500, 503])('after an error (%i)', async (status) => {
		const { thrice } = world({}, status);
		expect(await thrice()).toEqual(anew);
	});

	it('where rendering found out who asks, or that the thing is gone', async () => {
		for (const found of [{ actor: { kind: 'member' } }, { actor: { kind: 'visitor' }, gone: true }]) {
			const { thrice } = world();
			const event = () => ({ ...asked(), locals: { ...asked().locals, ...found } }) as Asked;
			expect(await thrice(event)).toEqual(anew);
		}
	});

	it('once something public changed, also where it changed while the page was being made', async () => {
		const { state, ask, thrice, keep, render } = world();
		expect(await thrice()).toEqual(again);
		state.version = 2;
		expect(await ask()).toBe('page 3');
		state.version = 4;
		const meanwhile = await keep(asked(), async () => {
			state.version = 5;
			return render();
		});
		expect(await meanwhile.text()).toBe('page 4');
		expect(await ask()).toBe('page 5');
	});

	it('while the database does not say whether something changed', async () => {
		let made = 0;
		const keep = createKeptPages(() => Promise.reject(new Error('no database')));
		for (const at of [1, 2, 3]) expect(await (await keep(asked(), async () => new Response(`page ${++made}`))).text()).toBe(`page ${at}`);
	});

	it('for everybody who waits, when it failed for the one who makes it', async () => {
		const { ask, keep } = world();
		await ask();
		const failing = keep(asked(), () => Promise.reject(new Error('no')));
		const waiting = ask();
		await expect(failing).rejects.toThrow('no');
		expect(await waiting).toBe('page 2');
	});
});

describe('a page is given again', () => {
	it('to the next visitor, once two have asked; cookies of others do not matter', async () => {
		const { thrice, ask } = world();
		expect(await thrice()).toEqual(again);
		expect(await ask(asked({ headers: { cookie: 'consent=yes' } }))).toBe('page 2');
	});

	it('never under another name of the host, protocol, address, state, direction or language', async () => {
		const { thrice, ask } = world();
		await thrice();
		const others = [
			asked({ origin: 'https://other.example' }),
			asked({ origin: 'http://immerse.example' }),
			asked({ path: '/nl/dashboard?indicator=R10' }),
			asked({ path: '/en/dashboard?indicator=R11' }),
			asked({ path: '/en/dashboard?indicator=R10&dir=rtl' }),
			{ ...asked(), locals: { ...asked().locals, locale: 'nl' } } as Asked
		];
		const given = [];
		for (const other of others) given.push(await ask(other));
		expect(given).toEqual(['page 3', 'page 4', 'page 5', 'page 6', 'page 7', 'page 8']);
	});

	it('compressed as the browser takes it', async () => {
		const { keep, render } = world({ etag: '"x"' });
		const read = async (accepted: string) => {
			const event = () => asked({ headers: { 'accept-encoding': accepted } });
			for (const _ of [1, 2]) await keep(event(), render);
			const response = await keep(event(), render);
			expect(response.headers.get('vary')).toBe('accept-encoding');
			expect(response.headers.get('etag')).toBe('"x"');
			return { encoding: response.headers.get('content-encoding'), body: Buffer.from(await response.arrayBuffer()) };
		};
		const br = await read('gzip, deflate, br, zstd');
		expect([br.encoding, String(brotliDecompressSync(br.body))]).toEqual(['br', 'page 2']);
		const gz = await read('gzip, br;q=0');
		expect([gz.encoding, String(gunzipSync(gz.body))]).toEqual(['gzip', 'page 4']);
		const plain = await read('*');
		expect([plain.encoding, String(plain.body)]).toEqual([null, 'page 6']);
	});

	it('from one rendering to all who ask at the same time', async () => {
		const { state, ask } = world();
		await ask();
		expect(new Set(await Promise.all(Array.from({ length: 50 }, () => ask())))).toEqual(new Set(['page 2']));
		expect(state.made).toBe(2);
	});
});
