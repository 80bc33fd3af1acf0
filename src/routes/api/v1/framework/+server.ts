import { readOnly } from '#platform/server/database.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { answering, answerWithTag } from '../answer.ts';
import { requireNoParameters } from '../practices/one-practice.ts';
import type { RequestHandler } from './$types';

/** The newest published framework, whole: dimensions, outcomes, indicators, breakdowns, areas, hierarchies, instruments. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	answering(locals, async () => {
		requireNoParameters(url);
		const version = await readOnly(locals.db, (db) => getFramework(db));
		return answerWithTag(request, version.id, 'application/json', () =>
			JSON.stringify({ version: version.number, publishedAt: version.publishedAt, ...version.document })
		);
	});
