import { getFramework } from '#domains/framework/server/framework.ts';
import { searchForApi } from '#domains/practices/server/exchange-api.ts';
import { readOnly } from '#platform/server/database.ts';
import { answering, answerJson } from '../answer.ts';
import type { RequestHandler } from './$types';

/** One page of a search: the parameters of the list's own page, and `labels` for the language of labels. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	answering(locals, async () => {
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const found = await readOnly(locals.db, async (db) => searchForApi(db, (await getFramework(db)).document, url.searchParams, origin));
		return answerJson(request, found);
	});
