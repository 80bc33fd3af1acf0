/** Those who did a practice too: told by them, shown once an editor has read it, asked through the platform. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { newId } from '#platform/ids.ts';
import { languageTag, type LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import type { Replication, ReplicationInput } from '../replication.ts';
import { getPublishedPractice } from './practices.ts';
import type { PracticeTables } from './tables.ts';
import type { WorkTables } from './working-copy.ts';

const shown = [
	'id',
	'parent_id as parent',
	'replica_number as replica',
	'organisation',
	'place',
	'country',
	'since',
	'until',
	'language',
	'adapted',
	'outcome',
	'website'
] as const;
const canBeAsked = sql<boolean>`contact_email is not null`.as('canBeAsked');

/** The replications of a practice that are shown. */
export function listReplications(db: Kysely<PracticeTables>, practiceId: string): Promise<Replication[]> {
	return db
		.selectFrom('practice_replications')
		.select(shown)
		.select(canBeAsked)
		.where('practice_id', '=', practiceId)
		.where('state', '=', 'shown')
		.orderBy('made_at')
		.execute();
}

const perDay = { limit: 20, seconds: 86_400 };

/** Tells that somebody did this too. It is shown once an editor has read it. @throws {Problem} `not-found` where nothing is published */
export async function tellReplication(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ number, language, input }: { number: number; language: string; input: ReplicationInput }
): Promise<void> {
	requirePermission(actor, 'practice.propose');
	await takeRateLimit(reader(trx), `replication:${actor.id ?? ''}`, perDay);
	if (!languageTag.test(language)) throw new Problem('invalid-input');
	const { id } = await getPublishedPractice(reader(trx), number);
	if (input.parent && !(await isReplicationOf(trx, input.parent, id))) throw new Problem('not-found');
	if (input.replica !== null) {
		if (input.replica === number) throw new Problem('replica-itself');
		await getPublishedPractice(reader(trx), input.replica);
	}
	const { parent, replica, contactEmail, ...said } = input;
	await trx
		.insertInto('practice_replications')
		.values({
			...said,
			id: newId(),
			practice_id: id,
			parent_id: parent,
			replica_number: replica,
			language,
			contact_email: contactEmail,
			state: 'waiting',
			made_by: actor.id ?? null
		})
		.execute();
	await recordAudit(trx, actor, 'practice.tell-replication', `practice:${number}`);
}

async function isReplicationOf(trx: Transaction<WorkTables>, replication: string, practiceId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('practice_replications')
		.select('id')
		.where('id', '=', replication)
		.where('practice_id', '=', practiceId)
		.where('state', '=', 'shown')
		.executeTakeFirst();
	return row !== undefined;
}

export interface WaitingReplication extends Replication {
	readonly number: number;
	readonly title: LocalisedText;
	readonly isOwn: boolean;
}

/** What was told and nobody has read yet. */
export async function listWaitingReplications(db: Kysely<PracticeTables>, actor: Actor): Promise<WaitingReplication[]> {
	requirePermission(actor, 'practice.edit');
	const rows = await db
		.selectFrom('practice_replications')
		.innerJoin('practices', 'practices.id', 'practice_replications.practice_id')
		.select(shown.map((column) => `practice_replications.${column}` as const))
		.select(['practices.number', 'made_by', sql<boolean>`practice_replications.contact_email is not null`.as('canBeAsked')])
		.select(sql<LocalisedText>`published_record -> 'title'`.as('title'))
		.where('practice_replications.state', '=', 'waiting')
		.orderBy('made_at')
		.limit(200)
		.execute();
	return rows.map(({ made_by, ...row }) => ({ ...row, isOwn: made_by === actor.id }));
}

/**
 * Shows a replication, or declines it. Nobody decides about what they told themselves.
 * @throws {Problem} `not-found`, also where somebody else decided meanwhile; `own-replication`
 */
