/**
 * A logical copy of everything: gzipped lines of JSON, a header, then a line a row. It moves between the embedded database and a
 * server, because it holds values and not pages of a disk. The job queue is left out: what waited in it is done again or expired.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, sql, type Transaction } from 'kysely';
import { getFile, storeSharedFile } from './files.ts';
import { pendingMigrations } from './migrate.ts';
import { keyedHash } from './secret.ts';
import type { PlatformTables } from './tables.ts';

const format = 'immerse-backup';
const rowsAtOnce = 500;
/** Characters of JSON sent to the database at once: a file is twice its size as text, and 500 of them would fill the memory. */
const weightAtOnce = 8_000_000;

/** What is wrong with a backup or the place it should go to, in words for a terminal. */
export class BackupProblem extends Error {}

interface Header {
	format: string;
	version: number;
	createdAt: string;
	migrations: string[];
	/** Tells, without telling it, whether another installation has the same secret. */
	secretCheck: string;
}

interface Place {
	readonly secret: string;
	readonly filesDir: string | undefined;
}

/** Our tables, each after those it refers to; not those that count for the running processes only. */
async function orderedTables(db: Kysely<PlatformTables>): Promise<string[]> {
	const { rows: tables } = await sql<{ name: string }>`
		select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and relname not like 'kysely_%'
			and relname <> 'public_changes' order by relname`.execute(db);
	const { rows: references } = await sql<{ from: string; to: string }>`
		select a.relname as from, b.relname as to from pg_constraint k
		join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
		where k.contype = 'f' and a.relname <> b.relname`.execute(db);
	const ordered: string[] = [];
	const visit = (name: string, path: string[]) => {
		if (ordered.includes(name) || path.includes(name)) return;
		for (const { to } of references.filter(({ from }) => from === name)) visit(to, [...path, name]);
		ordered.push(name);
	};
	for (const { name } of tables) visit(name, []);
	return ordered;
}

async function executedMigrations(db: Kysely<PlatformTables>): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name);
}

/** Writes a backup file, as the database stands at one moment. @returns rows written, by table */
export async function writeBackup(db: Kysely<PlatformTables>, path: string, place: Place): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	await db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => {
			const lines = backupLines(trx, place, counts);
			await pipeline(Readable.from(lines), createGzip(), createWriteStream(path, { mode: 0o600 }));
		});
	return counts;
}

async function* backupLines(trx: Transaction<PlatformTables>, place: Place, counts: Record<string, number>) {
	await sql`set transaction read only`.execute(trx);
	const header: Header = {
		format,
		version: 1,
		createdAt: new Date().toISOString(),
		migrations: await executedMigrations(trx),
		secretCheck: keyedHash(place.secret, 'backup', format)
	};
	yield `${JSON.stringify(header)}\n`;
	for (const table of await orderedTables(trx)) {
		counts[table] = 0;
		for await (const row of rowsOf(trx, table)) {
			counts[table] += 1;
			yield `${JSON.stringify([table, row])}\n`;
		}
	}
	if (!place.filesDir) return;
	const shared = await trx.selectFrom('files').select('hash').where('content', 'is', null).execute();
	for (const { hash } of shared) {
		const { content } = await getFile(trx, hash, place.filesDir);
		yield `${JSON.stringify(['(shared file)', { hash, content: content.toString('base64') }])}\n`;
	}
}

/** A cursor, so that a large table never stands in memory whole; files come one by one. */
async function* rowsOf(trx: Transaction<PlatformTables>, table: string): AsyncGenerator<unknown> {
	const fetched = table === 'files' ? 1 : rowsAtOnce;
	const cursor = sql.id(`rows_of_${table}`);
	await sql`declare ${cursor} no scroll cursor for select row_to_json(t) as row from ${sql.table(table)} t`.execute(trx);
	for (;;) {
		const { rows } = await sql<{ row: unknown }>`fetch ${sql.lit(fetched)} from ${cursor}`.execute(trx);
		for (const { row } of rows) yield row;
		if (rows.length < fetched) break;
	}
	await sql`close ${cursor}`.execute(trx);
}

/**
 * Fills an empty, migrated database from a backup file, all or nothing.
 * @throws {BackupProblem} not a backup; another version's tables; a database that is not empty; another secret (unless `anySecret`)
 */
export async function restoreBackup(
	db: Kysely<PlatformTables>,
	path: string,
	place: Place & { anySecret?: boolean }
): Promise<Record<string, number>> {
	const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity })[Symbol.asyncIterator]();
	const header = await readHeader(lines);
	if ((await pendingMigrations(db)).length > 0) throw new BackupProblem('Bring the tables up to date first: npm run immerse -- migrate');
	const here = await executedMigrations(db);
	if (here.join() !== header.migrations.join()) {
		throw new BackupProblem('The backup comes from another version of Immerse. Restore it with that version, then update.');
	}
	if (header.secretCheck !== keyedHash(place.secret, 'backup', format) && !place.anySecret) {
		throw new BackupProblem(
			'The backup was made with another SECRET; keys of campaigns could not be opened here. Set the same SECRET (or copy DATA_DIR/secret), or say --any-secret.'
		);
	}
	if (await db.selectFrom('installation').select('kind').executeTakeFirst()) {
		throw new BackupProblem('This database holds an installation already. Restore into an empty one.');
	}
	return db.transaction().execute(async (trx) => {
		// what migrations put into every installation is in the backup as it stands there
		await sql`truncate ${sql.join((await orderedTables(trx)).map((table) => sql.table(table)))}`.execute(trx);
		return fill(trx, lines, place);
	});
}

async function readHeader(lines: AsyncIterator<string>): Promise<Header> {
	try {
		const first = await lines.next();
		const header = JSON.parse(String(first.value)) as Header;
		if (header.format === format && header.version === 1) return header;
	} catch {
		// Not gzip, not JSON: the same answer.
	}
	throw new BackupProblem('This is not a backup file of Immerse.');
}

async function fill(trx: Transaction<PlatformTables>, lines: AsyncIterator<string>, place: Place): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	let table = '';
	let rows: unknown[] = [];
	let weight = 0;
	const flush = async () => {
		if (rows.length === 0) return;
		await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
			trx
		);
		counts[table] = (counts[table] ?? 0) + rows.length;
		rows = [];
		weight = 0;
	};
	for (let line = await lines.next(); !line.done; line = await lines.next()) {
		const [of, row] = JSON.parse(line.value) as [string, { hash: string; content: string }];
		if (of === '(shared file)') {
			if (place.filesDir) await storeSharedFile(place.filesDir, row.hash, Buffer.from(row.content, 'base64'));
			continue;
		}
		if (of !== table || rows.length >= rowsAtOnce || weight + line.value.length > weightAtOnce) await flush();
		table = of;
		rows.push(row);
		weight += line.value.length;
	}
	await flush();
	return counts;
}
