/** Published records for machines, many at a time. Nothing else leaves from here: no draft, no working copy, no address of a person. */
import { type Kysely, sql } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { translatedFields } from '../practice.ts';
import type { PublicPractice } from '../exchange/public-practice.ts';
import type { PracticeTables } from './tables.ts';

const columns = [
	'number',
	'old_number as oldNumber',
	'published_revision as revision',
	'published_at as publishedAt',
	'public_at as changedAt',
	'published_record as record'
] as const;

type Row = { [Key in keyof PublicPractice]: PublicPractice[Key] | null } & { number: number; oldNumber: number | null };

/** @throws where the database breaks its promise that what is published has all of these */
export function publicPractice({ number, oldNumber, revision, publishedAt, changedAt, record }: Row): PublicPractice {
	if (revision === null || !publishedAt || !changedAt || !record) throw new Error(`Record ${number} is published but not whole.`);
	return { number, oldNumber, revision, publishedAt, changedAt, record };
}

/** A published record. @throws {Problem} `not-found` for anything else */
export async function getPublicPractice(db: Kysely<PracticeTables>, number: number): Promise<PublicPractice> {
	const row = await db
		.selectFrom('practices')
		.select(columns)
		.where('number', '=', number)
		.where('state', '=', 'published')
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return publicPractice(row);
}

/** Published records by their numbers, in that order; what is not published any more is left out. */
export async function listPublicPractices(db: Kysely<PracticeTables>, numbers: readonly number[]): Promise<PublicPractice[]> {
	if (numbers.length === 0) return [];
	const rows = await db
		.selectFrom('practices')
		.select(columns)
		.where('number', '=', sql<number>`any(${[...numbers]}::int[])`)
		.where('state', '=', 'published')
		.execute();
	const found = new Map(rows.map((row) => [row.number, row]));
	return numbers.flatMap((number) => {
		const row = found.get(number);
		return row ? [publicPractice(row)] : [];
	});
}

const batch = 100;

/** Published records in parts, so that any number of them never stands in memory together, and other readers get their turn. */
export async function* readPublicPractices(db: Kysely<PracticeTables>, numbers: ArrayLike<number>): AsyncGenerator<PublicPractice[]> {
	const all = Array.from(numbers);
	for (let start = 0; start < all.length; start += batch) {
		yield await listPublicPractices(db, all.slice(start, start + batch));
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** The columns for texts that a table of these records needs, `title_nl`. */
export async function listTextColumns(db: Kysely<PracticeTables>, numbers: ArrayLike<number>): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ name: string }>`
		select distinct field || '_' || language as name
		from practices, unnest(${[...translatedFields]}::text[]) as field, jsonb_object_keys(published_record -> field) as language
		where state = 'published' and number = any(${Array.from(numbers)}::int[])`.execute(db);
	return new Set(rows.map(({ name }) => name));
}

export interface PublicTerm {
	readonly list: string;
	readonly code: string;
	readonly labels: LocalisedText;
	readonly synonyms: readonly string[];
	/** Seen in the database of the IMMERSE project; the others are additions. */
	readonly original: boolean;
	/** Whether new records may be tagged with it; old ones keep it. */
	readonly offered: boolean;
}

/** The words by which records are tagged, in their order. */
export async function listPublicTerms(db: Kysely<PracticeTables>): Promise<PublicTerm[]> {
	const rows = await db.selectFrom('vocabulary_terms').selectAll().orderBy('facet').orderBy('position').orderBy('code').execute();
	return rows.map(({ facet, code, labels, synonyms, original, hidden }) => ({
		list: facet,
		code,
		labels,
		synonyms,
		original,
		offered: !hidden
	}));
}

/** What the published records have in common, for a description of them all. */
export async function describeCollection(db: Kysely<PracticeTables>) {
	return db
		.selectFrom('practices')
		.where('public_at', 'is not', null)
		.select([
			sql<Date | null>`max(public_at)`.as('changedAt'),
			sql<Date | null>`min(published_at)`.as('issuedAt'),
			sql<number | null>`min((published_record ->> 'since')::int) filter (where state = 'published')`.as('from'),
			sql<
				string[] | null
			>`(select array_agg(distinct tag order by tag) from practices, jsonb_object_keys(published_record -> 'title') as tag where state = 'published')`.as(
				'languages'
			),
			sql<
				string[] | null
			>`(select array_agg(distinct tag order by tag) from practices, jsonb_array_elements_text(published_record -> 'countries') as tag where state = 'published')`.as(
				'countries'
			),
			sql<(string | null)[] | null>`array_agg(distinct published_record ->> 'licence') filter (where state = 'published')`.as('licences')
		])
		.executeTakeFirstOrThrow();
}
