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

const pools = new WeakMap<object, pg.Pool>();

/** A pool of connections to the database of these settings. Connects when first used; `destroy()` ends it. */
export function connectDatabase<Tables>(env: ConnectionSettings): Kysely<Tables> {
	const pool = new pg.Pool({ ...connectionOptions(env), idleTimeoutMillis: 60_000 });
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => undefined);
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	pools.set(db, pool);
	return db;
}

interface Reading {
	/** The database that is read: what is remembered is remembered for it. */
	readonly home: object;
	readonly letGo: () => Promise<void>;
}

const readings = new WeakMap<object, Reading>();

/** A connection of a reading, and the questions that are on it. */
interface Hold {
	readonly client: Promise<pg.PoolClient>;
	readonly questions: Set<Promise<void>>;
}

/**
 * Runs reads in one transaction that the database itself keeps from writing. It begins with the first question, so that a page that finds
 * everything remembered asks nothing.
 */
export async function readOnly<Tables, Result>(db: Kysely<Tables>, read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
	const pool = pools.get(db);
	if (!pool)
		return db
			.transaction()
			.setAccessMode('read only')
			.execute((trx) => read(trx));
	let hold: Hold | undefined;
	// A page that failed may leave questions behind; they must not reach a connection that others have by then.
	let ended = false;
	const requireOpen = () => {
		if (ended) throw new Error('This reading has ended.');
	};
	const connect = async () => {
		requireOpen();
		const { client, questions } = (hold ??= { client: begin(pool), questions: new Set() });
		const question = Promise.withResolvers<void>();
		questions.add(question.promise);
		const release = () => {
			question.resolve();
			questions.delete(question.promise);
		};
		const taken = await client.catch((error: unknown) => {
			release();
			throw error;
		});
		const query = (...asked: Parameters<typeof taken.query>) => {
			requireOpen();
			return taken.query(...asked);
		};
		return { query, release } as unknown as pg.PoolClient;
	};
	const letGo = async () => {
		const held = hold;
		hold = undefined;
		if (!held) return;
		await Promise.all(held.questions);
		await finish(held);
	};
	const reading = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect, end: async () => undefined, options: {} } }) });
	readings.set(reading, { home: db, letGo });
	try {
		return await read(reading);
	} finally {
		ended = true;
		if (hold) await finish(hold);
	}
}

async function begin(pool: pg.Pool): Promise<pg.PoolClient> {
	const taken = await pool.connect();
	try {
		await taken.query('start transaction read only');
		return taken;
	} catch (error) {
		taken.release(true);
		throw error;
	}
}

async function finish({ client }: Hold): Promise<void> {
	const taken = await client.catch(() => undefined);
	if (!taken) return;
	const ended = await taken.query('commit').catch((error: Error) => error);
	taken.release(ended instanceof Error);
}

/**
 * Before a reading waits for what another one finds out: it gives back its connection and takes one again with its next question. Holding
 * it, each could wait for ever for what the other has; the embedded database has one turn for all.
 */
export async function letGo(db: object): Promise<void> {
	await readings.get(db)?.letGo();
}

interface Fact {
	readonly at: number;
	readonly changes: number;
	readonly value: Promise<unknown>;
	isKnown: boolean;
}

interface Memory {
	/** How many commands this process has run on the database. */
	changes: number;
	readonly facts: Map<string, Fact>;
}

const memories = new WeakMap<object, Memory>();

function memoryOf(home: object): Memory {
	const memory = memories.get(home) ?? { changes: 0, facts: new Map() };
	memories.set(home, memory);
	return memory;
}

/** A change of another process is seen after this time at the latest; one of this process at once. */
const freshMilliseconds = 250;

/**
 * What `read` answers, asked again when this process has changed anything or a quarter of a second has passed; pages asked for in between
 * share one answer. For small facts that say whether something larger changed. Inside a command it always asks.
 */
export async function fresh<Result>(db: object, key: string, read: () => Promise<Result>): Promise<Result> {
	const home = readings.get(db)?.home ?? (pools.has(db) ? db : undefined);
	if (!home) return read();
	const memory = memoryOf(home);
	const known = memory.facts.get(key);
	if (known && known.changes === memory.changes && performance.now() - known.at < freshMilliseconds) {
		if (!known.isKnown) await letGo(db);
		return known.value as Promise<Result>;
	}
	const value = read();
	const fact: Fact = { at: performance.now(), changes: memory.changes, value, isKnown: false };
	memory.facts.set(key, fact);
	value.then(
		() => (fact.isKnown = true),
		() => memory.facts.get(key) === fact && memory.facts.delete(key)
	);
	return value;
}

/** What was remembered for a database is asked again: another process has changed something. */
export function forgetFacts(db: object): void {
	memoryOf(homeOf(db)).changes += 1;
}

/** What larger things remembered for a database are remembered under. */
export function homeOf(db: object): object {
	return readings.get(db)?.home ?? db;
}

type AfterCommit = () => void | Promise<void>;
const waiting = new WeakMap<object, AfterCommit[]>();

/**
 * Runs a command in one transaction. What the command gave to `afterCommit` runs when the commit is on disk, in order;
 * if the command throws, nothing was written and nothing runs.
 */
export async function command<Tables, Result>(db: Kysely<Tables>, run: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result> {
	const later: AfterCommit[] = [];
	const result = await db.transaction().execute(async (trx) => {
		waiting.set(trx, later);
		return run(trx);
	});
	memoryOf(db).changes += 1;
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
