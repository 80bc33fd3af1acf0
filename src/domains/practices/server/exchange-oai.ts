/** What harvesters read: every record that ever was public, in the order in which it last changed. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { unwrap, wrap } from '#platform/server/secret.ts';
import type { Harvested } from '../exchange/oai/answer.ts';
import { metadataPrefixes, OaiError, type OaiSet, type Selection, setsOf } from '../exchange/oai/request.ts';
import { publicPractice } from './exchange.ts';
import type { PracticeTables } from './tables.ts';

/**
 * The moment up to which everything is visible: what is read after this was asked holds every change with an earlier stamp. Stamps are
 * given inside the lock that puts writers in a row. Where nobody holds it, all stamps given so far are committed, and the moment is now;
 * where a writer is at work, its stamps are later than the newest committed one, and the moment is that. Must be read in a transaction of
 * its own, before the records are.
 */
export async function readHorizon(db: Kysely<PracticeTables>): Promise<Date> {
	for (let attempt = 0; ; attempt += 1) {
		const { rows } = await sql<{ asked: Date; free: boolean }>`
			with clock as materialized (select clock_timestamp() as asked)
			select asked, pg_try_advisory_xact_lock_shared(hashtext('practices.change')) as free from clock`.execute(db);
		const [{ asked, free } = { asked: new Date(0), free: false }] = rows;
		if (free) return asked;
		if (attempt < patience) {
			await new Promise((resolve) => setTimeout(resolve, 40));
			continue;
		}
		const { newest } = await db
			.selectFrom('practices')
			.select((eb) => eb.fn.max('public_at').as('newest'))
			.executeTakeFirstOrThrow();
		return newest && newest < asked ? newest : asked;
	}
}

/** Most writers are done in a moment; an import may take a minute, and nobody waits for that. */
const patience = 10;

const stamp = sql<string>`to_char(public_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function changed(db: Kysely<PracticeTables>, { set, from, before }: Pick<Selection, 'set' | 'from' | 'before'>) {
	return db
		.selectFrom('practices')
		.where('public_at', 'is not', null)
		.$if(from !== null, (query) => query.where('public_at', '>=', sql<Date>`${from}::timestamptz`))
		.$if(before !== null, (query) => query.where('public_at', '<', sql<Date>`${before}::timestamptz`))
		.$if(set?.value !== undefined, (query) => query.where(isIn(set)));
}

const isIn = (set: OaiSet | null) =>
	set?.kind === 'language'
		? sql<boolean>`coalesce(published_record -> 'title' ->> ${set.value ?? ''}, '') <> ''`
		: sql<boolean>`published_record ->> 'category' = ${set?.value ?? ''}`;

const columns = [
	'number',
	'state',
	'old_number as oldNumber',
	'published_revision as revision',
	'published_at as publishedAt',
	'public_at as changedAt',
	'published_record as record'
] as const;

type Row = Parameters<typeof publicPractice>[0] & { readonly state: string };

function harvested(row: Row): Harvested {
	if (row.state === 'published') return { state: 'published', practice: publicPractice(row) };
	if (!row.changedAt || !row.record) throw new Error(`Record ${row.number} was public but has no stamp.`);
	return { state: 'retired', number: row.number, changedAt: row.changedAt, sets: setsOf(row.record) };
}

export interface Part {
	readonly rows: readonly Harvested[];
	/** After which stamp the list goes on; none at its end. */
	readonly next: string | undefined;
}

/**
 * A part of a list, in the order of the stamps. A record that changes while a harvester walks gets a later stamp: it is met at the end,
 * and none that was there is passed over.
 */
export async function listChanged(db: Kysely<PracticeTables>, selection: Selection, after: string | null, size: number): Promise<Part> {
	const rows = await changed(db, selection)
		.select(columns)
		.select(stamp.as('stamp'))
		.$if(after !== null, (query) => query.where('public_at', '>', sql<Date>`${after}::timestamptz`))
		.orderBy('public_at')
		.limit(size + 1)
		.execute();
	return { rows: rows.slice(0, size).map(harvested), next: rows.length > size ? rows[size - 1]?.stamp : undefined };
}

export async function countChanged(db: Kysely<PracticeTables>, selection: Selection): Promise<number> {
	const { count } = await changed(db, selection)
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return count;
}

/** A record that is or was public. @throws {OaiError} `idDoesNotExist` */
export async function getHarvested(db: Kysely<PracticeTables>, number: number): Promise<Harvested> {
	const row = await changed(db, { set: null, from: null, before: null }).select(columns).where('number', '=', number).executeTakeFirst();
	if (!row) throw new OaiError('idDoesNotExist', 'No record has this identifier.');
	return harvested(row);
}

export async function findEarliest(db: Kysely<PracticeTables>): Promise<Date | null> {
	const { earliest } = await db
		.selectFrom('practices')
		.select((eb) => eb.fn.min('public_at').as('earliest'))
		.executeTakeFirstOrThrow();
	return earliest;
}

/** The languages in which titles stand. */
export async function listTitleLanguages(db: Kysely<PracticeTables>): Promise<string[]> {
	const { rows } = await sql<{ language: string }>`
		select distinct language from practices, jsonb_each_text(published_record -> 'title') as title(language, words)
		where public_at is not null and words <> '' order by language`.execute(db);
	return rows.map(({ language }) => language);
}

const tokenSchema = z.object({
	verb: z.enum(['ListRecords', 'ListIdentifiers']),
	prefix: z.enum(metadataPrefixes),
	set: z.object({ kind: z.enum(['category', 'language']), value: z.string().optional() }).nullable(),
	from: z.string().nullable(),
	before: z.string().nullable(),
	after: z.string(),
	cursor: z.number(),
	total: z.number(),
	expires: z.number()
});
export type Token = z.infer<typeof tokenSchema>;

/** All that is needed to go on stands in the token, sealed: nothing is kept here, and nobody can make one up. */
export const sealToken = (secret: string, token: Token) => wrap(secret, 'oai', JSON.stringify(token));

/** @throws {OaiError} `badResumptionToken` for one that is not ours, of another verb, or too old */
export function openToken(secret: string, sealed: string, verb: string, now: Date): Token {
	try {
		const token = tokenSchema.parse(JSON.parse(unwrap(secret, 'oai', sealed)));
		if (token.verb === verb && token.expires > now.getTime()) return token;
	} catch {
		// Whatever it is, it is not a token of ours.
	}
	throw new OaiError('badResumptionToken', 'This token is not of this list, or a day old: begin the list again.');
}
