import type { RequestHandler } from './$types';

/** Where nobody comes in without a code, a key or an account. */
const closed = [
	'/fill',
	'/openrosa/',
	'/*/account',
	'/*/admin',
	'/*/collect',
	'/*/results',
	'/*/practices/lists/',
	'/*/practices/searches/',
	'/*/practices/*/edit'
];

/** What search engines may read, and where they find all of it. */
export const GET: RequestHandler = ({ locals, url }) => {
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const lines = ['User-agent: *', 'Allow: /', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''];
	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};
