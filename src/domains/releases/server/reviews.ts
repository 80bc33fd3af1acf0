import type { Kysely, Transaction } from 'kysely';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { permissions } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import type { LocalisedText } from '#platform/languages.ts';
import type { Release } from '../release.ts';
import { lockRelease } from './commands.ts';
import { requireCurrent } from './require-current.ts';
import type { ReleaseTables, ReleaseWorld } from './tables.ts';
import { newId } from '#platform/ids.ts';

type Trx = Transaction<ReleaseWorld>;

export interface Verdict {
	verdict: 'approved' | 'returned';
	comment: string;
	/** The revision of the draft that was looked at. */
	revision: number;
}

/**
 * A second person says yes to a draft, or sends it back and says why.
 * @throws {Problem} `release-not-draft`; `release-own-draft` for whoever drafted it; `release-approved` where somebody approved it already;
 * `changed-meanwhile` where it is not what was looked at any more; `release-outdated`; `invalid-input` for a return without a word
 */
export async function reviewRelease(trx: Trx, actor: Actor, id: string, { verdict, comment, revision }: Verdict): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.approve', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	if (!actor.id || release.created_by === null || release.created_by === actor.id) throw new Problem('release-own-draft');
	if (release.revision !== revision) throw new Problem('changed-meanwhile');
	if (verdict === 'approved' && release.approved_by !== null) throw new Problem('release-approved');
	if (verdict === 'returned' && comment.trim() === '') throw new Problem('invalid-input', {}, { comment: m.shell_field_required() });
	if (verdict === 'approved') await requireCurrent(trx, release);
	await trx
		.insertInto('release_reviews')
		.values({ id: newId(), release_id: id, revision, verdict, comment: comment.trim(), reviewed_by: actor.id })
		.execute();
	const approved = verdict === 'approved' ? { approved_by: actor.id, approved_at: new Date() } : { approved_by: null, approved_at: null };
	await trx
		.updateTable('releases')
		.set({ ...approved, ...(verdict === 'returned' && { revision: revision + 1 }) })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, verdict === 'approved' ? 'release.approve' : 'release.return', `release:${id}`, {
		number: release.number,
		revision
	});
}

/**
 * Changes what people read of a draft. Who had approved it approved something else, so that it is looked at again.
 * @throws {Problem} `release-not-draft`, `changed-meanwhile`
 */
export async function describeDraft(
	trx: Trx,
	actor: Actor,
	id: string,
	{ title, changelog, revision }: { title: LocalisedText; changelog: LocalisedText; revision: number }
): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.draft', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	if (release.revision !== revision) throw new Problem('changed-meanwhile');
	const before = await trx.selectFrom('releases').select(['title', 'changelog']).where('id', '=', id).executeTakeFirstOrThrow();
	await trx
		.updateTable('releases')
		.set({
			title: JSON.stringify({ ...before.title, ...title }),
			changelog: JSON.stringify({ ...before.changelog, ...changelog }),
			revision: revision + 1,
			approved_by: null,
			approved_at: null
		})
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.describe', `release:${id}`, { number: release.number });
}

/** A DOI as registries give it: `10.5281/zenodo.1234`. */
const DOI = /^10\.\d{4,9}\/[^\s"<>]{1,200}$/;

/** Writes down the DOI that a registry gave a published release, once. @throws {Problem} `release-not-published`, `invalid-input`, `changed-meanwhile` */
export async function registerDoi(trx: Trx, actor: Actor, id: string, doi: string): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.register', id);
	if (!DOI.test(doi)) throw new Problem('invalid-input', {}, { doi: m.publication_doi_wrong() });
	if (release.state === 'draft') throw new Problem('release-not-published');
	const taken = await trx.selectFrom('releases').select('id').where('doi', '=', doi).executeTakeFirst();
	if (taken) throw new Problem('invalid-input', {}, { doi: m.publication_doi_taken() });
	const found = await trx.updateTable('releases').set({ doi }).where('id', '=', id).where('doi', 'is', null).executeTakeFirst();
	if (Number(found.numUpdatedRows) === 0) throw new Problem('changed-meanwhile');
	await recordAudit(trx, actor, 'release.register', `release:${id}`, { number: release.number, doi });
}

export interface Review {
	verdict: 'approved' | 'returned';
	comment: string;
	revision: number;
	by: string | null;
	at: Date;
}

/** What was said of a draft, newest first. */
export async function listReviews(db: Kysely<ReleaseTables & IdentityTables>, release: Release): Promise<Review[]> {
	return db
		.selectFrom('release_reviews')
		.leftJoin('users', 'users.id', 'reviewed_by')
		.select(['verdict', 'comment', 'revision', 'users.name as by', 'reviewed_at as at'])
		.where('release_id', '=', release.id)
		.orderBy('reviewed_at', 'desc')
		.execute();
}

/** Whether somebody other than whoever drafted it may approve a release, of which these organisations own the campaigns. */
export async function hasApprover(
	db: Kysely<IdentityTables>,
	{ createdBy }: Pick<Release, 'createdBy'>,
	owners: readonly (string | null)[]
): Promise<boolean> {
	const grants = await db
		.selectFrom('grants')
		.select(['user_id', 'organisation_id'])
		.where('role', 'in', [...permissions['release.approve']])
		.execute();
	const held = Map.groupBy(grants, ({ user_id }) => user_id);
	return [...held].some(
		([user, its]) =>
			user !== createdBy &&
			owners.every((owner) => its.some(({ organisation_id }) => organisation_id === null || organisation_id === owner))
	);
}
