/** Writing, changing and taking out records. What the public sees changes only by `publishPractice` (reviews.ts). */
import { sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { draftRecord } from '../draft.ts';
import { recordFieldName } from '../facet-name.ts';
import type { PracticeRecord } from '../practice.ts';
import { type RetirementReason, reviewCan } from '../review.ts';
import { getPublishedPractice } from './practices.ts';
import {
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
