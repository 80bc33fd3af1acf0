import type { RequestEvent } from '@sveltejs/kit';
import { compressed, encodingHeader, encodingOf } from '#platform/server/compressed.ts';
import { createKeptAnswers, type KeptAnswer } from '#platform/server/kept-answers.ts';

/**
 * The pages whose finished answer is given to the next visitor. A route may stand here when its answer follows from its address, the
 * language and what is public, when asking for it leaves no trace (no count of readers), and when it holds no form with something secret.
 */
const KEPT_ROUTES: ReadonlySet<string | null> = new Set([
	'/[language=language]',
	'/[language=language]/dashboard',
	'/[language=language]/indicators',
	'/[language=language]/indicators/[code]',
	'/[language=language]/practices',
	'/[language=language]/releases',
	'/[language=language]/releases/[number]',
	'/[language=language]/releases/[number]/methods',
	'/[language=language]/releases/[number]/quality',
	'/[language=language]/releases/framework/[version]',
	'/[language=language]/releases/policy',
	'/[tag=spoken]/children',
	'/embed/[language=language]/dashboard',
	'/embed/[language=language]/dashboard/chart.svg',
	'/sitemap.xml',
	'/sitemap/[part].xml'
]);

const BOUNDS = { bytes: 64 * 2 ** 20, milliseconds: 60_000, askedOnce: 5000, now: () => performance.now() };
/** A longer address is answered anew each time. */
const LONGEST_KEY = 600;

type Asked = Pick<RequestEvent, 'request' | 'url' | 'route' | 'locals' | 'isDataRequest' | 'isSubRequest' | 'isRemoteRequest'>;

/**
 * Answers a request with what was answered before, where that is still true and the same for everybody; else renders. Visitors who ask at
 * the same time for the same page wait for one rendering.
 * @param version grows with every change that a public page could show
 */
export function createKeptPages(version: () => Promise<number>, bounds = BOUNDS) {
	const kept = createKeptAnswers(bounds);
	const underWay = new Map<string, Promise<KeptAnswer | undefined>>();

	return async function answer(event: Asked, render: () => Promise<Response>): Promise<Response> {
		const key = keyOf(event);
		// a database that says nothing is for the page to tell
		const now = key === undefined ? undefined : await version().catch(() => undefined);
		if (key === undefined || now === undefined) return render();
		const known = kept.find(key, now);
		if (known) return give(known);
		if (!kept.isAskedAgain(key)) return render();
		const others = underWay.get(key);
		if (others) {
			const made = await others;
			return made?.version === now ? give(made) : render();
		}
		const rendering = render();
		const making = rendering.then((response) => (mayBeKept(response, event) ? pack(response.clone(), event, now) : undefined));
		const settled = making.catch(() => undefined);
		underWay.set(key, settled);
		const packed = await settled;
		underWay.delete(key);
		if (!packed) return rendering;
		kept.keep(key, packed);
		return give(packed);
	};
}

/** All that an answer depends on; nothing for a request whose answer is nobody else's. */
function keyOf({ request, url, route, locals, isDataRequest, isSubRequest, isRemoteRequest }: Asked): string | undefined {
	const { headers } = request;
	if (request.method !== 'GET' || isDataRequest || isSubRequest || isRemoteRequest || !KEPT_ROUTES.has(route.id)) return undefined;
	// every cookie of ours bears the name; those that others set for the same address are read by no page
	if (headers.get('cookie')?.includes('immerse') || headers.has('authorization') || headers.has('range')) return undefined;
	const key = `${encodingOf(request)} ${locals.locale} ${url.href}`;
	return key.length > LONGEST_KEY ? undefined : key;
}

/** Whether an answer says of itself that it is the same for everybody: whatever is unusual about it is a reason against. */
function mayBeKept({ status, headers }: Response, { locals }: Asked): boolean {
	if (status !== 200 || locals.actor.kind !== 'visitor' || locals.gone) return false;
	if (headers.has('set-cookie') || headers.has('content-encoding') || headers.has('vary')) return false;
	if (/private|no-store/.test(headers.get('cache-control') ?? '')) return false;
	// a nonce is for one answer only
	if (headers.get('content-security-policy')?.includes("'nonce-")) return false;
	return /^(text\/html|image\/svg\+xml|application\/xml)\b/.test(headers.get('content-type') ?? '');
}

async function pack(response: Response, { request }: Asked, version: number): Promise<KeptAnswer> {
	const encoding = encodingOf(request);
	const body = await compressed(new Uint8Array(await response.arrayBuffer()), encoding);
	const headers = new Headers({ ...Object.fromEntries(response.headers), vary: 'accept-encoding', ...encodingHeader(encoding) });
	headers.delete('content-length');
	return { version, headers: [...headers], body };
}

const give = ({ headers, body }: KeptAnswer): Response => new Response(body, { headers: headers as [string, string][] });
