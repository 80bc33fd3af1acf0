import { readOnly } from '#platform/server/database.ts';
import { describeRelease } from '#domains/releases/exchange/describe.ts';
import { listReleases } from '#domains/releases/server/releases.ts';
import { answering, answerJson } from '../answer.ts';
import { requireNoParameters } from '../practices/one-practice.ts';
import type { RequestHandler } from './$types';

/** All releases that were published, newest first, withdrawn ones with their reason. */
export const GET: RequestHandler = ({ locals, request, url }) =>
	answering(locals, async () => {
		requireNoParameters(url);
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const releases = await readOnly(locals.db, (db) => listReleases(db));
		return answerJson(request, { releases: releases.map((release) => describeRelease(release, origin)) });
	});
