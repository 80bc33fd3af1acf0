import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { ReviewRole } from '../review.ts';
import { getWorkingPractice } from './practices.ts';
import type { Notice } from './reviews.ts';
import { findOpenProposal, reviewerOf, type WorkTables } from './working-copy.ts';

export interface Comment {
	readonly id: string;
	readonly body: string;
	readonly role: ReviewRole;
	readonly madeAt: Date;
}

/** What was said about one field. */
export interface Thread {
	readonly id: string;
	readonly field: string;
	readonly resolved: boolean;
	readonly comments: readonly Comment[];
}

/** The longest comment, in characters. */
export const longestComment = 2000;

/** The threads of a record, those that wait for an answer first. Whoever may read the working copy may read them. */
export async function listThreads(db: Kysely<WorkTables>, practiceId: string): Promise<Thread[]> {
	const rows = await db.selectFrom('practice_comments').selectAll().where('practice_id', '=', practiceId).orderBy('made_at').execute();
	const threads = [...new Set(rows.map(({ thread }) => thread))].map((id): Thread => {
		const own = rows.filter(({ thread }) => thread === id);
		return {
			id,
			field: own[0]?.field ?? '',
			resolved: own.every(({ resolved_at }) => resolved_at !== null),
			comments: own.map(({ id, body, role, made_at }) => ({ id, body, role, madeAt: made_at }))
		};
	});
	return threads.sort((a, b) => Number(a.resolved) - Number(b.resolved));
}

/** Says something about a field, or answers in a thread. Authors, editors and the experts of the theme may. */
export async function comment(
	trx: Transaction<WorkTables>,
	actor: Actor,
	given: { number: number; field: string; thread: string | null; body: string }
): Promise<Notice[]> {
	requirePermission(actor, 'practice.propose');
	const practice = await getWorkingPractice(reader(trx), actor, given.number);
	const body = given.body.trim();
	if (!body) throw new Problem('invalid-input', {}, { body: m.shell_field_required() });
	if (body.length > longestComment) throw new Problem('invalid-input', {}, { body: m.shell_field_long({ maximum: longestComment }) });
	const first = given.thread ? await findThread(trx, practice.id, given.thread) : undefined;
	const proposal = await findOpenProposal(reader(trx), practice.id);
	const role = await roleIn(trx, actor, proposal?.author_id ?? null);
	const id = newId();
	await trx
		.insertInto('practice_comments')
		.values({
			id,
			practice_id: practice.id,
			thread: first?.thread ?? id,
			field: first?.field ?? given.field,
			revision: practice.revision,
			body,
			role,
			made_by: actor.id ?? null
		})
		.execute();
	// An answer opens the thread again.
	if (first) await trx.updateTable('practice_comments').set({ resolved_at: null }).where('thread', '=', first.thread).execute();
	await recordAudit(trx, actor, 'practice.comment', `practice:${given.number}`, { field: first?.field ?? given.field });
	if (!proposal?.author_id || role === 'author') return [];
	const author = await trx.selectFrom('users').select('email').where('id', '=', proposal.author_id).executeTakeFirst();
	const notice = { event: 'commented', language: proposal.language, number: given.number, title: practice.record.title } as const;
	return author ? [{ ...notice, email: author.email }] : [];
}

async function roleIn(trx: Transaction<WorkTables>, actor: Actor, author: string | null): Promise<ReviewRole> {
	if (actor.id === author) return 'author';
	return (await reviewerOf(reader(trx), actor)).isEditor ? 'editor' : 'expert';
}

async function findThread(trx: Transaction<WorkTables>, practiceId: string, thread: string) {
	const row = await trx
		.selectFrom('practice_comments')
		.select(['thread', 'field'])
		.where('practice_id', '=', practiceId)
		.where('thread', '=', thread)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

/** Marks a thread as dealt with; anybody who may read it may. */
export async function resolveThread(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ number, thread }: { number: number; thread: string }
): Promise<void> {
	requirePermission(actor, 'practice.propose');
	const practice = await getWorkingPractice(reader(trx), actor, number);
	await findThread(trx, practice.id, thread);
	await trx.updateTable('practice_comments').set({ resolved_at: new Date() }).where('thread', '=', thread).execute();
	await recordAudit(trx, actor, 'practice.resolve', `practice:${number}`, { thread });
}
