import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { draftRecord } from '../draft.ts';
import { recordFieldName } from '../facet-name.ts';
import type { PracticeRecord, PublishedPractice } from '../practice.ts';
import { type RetirementReason, reviewCan } from '../review.ts';
import type { PracticeTables } from './tables.ts';
import {
	dimensionsOf,
	findOpenProposal,
	lockPractice,
	openProposal,
	type PracticeRow,
	requireAnswer,
	reviewedAnew,
	reviewerOf,
	standingOf,
	type WorkTables
} from './working-copy.ts';

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

/** @throws {Problem} `practice-invalid` naming the first field at fault */
function parseDraft(record: unknown): PracticeRecord {
	const parsed = draftRecord.safeParse(record);
	if (parsed.success) return parsed.data;
	const field = String(parsed.error.issues[0]?.path[0] ?? '');
	throw new Problem('practice-invalid', { field: recordFieldName(field) }, { [field]: m.shell_field_invalid() });
}

/** Numbers are given in turn; the lock keeps two people from the same one. */
async function nextNumber(trx: Transaction<WorkTables>): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtext('practices.number'))`.execute(trx);
	const { last } = await trx
		.selectFrom('practices')
		.select((eb) => eb.fn.max('number').as('last'))
		.executeTakeFirstOrThrow();
	return Math.max(last ?? 0, 100) + 1;
}

/** A new draft of the actor's own, as unfinished as it may be; its proposal is open from the start. @returns its number */
export async function createPractice(trx: Transaction<WorkTables>, actor: Actor, record: unknown): Promise<number> {
	requirePermission(actor, 'practice.propose');
	const parsed = parseDraft(record);
	const number = await nextNumber(trx);
	const row = await trx
		.insertInto('practices')
		.values({
			id: newId(),
			number,
			old_number: null,
			state: 'draft',
			record: JSON.stringify(parsed),
			revision: 1,
			published_record: null,
			published_revision: null,
			contact_email: null,
			organisation_id: null,
			created_by: actor.id ?? null,
			updated_at: new Date(),
			published_at: null
		})
		.returningAll()
		.executeTakeFirstOrThrow();
	await keepRevision(trx, actor, row, { revision: 1, record: parsed, minor: false, typing: false });
	await openProposal(trx, actor, row, false);
	await recordAudit(trx, actor, 'practice.create', `practice:${number}`);
	return number;
}

/** What one person types within this time is one revision. */
const minutesOfTyping = 60;

interface Version {
	readonly revision: number;
	readonly record: PracticeRecord;
	readonly minor: boolean;
	/** Saved by itself while somebody types. */
	readonly typing: boolean;
}

/** @returns true where the revision is a new one; false where it continues the one the same person was typing */
async function keepRevision(
	trx: Transaction<WorkTables>,
	actor: Actor,
	row: Pick<PracticeRow, 'id' | 'revision'>,
	{ revision, record, minor, typing }: Version
): Promise<boolean> {
	if (typing && actor.id !== undefined) {
		const continued = await trx
			.updateTable('practice_revisions')
			.set({ revision, record: JSON.stringify(record), made_at: new Date() })
			.where('practice_id', '=', row.id)
			.where('revision', '=', row.revision)
			.where('made_by', '=', actor.id)
			.where('made_at', '>', new Date(Date.now() - minutesOfTyping * 60_000))
			.where((eb) => eb.not(eb.exists(seenBySomebody(trx, row))))
			.executeTakeFirst();
		if (continued.numUpdatedRows > 0) return false;
	}
	await trx
		.insertInto('practice_revisions')
		.values({ practice_id: row.id, revision, record: JSON.stringify(record), minor, made_by: actor.id ?? null })
		.execute();
	return true;
}

/** Records that came with an installation have no revision of their own until somebody changes them: what they said is then kept, too. */
async function keepFirstRevision(trx: Transaction<WorkTables>, row: PracticeRow): Promise<void> {
	await trx
		.insertInto('practice_revisions')
		.values({ practice_id: row.id, revision: row.revision, record: JSON.stringify(row.record), made_by: null, made_at: row.updated_at })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** A revision that was submitted or published stays as it was. */
function seenBySomebody(trx: Transaction<WorkTables>, row: Pick<PracticeRow, 'id' | 'revision'>) {
	return trx
		.selectFrom('practice_review_steps')
		.innerJoin('practice_proposals', 'practice_proposals.id', 'practice_review_steps.proposal_id')
		.select('practice_review_steps.id')
		.where('practice_proposals.practice_id', '=', row.id)
		.where('practice_review_steps.revision', '=', row.revision);
}

export interface Change {
	readonly number: number;
	/** The revision the writer saw. */
	readonly basedOn: number;
	readonly record: unknown;
	/** Where "ask those who did it" goes; left as it is where it is not given. */
	readonly contactEmail?: string | null;
	/** Begins a minor edit, which one other person suffices to publish. Says nothing where a proposal is open already. */
	readonly minor?: boolean;
	readonly typing?: boolean;
}

/**
 * Changes what is worked on; what is published stays until somebody else publishes. Begins a proposal where none is open. What reviewers
 * said yes to is theirs no longer, and the review begins again.
 * @returns the new revision
 * @throws {Problem} `changed-meanwhile` where somebody else saved since; `practice-invalid`, `review-refused`
 */
export async function revisePractice(trx: Transaction<WorkTables>, actor: Actor, change: Change): Promise<number> {
	requirePermission(actor, 'practice.propose');
	const row = await lockPractice(trx, change.number);
	const open = await findOpenProposal(reader(trx), row.id);
	const isOwn = actor.kind === 'member' && row.created_by === actor.id && row.state === 'published';
	if (!open && !isOwn) requirePermission(actor, 'practice.edit');
	const proposal = open ?? (await openProposal(trx, actor, row, change.minor === true && row.state === 'published'));
	if (open) requireAnswer(reviewCan.write(await standingOf(reader(trx), row, open), await reviewerOf(reader(trx), actor)));
	const parsed = parseDraft(change.record);
	if (row.revision !== change.basedOn) throw new Problem('changed-meanwhile');
	await keepFirstRevision(trx, row);
	const revision = row.revision + 1;
	await trx
		.updateTable('practices')
		.set({ record: JSON.stringify(parsed), revision, updated_at: new Date() })
		.where('id', '=', row.id)
		.execute();
	const version = { revision, record: parsed, minor: proposal.minor, typing: change.typing === true };
	const isNew = await keepRevision(trx, actor, row, version);
	await trx
		.updateTable('practice_proposals')
		.set({
			...reviewedAnew(proposal),
			...(change.contactEmail === undefined ? {} : { contact_email: change.contactEmail })
		})
		.where('id', '=', proposal.id)
		.execute();
	if (isNew) await recordAudit(trx, actor, 'practice.revise', `practice:${change.number}`, { revision });
	return revision;
}

/** Takes a public record out of the list, saying why; its address then answers that it is gone. @throws {Problem} `not-found` for no such successor */
export async function retirePractice(
	trx: Transaction<WorkTables>,
	actor: Actor,
	number: number,
	{ reason, note, successor }: { reason: RetirementReason; note: string; successor: number | null }
): Promise<void> {
	requirePermission(actor, 'practice.publish');
	const row = await lockPractice(trx, number);
	if (row.state === 'retired') return;
	if (successor !== null) {
		if (successor === number) throw new Problem('not-found');
		await getPublishedPractice(reader(trx), successor);
	}
	const now = new Date();
	const retired = { retired_at: now, retired_reason: reason, retired_note: note, successor };
	await trx
		.updateTable('practices')
		.set({ state: 'retired', updated_at: now, ...retired })
		.where('id', '=', row.id)
		.execute();
	// Nobody goes on writing at an address that leads elsewhere, and nothing brings the record back unseen.
	await trx
		.updateTable('practice_proposals')
		.set({ stage: 'withdrawn', closed_at: now, changed_at: now })
		.where('practice_id', '=', row.id)
		.where('closed_at', 'is', null)
		.execute();
	await recordAudit(trx, actor, 'practice.retire', `practice:${number}`, { reason, successor });
}
