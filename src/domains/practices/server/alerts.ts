/** What is new for a saved search since it was last looked at, and why; and whom to write to. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import { reader } from '#platform/server/database.ts';
import type { PracticeRecord } from '../practice.ts';
import { readListAddress } from '../query-address.ts';
import type { Reason } from '../saved-search.ts';
import { changedFields, matchReasons, newReasons } from '../saved-search-reasons.ts';
import { type Collection, searchCollection } from './catalogue.ts';
import { listEarlier } from './feeds.ts';
import type { PracticeTables } from './tables.ts';
import type { WorkTables } from './working-copy.ts';

/** Number → the revision that the public saw. */
export type Known = Readonly<Record<string, number>>;

export interface NewsItem {
	readonly number: number;
	readonly title: LocalisedText;
	readonly reasons: readonly Reason[];
	/** The record that took the place of a retired one. */
	readonly successor: number | null;
}

export interface SearchNews {
	readonly items: readonly NewsItem[];
	/** What is known once these news are told. */
	readonly known: Known;
}

interface Looked {
	readonly query: string;
	readonly language: string;
	readonly known: Known;
	readonly looked_at: Date;
}

const byNumber = <Row extends { number: number }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.number, row] as const));

async function readRows(db: Kysely<PracticeTables>, numbers: readonly number[]) {
	if (numbers.length === 0) return [];
	return db
		.selectFrom('practices')
		.select(['id', 'number', 'state', 'published_revision', 'public_at', 'published_at', 'retired_reason', 'successor'])
		.where(sql<boolean>`number = any(${numbers})`)
		.execute();
}
type Row = Awaited<ReturnType<typeof readRows>>[number];

/** What a search finds now, as `known` keeps it. */
export async function knownNow(db: Kysely<PracticeTables>, collection: Collection, query: string): Promise<Known> {
	const { address } = readListAddress(new URLSearchParams(query));
	const rows = await readRows(db, [...searchCollection(collection, address).numbers]);
	return Object.fromEntries(
		rows.flatMap(({ number, state, published_revision: revision }) =>
			state === 'published' && revision !== null ? [[number, revision]] : []
		)
	);
}

/** A record's published text, and what revision it said when the search last looked. */
async function readVersions(db: Kysely<PracticeTables>, ids: readonly string[]) {
	if (ids.length === 0) return { records: new Map<string, PracticeRecord>(), revisions: [] };
	const rows = await db
		.selectFrom('practices')
		.select(['id', 'published_record'])
		.where('id', 'in', [...ids])
		.execute();
	const revisions = await db
		.selectFrom('practice_revisions')
		.select(['practice_id', 'revision', 'minor', 'record'])
		.where('practice_id', 'in', [...ids])
		.orderBy('revision')
		.execute();
	return { records: new Map(rows.flatMap(({ id, published_record: record }) => (record ? [[id, record] as const] : []))), revisions };
}

/**
 * What to tell about a search: records that are new or fit now, those that changed in more than small things, those that were taken out or
 * changed so that they fit no more; each with why. A record that came or went without having changed (because the words of the field did,
 * or because others fit better) is noted and not told.
 */
export async function newsOf(db: Kysely<PracticeTables>, collection: Collection, search: Looked): Promise<SearchNews> {
	const { address } = readListAddress(new URLSearchParams(search.query));
	const found = searchCollection(collection, address);
	const known = await knownNow(db, collection, search.query);
	const before = new Map(Object.entries(search.known).map(([number, revision]) => [Number(number), revision] as const));
	const touched = [...new Set([...Object.keys(known).map(Number), ...before.keys()])].filter(
		(number) => known[number] !== before.get(number)
	);
	const rows = byNumber(await readRows(db, touched));
	const ids = [...rows.values()].map(({ id }) => id);
	const { records, revisions } = await readVersions(db, ids);
	const earlier = await listEarlier(db, ids);
	const revisionOf = (id: string, revision: number | undefined) =>
		revisions.find((one) => one.practice_id === id && one.revision === revision)?.record;
	const hasMore = (id: string, from: number, to: number) =>
		revisions.some((one) => one.practice_id === id && one.revision > from && one.revision <= to && !one.minor);

	const reasonsOf = (row: Row, now: PracticeRecord): Reason[] => {
		const old = before.get(row.number);
		const fits = row.number in known;
		if (row.state === 'retired') return [{ kind: 'retired', reason: row.retired_reason ?? 'other', successor: row.successor }];
		const past = revisionOf(row.id, old) ?? revisionOf(row.id, earlier.get(row.id));
		const changed = past ? changedFields(past, now, search.language) : [];
		if (!fits) return row.published_revision === old ? [] : [{ kind: 'no-longer' }, { kind: 'changed', fields: changed }];
		if (old !== undefined) {
			const tells = changed.length > 0 && hasMore(row.id, old, row.published_revision ?? old);
			return tells ? [{ kind: 'changed', fields: changed }] : [];
		}
		if (row.published_at && row.published_at > search.looked_at) return [{ kind: 'new' }, ...matchReasons(address, now, found.match.marks)];
		if (!row.public_at || row.public_at <= search.looked_at) return [];
		return [
			{ kind: 'matches' },
			...(past ? newReasons(address, past, now, found.match.marks) : matchReasons(address, now, found.match.marks))
		];
	};
	const items = [...rows.values()].flatMap((row): NewsItem[] => {
		const record = records.get(row.id);
		const reasons = record ? reasonsOf(row, record) : [];
		return record && reasons.length > 0 ? [{ number: row.number, title: record.title, reasons, successor: row.successor }] : [];
	});
	return { items: items.sort((a, b) => rankOf(a) - rankOf(b) || a.number - b.number), known };
}

const order: readonly Reason['kind'][] = ['new', 'matches', 'changed', 'no-longer', 'retired'];
const rankOf = ({ reasons: [first] }: NewsItem) => (first ? order.indexOf(first.kind) : order.length);

/** A letter to write: to whom, about which search, with what. */
export interface Alert {
	readonly id: string;
	readonly email: string;
	readonly language: string;
	readonly name: string;
	readonly query: string;
	readonly items: readonly NewsItem[];
}

/** Published while a search is being looked at, or by a database whose clock is ahead: this much is looked at again. What is known is not told again. */
const slack = 60_000;

/**
 * Looks at the one search that has been due longest, and notes what it found. Several processes may do so at once: each takes another.
 * @param collection read before the transaction began
 * @returns the letter, `quiet` where there is nothing to tell, nothing where no search is due
 */
export async function takeDueAlert(
	trx: Transaction<WorkTables>,
	collection: Collection,
	now = new Date()
): Promise<Alert | 'quiet' | undefined> {
	const search = await trx
		.selectFrom('practice_saved_searches')
		.innerJoin('users', 'users.id', 'owner_id')
		.select(['practice_saved_searches.id', 'practice_saved_searches.name', 'query', 'language', 'known', 'looked_at', 'email'])
		.where(
			sql<boolean>`rhythm <> 'off' and looked_at + case rhythm when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '1 month' end <= ${now}`
		)
		.orderBy('looked_at')
		.limit(1)
		.forUpdate('practice_saved_searches')
		.skipLocked()
		.executeTakeFirst();
	if (!search) return undefined;
	const { items, known } = await newsOf(reader(trx), collection, search);
	await trx
		.updateTable('practice_saved_searches')
		.set({ known: JSON.stringify(known), looked_at: new Date(now.getTime() - slack) })
		.where('id', '=', search.id)
		.execute();
	const { id, email, language, name, query } = search;
	return items.length > 0 ? { id, email, language, name, query, items } : 'quiet';
}
