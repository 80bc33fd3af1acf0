import { readOnly } from '#platform/server/database.ts';
import { describeRelease } from '#domains/releases/describe.ts';
import { getRelease } from '#domains/releases/server/releases.ts';
import { answerWithTag } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** One release: what it is made of, and where its cells are. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const release = await readOnly(locals.db, (db) => getRelease(db, params.number));
	return answerWithTag(request, `${release.id}${release.state}`, 'application/json', () =>
		JSON.stringify({ ...describeRelease(release, url.origin), methods: release.methods, recipe: release.recipe })
	);
};
