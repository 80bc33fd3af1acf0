/** Two records that are one: one stays, the other leads to it. */
import type { Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { mergeRecords } from '../merge.ts';
import { getPublishedPractice, getWorkingPractice } from './practices.ts';
import { retirePractice, revisePractice } from './practice-changes.ts';
import type { WorkTables } from './working-copy.ts';

/**
 * What the other record says besides joins the one that stays, as a revision that waits for review; the other is retired as a duplicate
 * at once, so that its address leads on.
 * @param merge.basedOn the revisions the editor saw
 * @throws {Problem} `not-found`, `changed-meanwhile`, `merge-same`
 */
export async function mergePractices(
	trx: Transaction<WorkTables>,
	actor: Actor,
	merge: { readonly keep: number; readonly drop: number; readonly basedOn: { readonly keep: number; readonly drop: number } }
): Promise<void> {
	requirePermission(actor, 'practice.publish');
	const { keep, drop, basedOn } = merge;
	if (keep === drop) throw new Problem('merge-same');
	const stays = await getWorkingPractice(reader(trx), actor, keep);
	const goes = await getWorkingPractice(reader(trx), actor, drop);
	if (stays.state !== 'published' || goes.state !== 'published') throw new Problem('not-found');
	if (stays.revision !== basedOn.keep || goes.revision !== basedOn.drop) throw new Problem('changed-meanwhile');
	// What nobody has reviewed does not travel with it.
	const said = await getPublishedPractice(reader(trx), drop);
	await revisePractice(trx, actor, {
		number: keep,
		basedOn: stays.revision,
		record: mergeRecords(stays.record, said.record),
		minor: false
	});
	// What another record said is no minor edit of this one.
	await trx
		.updateTable('practice_proposals')
		.set({ minor: false })
		.where('practice_id', '=', stays.id)
		.where('closed_at', 'is', null)
		.execute();
	await retirePractice(trx, actor, drop, { reason: 'duplicate', note: '', successor: keep });
	await recordAudit(trx, actor, 'practice.merge', `practice:${keep}`, { dropped: drop });
}
