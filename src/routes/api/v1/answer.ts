import { createHash } from 'node:crypto';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';
import { errorFields } from '#platform/server/log.ts';
import { nothingLeft } from './allowance.ts';
import { deprecationHeaders } from './deprecation.ts';

/** How long an answer may be kept: a list a minute; what never changes a day, since it can still be withdrawn. */
export const keeping = { list: 'public, max-age=60, must-revalidate', forGood: 'public, max-age=86400' } as const;

const exposed = 'etag, link, retry-after, ratelimit, ratelimit-policy, deprecation, sunset';

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** What was written, and the headers that only whoever wrote it knows. */
export interface Written {
	readonly body: Body;
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * An answer with an ETag made from what identifies its content, so that a client that has it already gets 304 and no body.
 * Open to every site: this is public data.
 */
export function answerWithTag(request: Request, identity: string, type: string, body: () => Body): Response;
export function answerWithTag(
	request: Request,
	identity: string,
	type: string,
	body: () => Promise<Written>,
	more?: Readonly<Record<string, string>>
): Promise<Response>;
export function answerWithTag(
	request: Request,
	identity: string,
	type: string,
	body: () => Body | Promise<Written>,
	more: Readonly<Record<string, string>> = {}
): Response | Promise<Response> {
	const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
	const headers = {
		etag,
		'cache-control': keeping.list,
		'access-control-allow-origin': '*',
		'access-control-expose-headers': exposed,
		vary: 'accept',
		...deprecationHeaders(new URL(request.url).pathname),
		...more
	};
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
	const content = body();
	if (!(content instanceof Promise)) return new Response(content, { headers: { ...headers, 'content-type': type } });
	return content.then((written) => new Response(written.body, { headers: { ...headers, ...written.headers, 'content-type': type } }));
}

/** An answer whose content is its own identity. */
export function answerJson(request: Request, content: unknown, type = 'application/json'): Response {
	const body = JSON.stringify(content);
	return answerWithTag(request, body, type, () => body);
}

const problemHeaders = {
	'content-type': 'application/problem+json',
	'access-control-allow-origin': '*',
	'access-control-expose-headers': exposed,
	'cache-control': 'no-store',
	vary: 'accept-language'
};

/** A problem as programs read it (RFC 9457). @param beside what else is to be said of it */
export function answerProblem(problem: Problem, locals: Pick<App.Locals, 'locale' | 'requestId'>, beside: object = {}): Response {
	const { code, status, fields, details } = problem;
	const title = problemMessage(code, details, locals.locale);
	const body = { type: 'about:blank', title, status, code, fields, number: locals.requestId, ...beside };
	const limit = code === 'too-many-requests' ? nothingLeft(Number(details['seconds'] ?? 60)) : {};
	return new Response(JSON.stringify(body), { status, headers: { ...problemHeaders, ...limit } });
}

/** Runs a request whose problems a program reads; what nobody foresaw is logged and told without its inside. */
export async function answering(
	locals: Pick<App.Locals, 'locale' | 'requestId' | 'application'>,
	answer: () => Promise<Response> | Response
): Promise<Response> {
	try {
		return await answer();
	} catch (error) {
		if (error instanceof Problem) return answerProblem(error, locals);
		locals.application.log('error', 'unexpected', { request: locals.requestId, ...errorFields(error) });
		const title = m.shell_error_unexpected({}, { locale: locals.locale });
		const body = { type: 'about:blank', title, status: 500, code: 'unexpected', fields: {}, number: locals.requestId };
		return new Response(JSON.stringify(body), { status: 500, headers: problemHeaders });
	}
}
