import { getFramework } from '#domains/framework/server/framework.ts';
import { listVocabularies } from '#domains/practices/server/exchange-api.ts';
import { readOnly } from '#platform/server/database.ts';
import { answering, answerJson } from '../../answer.ts';
import { requireNoParameters } from '../one-practice.ts';
import type { RequestHandler } from './$types';

/** All lists of words by which records are tagged. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	answering(locals, async () => {
		requireNoParameters(url);
		return answerJson(request, await readOnly(locals.db, async (db) => listVocabularies(db, (await getFramework(db)).document)));
	});
