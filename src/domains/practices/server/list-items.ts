/** What stands in a list: taken out, moved, put in order, noted why. */
import type { Actor } from '#domains/identity/actor.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { mostItems, replaced } from '../lists.ts';
import { lockOwnList, touch, type Trx } from './lists.ts';

interface Place {
	readonly list: string;
	readonly number: number;
}

/** An item of a list of the actor's own, locked with its list. @throws {Problem} `not-found` */
async function lockItem(trx: Trx, actor: Actor, { list, number }: Place): Promise<{ listId: string; practiceId: string; note: string }> {
	const { id: listId } = await lockOwnList(trx, actor, list);
	const item = await trx
		.selectFrom('practice_list_items')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.select(['practice_id as practiceId', 'note'])
		.where('list_id', '=', listId)
		.where('number', '=', number)
		.executeTakeFirst();
	if (!item) throw new Problem('not-found');
	return { listId, ...item };
}

/** Takes a record out of a list, with its note. */
export async function takeOut(trx: Trx, actor: Actor, place: Place): Promise<void> {
	const { listId, practiceId } = await lockItem(trx, actor, place);
	await trx.deleteFrom('practice_list_items').where('list_id', '=', listId).where('practice_id', '=', practiceId).execute();
	await touch(trx, listId);
	await recordAudit(trx, actor, 'practice-list.take-out', `practice-list:${listId}`);
}

/** Moves a record with its note into another list of the actor's; one that is there already keeps the note it has there. */
export async function moveItem(trx: Trx, actor: Actor, { to, ...place }: Place & { readonly to: string }): Promise<void> {
	const { listId, practiceId, note } = await lockItem(trx, actor, place);
	const target = await lockOwnList(trx, actor, to);
	if (target.id === listId) return;
	const items = await trx
		.selectFrom('practice_list_items')
		.select(['practice_id', 'position'])
		.where('list_id', '=', target.id)
		.orderBy('position')
		.execute();
	if (!items.some(({ practice_id }) => practice_id === practiceId)) {
		if (items.length >= mostItems) throw new Problem('list-full', { most: mostItems });
		const position = (items.at(-1)?.position ?? 0) + 1;
		await trx.insertInto('practice_list_items').values({ list_id: target.id, practice_id: practiceId, note, position }).execute();
	}
	await trx.deleteFrom('practice_list_items').where('list_id', '=', listId).where('practice_id', '=', practiceId).execute();
	await touch(trx, listId);
	await touch(trx, target.id);
	await recordAudit(trx, actor, 'practice-list.move', `practice-list:${listId}`, { to: target.id });
}

/** Moves a record one place up or down in its list. */
export async function placeItem(
	trx: Trx,
	actor: Actor,
	{ direction, ...place }: Place & { readonly direction: 'up' | 'down' }
): Promise<void> {
	const { listId, practiceId } = await lockItem(trx, actor, place);
	const items = await trx
		.selectFrom('practice_list_items')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.select('practice_id')
		.where('list_id', '=', listId)
		.orderBy('position')
		.orderBy('number')
		.execute();
	const order = replaced(
		items.map(({ practice_id }) => practice_id),
		practiceId,
		direction
	);
	for (const [position, practice] of order.entries())
		await trx
			.updateTable('practice_list_items')
			.set({ position })
			.where('list_id', '=', listId)
			.where('practice_id', '=', practice)
			.execute();
	await recordAudit(trx, actor, 'practice-list.order', `practice-list:${listId}`);
}

/** Writes why a record is in a list. Whoever has the address of a shared list reads it. */
export async function noteItem(trx: Trx, actor: Actor, { note, ...place }: Place & { readonly note: string }): Promise<void> {
	const { listId, practiceId } = await lockItem(trx, actor, place);
	await trx.updateTable('practice_list_items').set({ note }).where('list_id', '=', listId).where('practice_id', '=', practiceId).execute();
	await recordAudit(trx, actor, 'practice-list.note', `practice-list:${listId}`);
}
