import { pageImage } from '#domains/releases/dashboard/take-along.ts';
import { hasImage } from '#ui/charts/image/draw.ts';
import { Problem } from '#platform/problem.ts';
import { readView } from '../../../../dashboard-view.ts';
import type { RequestHandler } from './$types';

/** What the dashboard shows at the same address, as one picture. @throws {Problem} `not-found` for a table, which is none */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { page, taken } = await readView(locals, url);
	if (!hasImage(page.figures)) throw new Problem('not-found');
	return new Response(pageImage(page, taken), {
		headers: {
			'content-type': 'image/svg+xml; charset=utf-8',
			'access-control-allow-origin': '*',
			'cache-control': 'public, max-age=3600',
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
		}
	});
};
