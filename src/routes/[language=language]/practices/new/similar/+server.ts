import { json } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { findSimilar } from '#domains/practices/server/similar.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import type { RequestHandler } from './$types';

/** Records whose title resembles the one being typed. */
export const GET: RequestHandler = async ({ locals, url }) => {
	requirePermission(locals.actor, 'practice.propose');
	// Every title is compared: more than anybody types is not asked for.
	await takeRateLimit(locals.db, `similar:${locals.actor.id ?? ''}`, { limit: 120, seconds: 60 });
	return readOnly(locals.db, async (db) => {
		const collection = await getCollection(db, (await getFramework(db)).document);
		const found = await findSimilar(db, locals.actor, collection, (url.searchParams.get('title') ?? '').slice(0, 300));
		const except = url.searchParams.get('except');
		return json(
			found
				.filter(({ number }) => String(number) !== except)
				.map(({ number, title }) => {
					const { text, language } = pickText(title, locals.locale);
					return { href: `/${locals.locale}/practices/${number}`, title: text, language };
				})
		);
	});
};
