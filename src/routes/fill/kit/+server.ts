import { getKit } from '#domains/campaigns/server/class-mode.ts';
import { readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { answering } from '../answering.ts';
import type { RequestHandler } from './$types';

/** What a tablet keeps for class mode. The key comes in the body: it stands in no address that is sent, and in no log. */
export const POST: RequestHandler = ({ request, locals, getClientAddress }) =>
	answering(locals.locale, async () => {
		await takeRateLimit(locals.db, `kit:${getClientAddress()}`, { limit: 200, seconds: 300 });
		const body = (await request.json().catch(() => null)) as { key?: unknown } | null;
		return readOnly(locals.db, (db) => getKit(db, String(body?.key ?? ''), locals.application.secret));
	});
