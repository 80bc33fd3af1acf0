import { sql } from 'kysely';
import { pendingMigrations } from '#platform/server/migrate.ts';
import type { RequestHandler } from './$types';

/** Whether this process can do its work: the database answers, its tables are up to date, the job queue answers. */
export const GET: RequestHandler = async ({ locals }) => {
	const check = (work: () => Promise<boolean>) => work().catch(() => false);
	const checks = {
		database: await check(async () => (await sql`select 1`.execute(locals.db)).rows.length === 1),
		migrations: await check(async () => (await pendingMigrations(locals.db)).length === 0),
		jobs: await check(async () => (await locals.application.jobs()).isReady())
	};
	const ready = Object.values(checks).every(Boolean);
	return Response.json({ ready, checks }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
