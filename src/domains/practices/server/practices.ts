import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import type { PracticeRecord, PublishedPractice } from '../practice.ts';
import type { RetirementReason } from '../review.ts';
import type { PracticeTables } from './tables.ts';
import { dimensionsOf, reviewerOf, type WorkTables } from './working-copy.ts';

export interface Practice {
	readonly id: string;
	readonly number: number;
	readonly state: 'draft' | 'published' | 'retired';
	/** The newest revision, and the one the public sees. */
	readonly revision: number;
	readonly publishedRevision: number | null;
	/** What is worked on. */
	readonly record: PracticeRecord;
	readonly publishedAt: Date | null;
	readonly updatedAt: Date;
}

const columns = [
	'id',
	'number',
	'state',
	'revision',
	'published_revision as publishedRevision',
	'record',
	'published_at as publishedAt',
	'updated_at as updatedAt'
] as const;

/** A record as it is worked on, by its number; only for editors. @throws {Problem} `not-found` for anybody else, too */
export async function getPractice(db: Kysely<PracticeTables>, actor: Actor, number: number): Promise<Practice> {
	const practice = await db.selectFrom('practices').select(columns).where('number', '=', number).executeTakeFirst();
	if (!practice || !may(actor, 'practice.read-draft').allowed) throw new Problem('not-found');
	return practice;
}

/** Who may read what is worked on: editors, whoever wrote it, and the experts whose theme it is, once it reached them. */
async function mayReadWork(db: Kysely<WorkTables>, actor: Actor, practice: Pick<Practice, 'id' | 'record'>): Promise<boolean> {
	if (actor.kind === 'visitor') return false;
	if (may(actor, 'practice.read-draft').allowed) return true;
	const proposals = await db
		.selectFrom('practice_proposals')
		.select(['stage', 'author_id', 'expert_id'])
		.where('practice_id', '=', practice.id)
		.orderBy('opened_at', 'desc')
		.execute();
	if (proposals.some(({ author_id }) => author_id === actor.id)) return true;
	const [newest] = proposals;
	if (newest?.expert_id === actor.id) return true;
	if (newest?.stage !== 'expert') return false;
	const { expertOf } = await reviewerOf(db, actor);
	const dimensions = await dimensionsOf(db, practice.record);
	return expertOf.some((dimension) => dimensions.includes(dimension));
}

/** A record as it is worked on, for those who may read it. @throws {Problem} `not-found` for anybody else */
export async function getWorkingPractice(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<Practice> {
	const practice = await db.selectFrom('practices').select(columns).where('number', '=', number).executeTakeFirst();
	if (!practice || !(await mayReadWork(db, actor, practice))) throw new Problem('not-found');
	return practice;
}

/** A record as this person may see it: what is published, and where nothing is, what is worked on. @throws {Problem} `not-found` */
export async function getVisiblePractice(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<Practice> {
	const practice = await db
		.selectFrom('practices')
		.select([...columns, 'published_record as publishedRecord'])
		.where('number', '=', number)
		.executeTakeFirst();
	if (practice?.state === 'published' && practice.publishedRecord) {
		return { ...practice, record: practice.publishedRecord, revision: practice.publishedRevision ?? practice.revision };
	}
	if (!practice || !(await mayReadWork(db, actor, practice))) throw new Problem('not-found');
	return practice;
}

/** A record as the public sees it, by its number. @throws {Problem} `not-found` also for drafts and retired ones */
export async function getPublishedPractice(db: Kysely<PracticeTables>, number: number): Promise<PublishedPractice> {
	const practice = await db
		.selectFrom('practices')
		.select(['id', 'number', 'published_record as record', 'published_at as publishedAt'])
		.where('number', '=', number)
		.where('state', '=', 'published')
		.executeTakeFirst();
	if (!practice?.record || !practice.publishedAt) throw new Problem('not-found');
	return { ...practice, record: practice.record, publishedAt: practice.publishedAt };
}

/** What the public sees of a record, or saw last. */
export async function findPublishedRecord(db: Kysely<PracticeTables>, id: string): Promise<PracticeRecord | null> {
	const row = await db.selectFrom('practices').select('published_record').where('id', '=', id).executeTakeFirst();
	return row?.published_record ?? null;
}

/** What a retired record leaves behind for the public; nothing of a record that was never public. */
export interface RetiredPractice {
	readonly title: PracticeRecord['title'];
	readonly retiredAt: Date;
	readonly reason: RetirementReason;
	readonly note: string;
	readonly successor: { readonly number: number; readonly title: PracticeRecord['title'] } | undefined;
}

/** A record that was public and was taken out, by its number. */
export async function findRetiredPractice(db: Kysely<PracticeTables>, number: number): Promise<RetiredPractice | undefined> {
	const row = await db.selectFrom('practices').selectAll().where('number', '=', number).where('state', '=', 'retired').executeTakeFirst();
	if (!row?.published_record || !row.retired_at) return undefined;
	const successor = row.successor === null ? undefined : await getPublishedPractice(db, row.successor).catch(() => undefined);
	return {
		title: row.published_record.title,
		retiredAt: row.retired_at,
		reason: row.retired_reason ?? 'other',
		note: row.retired_note ?? '',
		successor: successor && { number: successor.number, title: successor.record.title }
	};
}

/** A record that took another's place may itself have been replaced; a circle ends. */
const mostSuccessors = 10;

/**
 * Where the record with this number in the original database is now: its own number, that of the record that took its place, or of a
 * retired one whose page says why. Nothing of what was never public.
 */
export async function findByOldNumber(db: Kysely<PracticeTables>, oldNumber: number): Promise<number | undefined> {
	const columns = ['number', 'state', 'successor'] as const;
	const known = db.selectFrom('practices').select(columns).where('published_record', 'is not', null);
	let row = await known.where('old_number', '=', oldNumber).executeTakeFirst();
	for (let step = 0; row?.state === 'retired' && row.successor !== null && step < mostSuccessors; step += 1) {
		const next = await known.where('number', '=', row.successor).executeTakeFirst();
		if (!next) break;
		row = next;
	}
	return row?.number;
}

/** What is not published: drafts and retired records, newest change first. */
export async function listUnpublished(db: Kysely<PracticeTables>, actor: Actor): Promise<Practice[]> {
	requirePermission(actor, 'practice.read-draft');
	return db.selectFrom('practices').select(columns).where('state', '<>', 'published').orderBy('updated_at', 'desc').limit(200).execute();
}
