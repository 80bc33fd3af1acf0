import { type Kysely, sql } from 'kysely';
import { Problem } from '../problem.ts';
import type { PlatformTables } from './tables.ts';

/**
 * Takes one use of a key; counts in the database, so that any number of processes share one limit (fixed windows).
 * @param key what is limited and for whom, as in `code:203.0.113.7`
 * @returns how many uses are left, and in how many seconds the next window begins
 * @throws {Problem} `too-many-requests` with the seconds to wait
 */
export async function takeRateLimit<Tables extends PlatformTables>(
	db: Kysely<Tables>,
	key: string,
	{ limit, seconds }: { limit: number; seconds: number },
	now: Date = new Date()
): Promise<{ remaining: number; seconds: number }> {
	const start = new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000);
	const row = await (db as unknown as Kysely<PlatformTables>)
		.insertInto('rate_limits')
		.values({ key, window_start: start, taken: 1 })
		.onConflict((conflict) => conflict.columns(['key', 'window_start']).doUpdateSet({ taken: sql<number>`rate_limits.taken + 1` }))
		.returning('taken')
		.executeTakeFirstOrThrow();
	const wait = Math.ceil((start.getTime() + seconds * 1000 - now.getTime()) / 1000);
	if (row.taken > limit) throw new Problem('too-many-requests', { seconds: wait });
	return { remaining: limit - row.taken, seconds: wait };
}

/** Forgets windows that began more than a day ago: their keys hold addresses of people. */
export async function forgetOldRateLimits<Tables extends PlatformTables>(db: Kysely<Tables>, now: Date = new Date()): Promise<void> {
	const dayBefore = new Date(now.getTime() - 86_400_000);
	await (db as unknown as Kysely<PlatformTables>).deleteFrom('rate_limits').where('window_start', '<', dayBefore).execute();
}
