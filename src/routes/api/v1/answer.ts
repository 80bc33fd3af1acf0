import { createHash } from 'node:crypto';
import { Problem } from '#platform/problem.ts';
import { problemMessage } from '#platform/problem-message.ts';

/**
 * An answer with an ETag made from what identifies its content, so that a client that has it already gets 304 and no body.
 * Open to every site: this is public data.
 */
export function answerWithTag(request: Request, identity: string, type: string, body: () => string): Response {
	const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
	const headers = {
		etag,
		'cache-control': 'public, max-age=60, must-revalidate',
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'etag',
		vary: 'accept'
	};
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
	return new Response(body(), { headers: { ...headers, 'content-type': type } });
}

/** An answer whose content is its own identity. */
export function answerJson(request: Request, content: unknown, type = 'application/json'): Response {
	const body = JSON.stringify(content);
	return answerWithTag(request, body, type, () => body);
}

/** A problem as programs read it (RFC 9457). @param beside what else is to be said of it */
export function answerProblem(problem: Problem, locals: Pick<App.Locals, 'locale' | 'requestId'>, beside: object = {}): Response {
	const { code, status, fields, details } = problem;
	const title = problemMessage(code, details, locals.locale);
	const body = { type: 'about:blank', title, status, code, fields, number: locals.requestId, ...beside };
	const headers = new Headers({
		'content-type': 'application/problem+json',
		'access-control-allow-origin': '*',
		'cache-control': 'no-store',
		vary: 'accept-language'
	});
	if (code === 'too-many-requests') headers.set('retry-after', String(details['seconds'] ?? 60));
	return new Response(JSON.stringify(body), { status, headers });
}

/** Runs a request whose problems a program reads. */
export async function answering(locals: Pick<App.Locals, 'locale' | 'requestId'>, answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (error) {
		if (error instanceof Problem) return answerProblem(error, locals);
		throw error;
	}
}
