import { receiveResponse } from '#domains/campaigns/server/responses.ts';
import { command } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { answering } from '../answering.ts';
import type { RequestHandler } from './$types';

/** Takes a sealed response and gives its receipt. */
export const POST: RequestHandler = ({ request, locals, getClientAddress }) =>
	answering(locals.locale, async () => {
		await takeRateLimit(locals.db, `response:${getClientAddress()}`, { limit: 300, seconds: 300 });
		const body: unknown = await request.json().catch(() => undefined);
		return command(locals.db, (trx) => receiveResponse(trx, body, locals.application.secret, new Date()));
	});
