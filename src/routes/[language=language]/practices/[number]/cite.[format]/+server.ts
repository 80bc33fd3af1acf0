import { citationFile, citationMediaType, isCitationFormat } from '#domains/practices/citation.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { citableOf } from '../../citable.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { RequestHandler } from './$types';

/** A record as a file for people's reference managers. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { format } = params;
	if (!isCitationFormat(format)) throw new Problem('not-found');
	const practice = await readOnly(locals.db, (db) => getPublishedPractice(db, practiceNumber(params.number)));
	locals.application.uses.count(practice.number, 'cited');
	const body = citationFile(format, [citableOf(practice, locals.locale, locals.application.env.ORIGIN ?? url.origin)]);
	const headers = {
		'content-type': citationMediaType[format],
		'content-disposition': `attachment; filename="immerse-${practice.number}.${format}"`
	};
	return new Response(body, { headers });
};
