import { m } from '#messages';
import type { Language } from '#platform/languages.ts';
import { problemMessage } from '#platform/problem-message.ts';

/** Addresses that other sites' programs read. */
export const isOpen = (path: string): boolean => /^\/(api\/v1|sdmx)(\/|$)/.test(path);

const cors = { 'access-control-allow-origin': '*' };

/** What a browser asks before another site's program may ask with headers of its own. */
export function preflight(): Response {
	const headers = {
		...cors,
		'access-control-allow-methods': 'GET, HEAD',
		'access-control-allow-headers': '*',
		'access-control-max-age': '86400'
	};
	return new Response(null, { status: 204, headers });
}

/** A refusal that no route wrote (an unknown address, a method there is not, a crash) as a program reads it: RFC 9457. */
export function problemForPrograms(answer: Response, locale: Language, number: string): Response {
	if (answer.status < 400 || isReadable(answer)) return answer;
	const { code, title } = sayStatus(answer.status, locale);
	const body = { type: 'about:blank', title, status: answer.status, code, fields: {}, number };
	const headers = new Headers({ ...cors, 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
	const allow = answer.headers.get('allow');
	if (allow) headers.set('allow', allow);
	return new Response(JSON.stringify(body), { status: answer.status, headers });
}

function sayStatus(status: number, locale: Language): { code: string; title: string } {
	if (status === 405) return { code: 'method-not-allowed', title: m.open_method({}, { locale }) };
	if (status >= 500) return { code: 'unexpected', title: m.shell_error_unexpected({}, { locale }) };
	const code = status === 404 ? 'not-found' : status === 403 ? 'forbidden' : 'invalid-input';
	return { code, title: problemMessage(code, {}, locale) };
}

/** Problems of the routes, and SDMX's own error messages. */
function isReadable(answer: Response): boolean {
	return /problem\+json|vnd\.sdmx|xml/.test(answer.headers.get('content-type') ?? '');
}