export async function decideReplication(
	trx: Transaction<WorkTables>,
	actor: Actor,
	id: string,
	decision: 'shown' | 'declined'
): Promise<void> {
	requirePermission(actor, 'practice.edit');
	const row = await trx
		.selectFrom('practice_replications')
		.selectAll()
		.where('id', '=', id)
		.where('state', '=', 'waiting')
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	if (row.made_by === actor.id) throw new Problem('own-replication');
	await trx
		.updateTable('practice_replications')
		.set({ state: decision, decided_by: actor.id ?? null, decided_at: new Date(), ...(decision === 'declined' && { contact_email: null }) })
		.where('id', '=', id)
		.execute();
	await countReplications(trx, row.practice_id);
	await recordAudit(trx, actor, `practice.replication-${decision}`, `replication:${id}`);
}

/** Takes a replication away: its teller, or an editor. */
export async function removeReplication(trx: Transaction<WorkTables>, actor: Actor, id: string): Promise<void> {
	requirePermission(actor, 'practice.propose');
	const row = await trx
		.selectFrom('practice_replications')
		.selectAll()
		.where('id', '=', id)
		.where('state', '<>', 'declined')
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	if (row.made_by !== actor.id) requirePermission(actor, 'practice.edit');
	await trx.updateTable('practice_replications').set({ state: 'declined', contact_email: null }).where('id', '=', id).execute();
	await countReplications(trx, row.practice_id);
	await recordAudit(trx, actor, 'practice.remove-replication', `replication:${id}`);
}

/** The search reads how often a practice was done elsewhere from the practice itself. */
async function countReplications(trx: Transaction<WorkTables>, practiceId: string): Promise<void> {
	await trx
		.updateTable('practices')
		.set((eb) => ({
			replications: eb
				.selectFrom('practice_replications')
				.select(sql<number>`count(*)::integer`.as('times'))
				.where('practice_id', '=', practiceId)
				.where('state', '=', 'shown')
		}))
		.where('id', '=', practiceId)
		.execute();
}

export interface Question {
	/** The practice, and which of its replications; null for those who run the practice itself. */
	readonly number: number;
	readonly replication: string | null;
	readonly text: string;
}

export interface QuestionLetter {
	readonly to: string;
	readonly replyTo: string;
	readonly asker: string;
	readonly title: LocalisedText;
	readonly number: number;
	readonly text: string;
}

const questionsPerDay = { limit: 5, seconds: 86_400 };

/** Whom a question about a practice would reach: those who run it, and those who did it too. */
export async function findAskable(
	db: Kysely<WorkTables>,
	number: number
): Promise<{ practice: boolean; replications: readonly Replication[] }> {
	const { id } = await getPublishedPractice(db, number);
	const address = await addressOf(db, id, null);
	return { practice: address !== undefined, replications: (await listReplications(db, id)).filter(({ canBeAsked }) => canBeAsked) };
}

/** A practice's own contact, else the account of whoever proposed it. */
async function addressOf(db: Kysely<WorkTables>, practiceId: string, replication: string | null): Promise<string | undefined> {
	if (replication !== null) {
		const row = await db
			.selectFrom('practice_replications')
			.select('contact_email')
			.where('id', '=', replication)
			.where('practice_id', '=', practiceId)
			.where('state', '=', 'shown')
			.executeTakeFirst();
		return row?.contact_email ?? undefined;
	}
	const row = await db
		.selectFrom('practices')
		.leftJoin('users', 'users.id', 'practices.created_by')
		.select(['contact_email', 'users.email'])
		.where('practices.id', '=', practiceId)
		.executeTakeFirst();
	return row?.contact_email ?? row?.email ?? undefined;
}

/**
 * A question to those who did it, as the letter that carries it. Their address is not shown; the asker's goes with the letter, so that
 * they can answer. The question itself is not kept.
 * @throws {Problem} `nobody-to-ask`, `too-many-requests`
 */
export async function askThoseWhoDidIt(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ number, replication, text }: Question
): Promise<QuestionLetter> {
	requirePermission(actor, 'practice.ask');
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	const { id, record } = await getPublishedPractice(reader(trx), number);
	const to = await addressOf(reader(trx), id, replication);
	if (!to) throw new Problem('nobody-to-ask');
	await takeRateLimit(reader(trx), `ask:${actor.id}`, questionsPerDay);
	await recordAudit(trx, actor, 'practice.ask', `practice:${number}`, { replication });
	return { to, replyTo: actor.email, asker: actor.name, title: record.title, number, text };
}
