import { getEntry } from '#domains/campaigns/server/entry.ts';
import { readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { answering } from '../answering.ts';
import type { RequestHandler } from './$types';

/** What a code opens. A whole class may begin from one address; guessing codes gets nowhere at this pace. */
export const POST: RequestHandler = ({ request, locals, getClientAddress }) =>
	answering(locals.locale, async () => {
		await takeRateLimit(locals.db, `code:${getClientAddress()}`, { limit: 200, seconds: 300 });
		const body = (await request.json().catch(() => null)) as { code?: unknown } | null;
		return readOnly(locals.db, (db) => getEntry(db, String(body?.code ?? ''), locals.application.secret));
	});
