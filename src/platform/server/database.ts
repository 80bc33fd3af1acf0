import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { socketFolder } from './embedded.ts';
import type { Env } from './env.ts';

// 64-bit counts and decimals arrive as numbers: nothing here counts past 2^53.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
// A calendar date stays the text it is ("2026-11-21"): a Date would move it by the time zone.
pg.types.setTypeParser(1082, (text) => text);

export type ConnectionSettings = Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>;

/** What `pg` needs to reach the database: a server's address, or the socket of the embedded one. */
export function connectionOptions(env: ConnectionSettings): pg.PoolConfig {
	if (env.DATABASE_URL) return { connectionString: env.DATABASE_URL, max: 12 };
	return { host: socketFolder(env.DATA_DIR), port: 5432, user: 'postgres', password: 'postgres', database: 'postgres', max: 4 };
}

/** A pool of connections to the database of these settings. Connects when first used; `destroy()` ends it. */
export function connectDatabase<Tables>(env: ConnectionSettings): Kysely<Tables> {
	const pool = new pg.Pool({ ...connectionOptions(env), idleTimeoutMillis: 60_000 });
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => undefined);
	return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs reads in one transaction that the database itself keeps from writing. */
export function readOnly<Tables, Result>(db: Kysely<Tables>, read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
	return db
		.transaction()
		.setAccessMode('read only')
		.execute((trx) => read(trx));
}

type AfterCommit = () => void | Promise<void>;
const waiting = new WeakMap<object, AfterCommit[]>();

/**
 * Runs a command in one transaction. What the command gave to `afterCommit` runs when the commit is on disk, in order;
 * if the command throws, nothing was written and nothing runs.
 */
export async function command<Tables, Result>(
	db: Kysely<Tables>,
	run: (trx: Transaction<Tables>) => Promise<Result>
): Promise<Result> {
	const later: AfterCommit[] = [];
	const result = await db.transaction().execute(async (trx) => {
		waiting.set(trx, later);
		return run(trx);
	});
	for (const action of later) await action();
	return result;
}

/** Keeps an action (a mail, a job) until the command's transaction is committed. */
export function afterCommit(trx: object, action: AfterCommit): void {
	const later = waiting.get(trx);
	if (!later) throw new Error('afterCommit is for transactions begun with command()');
	later.push(action);
}

/** A command's transaction as what a read takes: TypeScript does not see that a transaction on more tables serves a read of fewer. */
export function reader<Tables>(trx: Transaction<Tables>): Kysely<Tables> {
	return trx;
}
