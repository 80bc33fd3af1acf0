import { getTranslation } from '#domains/practices/server/translation-drafts.ts';
import { writeXliff } from '#domains/practices/xliff.ts';
import { readOnly } from '#platform/server/database.ts';
import { practiceNumber } from '../../../../practice-number.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { number, revision, from, to, fields } = await getTranslation(db, locals.actor, practiceNumber(params.number), params.to);
		const source = Object.fromEntries(fields.map(({ field, original }) => [field, original]));
		const target = Object.fromEntries(fields.map(({ field, text }) => [field, text]));
		return new Response(writeXliff({ number, revision, from, to, source, target }), {
			headers: {
				'content-type': 'application/xliff+xml; charset=utf-8',
				'content-disposition': `attachment; filename="practice-${number}-${to}.xlf"`,
				'cache-control': 'private, no-store'
			}
		});
	});
