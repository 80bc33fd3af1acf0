import { createHash } from 'node:crypto';

/**
 * An answer with an ETag made from what identifies its content, so that a client that has it already gets 304 and no body.
 * Open to every site: this is public data.
 */
export function answerWithTag(request: Request, identity: string, type: string, body: () => string): Response {
	const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
	const headers = { etag, 'cache-control': 'public, max-age=60, must-revalidate', 'access-control-allow-origin': '*', vary: 'accept' };
	const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
	if (known.includes(etag)) return new Response(null, { status: 304, headers });
	return new Response(body(), { headers: { ...headers, 'content-type': type } });
}
