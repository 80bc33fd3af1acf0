import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { Comment, CommentKind } from '../comment.ts';
import type { ReleaseTables, ReleaseWorld } from '../../server/tables.ts';

type Trx = Transaction<ReleaseWorld>;

/** What a comment is about: a release, or a version of the framework, by its id. */
export type CommentSubject = { release: string } | { framework: string };

export interface CommentSent {
	kind: CommentKind;
	speaker: string;
	text: string;
	language: string;
}

/** Sends what a group says; it is read by somebody before it is public. @throws {Problem} `sign-in-needed`; `not-found` for a draft or nothing */
export async function sendComment(
	trx: Trx,
	actor: Actor,
	subject: CommentSubject,
	{ kind, speaker, text, language }: CommentSent
): Promise<string> {
	requirePermission(actor, 'release.comment');
	await requirePublic(trx, subject);
	const id = newId();
	await trx
		.insertInto('release_comments')
		.values({
			...{ id, kind, speaker, comment: text, language, sent_by: actor.id ?? null, state: 'waiting' },
			...('release' in subject ? { release_id: subject.release } : { framework_version: subject.framework })
		})
		.execute();
	await recordAudit(trx, actor, 'release.comment', `comment:${id}`, { kind });
	return id;
}

async function requirePublic(trx: Trx, subject: CommentSubject): Promise<void> {
	const id = 'release' in subject ? subject.release : subject.framework;
	if (!isId(id)) throw new Problem('not-found');
	const found =
		'release' in subject
			? await trx.selectFrom('releases').select('id').where('id', '=', id).where('state', '<>', 'draft').executeTakeFirst()
			: await trx.selectFrom('framework_versions').select('id').where('id', '=', id).where('state', '=', 'published').executeTakeFirst();
	if (!found) throw new Problem('not-found');
}

/** Makes a comment public, or keeps it back; once. @throws {Problem} `comment-decided`, `not-found` */
export async function decideComment(trx: Trx, actor: Actor, id: string, state: 'public' | 'refused'): Promise<void> {
	requirePermission(actor, 'release.answer-comment');
	const comment = await lockComment(trx, id);
	if (comment.state !== 'waiting') throw new Problem('comment-decided');
	await trx
		.updateTable('release_comments')
		.set({ state, decided_by: actor.id ?? null, decided_at: new Date() })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, state === 'public' ? 'release.publish-comment' : 'release.refuse-comment', `comment:${id}`);
}

/** Answers a public comment. @throws {Problem} `comment-decided` where it is closed or was not made public; `not-found` */
export async function replyToComment(trx: Trx, actor: Actor, id: string, reply: string): Promise<void> {
	requirePermission(actor, 'release.answer-comment');
	const comment = await lockComment(trx, id);
	if (comment.state !== 'public' || comment.closed_at) throw new Problem('comment-decided');
	await trx.updateTable('release_comments').set({ reply, replied_at: new Date() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'release.reply', `comment:${id}`);
}

/** Closes an answered comment with what changed because of it. @throws {Problem} `comment-decided` where it has no reply or is closed; `not-found` */
export async function closeComment(trx: Trx, actor: Actor, id: string, change: string): Promise<void> {
	requirePermission(actor, 'release.answer-comment');
	const comment = await lockComment(trx, id);
	if (comment.reply === null || comment.closed_at) throw new Problem('comment-decided');
	await trx.updateTable('release_comments').set({ change, closed_at: new Date() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'release.close-comment', `comment:${id}`);
}

async function lockComment(trx: Trx, id: string) {
	if (!isId(id)) throw new Problem('not-found');
	const comment = await trx.selectFrom('release_comments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
	if (!comment) throw new Problem('not-found');
	return comment;
}

/** What everybody may read of what was said, oldest first. */
export async function listComments(db: Kysely<ReleaseTables>, subject: CommentSubject): Promise<Comment[]> {
	const query = db.selectFrom('release_comments').selectAll().where('state', '=', 'public').orderBy('sent_at').orderBy('id');
	const rows = await (
		'release' in subject ? query.where('release_id', '=', subject.release) : query.where('framework_version', '=', subject.framework)
	).execute();
	return rows.map(toComment);
}

/** Every comment with what it is about, those that wait first, for whoever answers them. */
export async function listCommentsToAnswer(db: Kysely<ReleaseWorld>, actor: Actor) {
	if (!maySomewhere(actor, 'release.answer-comment')) requirePermission(actor, 'release.answer-comment');
	const rows = await db
		.selectFrom('release_comments')
		.leftJoin('releases', 'releases.id', 'release_comments.release_id')
		.leftJoin('framework_versions', 'framework_versions.id', 'release_comments.framework_version')
		.selectAll('release_comments')
		.select(['releases.number as release', 'framework_versions.number as framework'])
		.orderBy(({ eb }) => eb('release_comments.state', '=', 'waiting'), 'desc')
		.orderBy('sent_at', 'desc')
		.limit(200)
		.execute();
	return rows.map(({ release, framework, ...row }) => ({ ...toComment(row), release, framework }));
}

function toComment(row: Selectable<ReleaseTables['release_comments']>): Comment {
	const { id, kind, speaker, comment: text, language, state, reply, change } = row;
	return {
		id,
		kind,
		speaker,
		text,
		language,
		state,
		reply,
		change,
		sentAt: row.sent_at,
		repliedAt: row.replied_at,
		closedAt: row.closed_at
	};
}
