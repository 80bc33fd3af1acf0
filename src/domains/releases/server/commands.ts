import type { Transaction } from 'kysely';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { maySomewhere, requirePermission, type Permission } from '#domains/identity/permissions.ts';
import { closedCampaigns } from './draft-release.ts';
import { isRecipe, ownersOf } from './releases.ts';
import { requireCurrent } from './require-current.ts';
import type { ReleaseWorld } from './tables.ts';

type Trx = Transaction<ReleaseWorld>;

/**
 * Publishes a draft that a second person approved: from then on neither it nor its cells can change.
 * @throws {Problem} `release-not-draft`, `release-not-approved`, `release-outdated`, `release-empty`, `campaign-still-open`
 */
export async function publishRelease(trx: Trx, actor: Actor, id: string): Promise<string> {
	const release = await lockRelease(trx, actor, 'release.publish', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	if (isRecipe(release.recipe)) await closedCampaigns(reader(trx), actor, 'release.publish', release.recipe.campaigns);
	if (release.approved_by === null) throw new Problem('release-not-approved');
	await requireCurrent(trx, release);
	const shown = await trx
		.selectFrom('release_cells')
		.select('area')
		.where('release_id', '=', id)
		.where('status', '=', 'shown')
		.limit(1)
		.executeTakeFirst();
	if (!shown) throw new Problem('release-empty');
	await trx
		.updateTable('releases')
		.set({ state: 'published', published_by: actor.id ?? null, published_at: new Date() })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.publish', `release:${id}`, { number: release.number, approvedBy: release.approved_by });
	return release.number;
}

/** Withdraws a published release with the reason everyone will read; its figures stay on record. @throws {Problem} `release-not-published` */
export async function withdrawRelease(trx: Trx, actor: Actor, id: string, reason: string): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.withdraw', id);
	if (reason.trim() === '') throw new Problem('invalid-input', {}, { reason: m.shell_field_required() });
	if (release.state !== 'published') throw new Problem('release-not-published');
	await trx
		.updateTable('releases')
		.set({ state: 'withdrawn', withdrawn_at: new Date(), withdrawal_reason: reason.trim() })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.withdraw', `release:${id}`, { number: release.number, reason: reason.trim() });
}

/** Throws a draft away. @throws {Problem} `release-not-draft` */
export async function discardDraft(trx: Trx, actor: Actor, id: string): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.draft', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	await trx.deleteFrom('release_cells').where('release_id', '=', id).execute();
	await trx.deleteFrom('releases').where('id', '=', id).execute();
	await recordAudit(trx, actor, 'release.discard', `release:${id}`, { number: release.number });
}

/** The release, locked, for someone who holds the permission where all of its campaigns belong. */
export async function lockRelease(trx: Trx, actor: Actor, permission: Permission, id: string) {
	if (!maySomewhere(actor, permission)) requirePermission(actor, permission);
	const release = await trx
		.selectFrom('releases')
		.select(['id', 'number', 'state', 'recipe', 'methods', 'revision', 'created_by', 'approved_by'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!release) throw new Problem('not-found');
	for (const organisation of await ownersOf(reader(trx), release.recipe)) requirePermission(actor, permission, { organisation });
	return release;
}
