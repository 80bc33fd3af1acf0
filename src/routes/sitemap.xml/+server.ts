import { interfaceLanguages } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { PAGES_PER_PART, writeSitemap, writeSitemapIndex } from '#platform/sitemap.ts';
import { listPublicPages } from '../sitemap/public-pages.ts';
import type { RequestHandler } from './$types';

/** All public pages for search engines; the list of parts where there are many. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const pages = await readOnly(locals.db, (db) => listPublicPages(db));
	const body = pages.length > PAGES_PER_PART ? writeSitemapIndex(pages, origin) : writeSitemap(pages, origin, interfaceLanguages);
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};
