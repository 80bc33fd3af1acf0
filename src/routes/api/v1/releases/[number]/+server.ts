import { readOnly } from '#platform/server/database.ts';
import { describeRelease } from '#domains/releases/exchange/describe.ts';
import { findPublic } from '#domains/releases/server/releases.ts';
import { answering, answerJson } from '../../answer.ts';
import { requireNoParameters } from '../../practices/one-practice.ts';
import type { RequestHandler } from './$types';

/** One release: what it is made of, and where its cells are. */
export const GET: RequestHandler = ({ locals, params, request, url }) =>
	answering(locals, async () => {
		requireNoParameters(url);
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const release = await readOnly(locals.db, (db) => findPublic(db, params.number));
		return answerJson(request, { ...describeRelease(release, origin), methods: release.methods, recipe: release.recipe });
	});
