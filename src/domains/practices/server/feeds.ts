/** What changed last among the records that a search finds. */
import type { Kysely } from 'kysely';
import type { LocalisedText } from '#platform/languages.ts';
import type { PracticeRecord } from '../practice.ts';
import type { ListAddress } from '../query-address.ts';
import type { Reason } from '../saved-search.ts';
import { changedFields, matchReasons } from '../saved-search-reasons.ts';
import { type Collection, searchCollection } from './catalogue.ts';
import type { PracticeTables } from './tables.ts';

/** For each record that was published more than once: the revision that was public before the present one. */
export async function listEarlier(db: Kysely<PracticeTables>, ids: readonly string[]): Promise<Map<string, number>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('practice_proposals')
		.select(['practice_id', 'from_revision'])
		.where('practice_id', 'in', [...ids])
		.where('stage', '=', 'published')
		.where('from_revision', '>', 0)
		.orderBy('closed_at')
		.execute();
	return new Map(rows.map(({ practice_id, from_revision }) => [practice_id, from_revision]));
}

export interface FeedEntry {
	readonly number: number;
	readonly publishedAt: Date;
	readonly changedAt: Date;
	readonly title: LocalisedText;
	readonly summary: LocalisedText;
	readonly reasons: readonly Reason[];
}

const mostEntries = 50;
const batch = 500;

async function readBatch(db: Kysely<PracticeTables>, before: Date | undefined) {
	const query = db
		.selectFrom('practices')
		.select(['id', 'number', 'published_at', 'public_at'])
		.where('state', '=', 'published')
		.where('public_at', 'is not', null)
		.orderBy('public_at', 'desc')
		.limit(batch);
	return (before ? query.where('public_at', '<', before) : query).execute();
}

/** @param ids at least one */
async function reasonsFor(db: Kysely<PracticeTables>, ids: readonly string[], language: string) {
	const earlier = await listEarlier(db, ids);
	const rows = await db
		.selectFrom('practice_revisions')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.select(['practice_id', 'practice_revisions.revision', 'practice_revisions.record'])
		.where('practice_id', 'in', [...ids])
		.execute();
	return (id: string, now: PracticeRecord): Reason => {
		const before = earlier.get(id);
		if (before === undefined) return { kind: 'new' };
		const past = rows.find(({ practice_id, revision }) => practice_id === id && revision === before)?.record;
		const fields = past ? changedFields(past, now, language) : [];
		return fields.length > 0 ? { kind: 'changed', fields } : { kind: 'corrected' };
	};
}

/** The records of a list that changed last, newest change first, fifty at most, each with why it stands there. Retired ones are not among them. */
export async function listFeed(
	db: Kysely<PracticeTables>,
	collection: Collection,
	address: ListAddress,
	language: string
): Promise<FeedEntry[]> {
	const { numbers, match } = searchCollection(collection, address);
	const found = new Set(numbers);
	const chosen: Awaited<ReturnType<typeof readBatch>> = [];
	for (let before: Date | undefined; chosen.length < mostEntries;) {
		const rows = await readBatch(db, before);
		chosen.push(...rows.filter(({ number }) => found.has(number)));
		before = rows.at(-1)?.public_at ?? undefined;
		if (rows.length < batch) break;
	}
	const shown = chosen.slice(0, mostEntries);
	const ids = shown.map(({ id }) => id);
	if (ids.length === 0) return [];
	const records = await db.selectFrom('practices').select(['id', 'published_record']).where('id', 'in', ids).execute();
	const why = await reasonsFor(db, ids, language);
	return shown.flatMap(({ id, number, published_at: publishedAt, public_at: changedAt }) => {
		const record = records.find((one) => one.id === id)?.published_record;
		if (!record || !publishedAt || !changedAt) return [];
		const reasons = [why(id, record), ...matchReasons(address, record, match.marks)];
		return [{ number, publishedAt, changedAt, title: record.title, summary: record.summary, reasons }];
	});
}
