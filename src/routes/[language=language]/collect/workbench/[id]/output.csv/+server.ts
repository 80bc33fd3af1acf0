import { exportOutput } from '#domains/releases/workbench/server/workbench.ts';
import { command } from '#platform/server/database.ts';
import type { RequestHandler } from './$types';

/** Taking an output along is a deed: it is written into the trail. */
export const GET: RequestHandler = async ({ locals, params }) =>
	new Response(await command(locals.db, (trx) => exportOutput(trx, locals.actor, params.id)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="workbench-${params.id.slice(0, 8)}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
