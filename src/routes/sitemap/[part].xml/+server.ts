import { interfaceLanguages } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { partOf, writeSitemap } from '#platform/sitemap.ts';
import { listPublicPages } from '../public-pages.ts';
import type { RequestHandler } from './$types';

/** A part of the sitemap, from 1. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const pages = /^[1-9]\d{0,5}$/.test(params.part)
		? partOf(await readOnly(locals.db, (db) => listPublicPages(db)), Number(params.part))
		: [];
	if (pages.length === 0) throw new Problem('not-found');
	const body = writeSitemap(pages, origin, interfaceLanguages);
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
};
