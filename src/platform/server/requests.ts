import { Problem } from '../problem.ts';

/** Routes whose clients carry a token of their own or need none, and no cookie, so that another site can't misuse them. */
const withoutCookie = [/^\/openrosa\//, /^\/api\//, /^\/oai$/];

/** Mail programs stop letters with one click, by a link that carries its own signature (RFC 8058): they send no origin, only a POST. */
const oneClick = /^\/[a-z]{2}\/practices\/searches\/stop$/;

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses an address with a NUL in it: it names nothing, and a database can't even be asked for it. @throws {Problem} `not-found` */
export function requireReadableAddress(url: URL): void {
	if (url.href.includes('%00')) throw new Problem('not-found');
}

/**
 * Refuses forms sent from another site: a changing request must say an origin, and it must be ours.
 * @throws {Problem} `wrong-origin`
 */
export function requireOwnOrigin(request: Request, url: URL): void {
	if (!changing.has(request.method)) return;
	const machine = !request.headers.has('cookie') && withoutCookie.some((route) => route.test(url.pathname));
	if (machine) return;
	if (request.method === 'POST' && oneClick.test(url.pathname) && !request.headers.has('origin')) return;
	if (request.headers.get('origin') !== url.origin) throw new Problem('wrong-origin');
}

const megabyte = 1_000_000;

/** The largest body a route takes; forms without files need little. */
function bodyLimit(path: string): number {
	if (/\/practices\/(\d+\/edit\/files|import)$/.test(path)) return 11 * megabyte;
	if (/\/collect\/(questionnaires|library)(\/|$)/.test(path) || /\/collect\/campaigns\/[^/]+\/(sites|tablets)/.test(path))
		return 11 * megabyte;
	if (/\/collect\/sources$/.test(path)) return 21 * megabyte;
	// answers may hold pictures and sounds
	if (path === '/fill/responses') return 9 * megabyte;
	return megabyte;
}

/** Refuses a body that says it is larger than its route takes; one that lies is cut off by the server's own limit. @throws {Problem} `too-large` */
export function requireFittingBody(request: Request, url: URL): void {
	const length = Number(request.headers.get('content-length') ?? 0);
	const limit = bodyLimit(url.pathname);
	if (length > limit) throw new Problem('too-large', { megabytes: Math.floor(limit / megabyte) });
}

/** The player as an author tries it: stands in a frame of the author's own page. */
const rehearsal = /^\/[a-z]{2}\/collect\/questionnaires\/[^/]+\/\d+\/player$/;

/** Who may show a page in a frame: nobody; ourselves where an author tries a questionnaire; everybody where it is made for that. */
function frame(headers: Headers, path: string): void {
	const policy = headers.get('content-security-policy');
	if (path.startsWith('/embed/')) {
		if (policy) headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
		return;
	}
	headers.set('x-frame-options', rehearsal.test(path) ? 'SAMEORIGIN' : 'DENY');
	if (policy && rehearsal.test(path))
		headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
}

/** The headers every answer carries. Only `/embed/` may stand in other sites' frames. */
export function secureResponse(response: Response, url: URL, { actor }: { actor: { kind: string } }): void {
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
	// the player scans code cards; questionnaires may ask for a photograph or a recording, and a mediator records questions
	const camera = /^\/fill(\/|$)/.test(url.pathname) ? '(self)' : '()';
	const microphone =
		camera === '(self)' || /^\/[a-z]{2}\/collect\/questionnaires\/[^/]+\/\d+\/recordings(\/|$)/.test(url.pathname) ? '(self)' : '()';
	headers.set('permissions-policy', `camera=${camera}, microphone=${microphone}, geolocation=(), payment=(), usb=()`);
	headers.set('cross-origin-opener-policy', 'same-origin');
	if (url.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	frame(headers, url.pathname);
	if (actor.kind !== 'visitor') headers.set('cache-control', 'private, no-store');
}
