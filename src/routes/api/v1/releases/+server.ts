import { readOnly } from '#platform/server/database.ts';
import { describeRelease } from '#domains/releases/describe.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { answerWithTag } from '../answer.ts';
import type { RequestHandler } from './$types';

/** All releases that were published, newest first, withdrawn ones with their reason. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
	const releases = await readOnly(locals.db, (db) => listReleases(db));
	const tag = releases.map((release) => `${release.id}${release.state}`).join();
	return answerWithTag(request, tag, 'application/json', () =>
		JSON.stringify({ releases: releases.map((release) => describeRelease(release, url.origin)) })
	);
};
