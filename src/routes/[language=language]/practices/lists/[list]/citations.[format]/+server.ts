import { citationFile, citationMediaType, isCitationFormat } from '#domains/practices/citation.ts';
import { getReadableList } from '#domains/practices/server/lists.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { citableOf } from '../../../citable.ts';
import type { RequestHandler } from './$types';

/** The records of a list as citations: for its maker, or under its shared address for anybody. Retired ones are left out. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { format } = params;
	if (!isCitationFormat(format)) throw new Problem('not-found');
	const { items } = await readOnly(locals.db, (db) => getReadableList(db, locals.actor, params.list));
	const open = items.filter(({ retired }) => !retired);
	for (const { number } of open) locals.application.uses.count(number, 'cited');
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const body = citationFile(
		format,
		open.map((item) => citableOf(item, locals.locale, origin))
	);
	const headers = { 'content-type': citationMediaType[format], 'content-disposition': `attachment; filename="immerse-list.${format}"` };
	return new Response(body, { headers });
};
