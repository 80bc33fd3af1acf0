/** Lists in which members keep records. A list is its maker's alone; whoever has the address of a shared one may read it. */
import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor, Member } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { mostItems, mostLists } from '../lists.ts';
import type { PracticeRecord } from '../practice.ts';
import type { RetirementReason } from '../review.ts';
import { getPublishedPractice } from './practices.ts';
import type { PracticeTables } from './tables.ts';
import type { WorkTables } from './working-copy.ts';

export type Trx = Transaction<WorkTables>;
type ListRow = Selectable<PracticeTables['practice_lists']>;

export interface ListSummary {
	readonly id: string;
	/** Empty for the first list. */
	readonly name: string;
	readonly count: number;
	readonly shared: boolean;
}

export interface ListItem {
	readonly number: number;
	readonly note: string;
	readonly record: PracticeRecord;
	readonly publishedAt: Date;
	/** Why it is no longer public, and what took its place. */
	readonly retired: { readonly reason: RetirementReason; readonly note: string; readonly successor: number | null } | undefined;
}

export interface PracticeList {
	readonly id: string;
	readonly name: string;
	/** Only its maker sees it here; whoever reads a shared list knows it already. */
	readonly shareToken: string | null;
	readonly items: readonly ListItem[];
}

/** @throws {Problem} `sign-in-needed`, `forbidden` */
function keeper(actor: Actor): Member {
	requirePermission(actor, 'practice.keep');
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	return actor;
}

/** Locks a list of the actor's own. @throws {Problem} `not-found` also for another's */
export async function lockOwnList(trx: Trx, actor: Actor, id: string): Promise<ListRow> {
	const { id: owner } = keeper(actor);
	const query = trx.selectFrom('practice_lists').selectAll().where('id', '=', id).where('owner_id', '=', owner);
	const row = isId(id) ? await query.forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new Problem('not-found');
	return row;
}

/** The actor's lists, the first one first. */
export async function listOwnLists(db: Kysely<PracticeTables>, actor: Actor): Promise<ListSummary[]> {
	const { id } = keeper(actor);
	const rows = await db
		.selectFrom('practice_lists')
		.leftJoin('practice_list_items', 'list_id', 'practice_lists.id')
		.select((eb) => ['practice_lists.id', 'name', 'share_token', eb.fn.count<number>('practice_id').as('count')])
		.where('owner_id', '=', id)
		.groupBy(['practice_lists.id', 'name', 'share_token', 'created_at'])
		.orderBy('created_at')
		.execute();
	return rows.map(({ share_token, ...row }) => ({ ...row, shared: share_token !== null }));
}

/** The numbers of the records that the actor keeps anywhere; none for whoever has no account. */
export async function listKeptNumbers(db: Kysely<PracticeTables>, actor: Actor): Promise<Set<number>> {
	if (actor.kind !== 'member') return new Set();
	const rows = await db
		.selectFrom('practice_lists')
		.innerJoin('practice_list_items', 'list_id', 'practice_lists.id')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.select('number')
		.where('owner_id', '=', actor.id)
		.execute();
	return new Set(rows.map(({ number }) => number));
}

/** The actor's lists, and in which of them a record is. */
export async function listPlacesOf(db: Kysely<PracticeTables>, actor: Actor, number: number): Promise<(ListSummary & { has: boolean })[]> {
	const lists = await listOwnLists(db, actor);
	const rows = await db
		.selectFrom('practice_list_items')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.innerJoin('practice_lists', 'practice_lists.id', 'list_id')
		.select('list_id')
		.where('number', '=', number)
		.where('owner_id', '=', keeper(actor).id)
		.execute();
	const having = new Set(rows.map(({ list_id }) => list_id));
	return lists.map((list) => ({ ...list, has: having.has(list.id) }));
}

async function withItems(db: Kysely<PracticeTables>, row: ListRow): Promise<PracticeList> {
	const items = await db
		.selectFrom('practice_list_items')
		.innerJoin('practices', 'practices.id', 'practice_id')
		.select(['number', 'note', 'published_record', 'published_at', 'state', 'retired_reason', 'retired_note', 'successor'])
		.where('list_id', '=', row.id)
		.orderBy('position')
		.orderBy('number')
		.execute();
	return {
		id: row.id,
		name: row.name,
		shareToken: row.share_token,
		items: items.flatMap(({ published_record: record, published_at: publishedAt, state, number, note, ...gone }) => {
			if (!record || !publishedAt) return [];
			const retired = { reason: gone.retired_reason ?? 'other', note: gone.retired_note ?? '', successor: gone.successor };
			return [{ number, note, record, publishedAt, retired: state === 'published' ? undefined : retired }];
		})
	};
}

/** A list of the actor's own. @throws {Problem} `not-found` also for another's, shared or not */
export async function getOwnList(db: Kysely<PracticeTables>, actor: Actor, id: string): Promise<PracticeList> {
	const { id: owner } = keeper(actor);
	const query = db.selectFrom('practice_lists').selectAll().where('id', '=', id).where('owner_id', '=', owner);
	const row = isId(id) ? await query.executeTakeFirst() : undefined;
	if (!row) throw new Problem('not-found');
	return withItems(db, row);
}

/** A shared list by the unguessable part of its address, for anybody; nothing in it says whose it is. @throws {Problem} `not-found` */
export async function getSharedList(db: Kysely<PracticeTables>, token: string): Promise<PracticeList> {
	const query = db.selectFrom('practice_lists').selectAll().where('share_token', '=', token);
	const row = /^[\w-]{22}$/.test(token) ? await query.executeTakeFirst() : undefined;
	if (!row) throw new Problem('not-found');
	return withItems(db, row);
}

/** A list by its id for its maker, by its shared address for anybody. @throws {Problem} `not-found`, `sign-in-needed` */
export function getReadableList(db: Kysely<PracticeTables>, actor: Actor, key: string): Promise<PracticeList> {
	return isId(key) ? getOwnList(db, actor, key) : getSharedList(db, key);
}

async function insertList(trx: Trx, owner: string, name: string): Promise<string> {
	// Two clicks at once must not make two first lists, nor a list too many.
	await trx.selectFrom('users').select('id').where('id', '=', owner).forUpdate().execute();
	const own = await trx.selectFrom('practice_lists').select(['id', 'name']).where('owner_id', '=', owner).execute();
	const first = own.find((list) => list.name === '');
	if (name === '' && first) return first.id;
	if (own.length >= mostLists) throw new Problem('list-full', { most: mostLists });
	const id = newId();
	await trx.insertInto('practice_lists').values({ id, owner_id: owner, name }).execute();
	return id;
}

/** A new list. @returns its id @throws {Problem} `list-full` for one too many */
export async function createList(trx: Trx, actor: Actor, name: string): Promise<string> {
	const id = await insertList(trx, keeper(actor).id, name);
	await recordAudit(trx, actor, 'practice-list.create', `practice-list:${id}`);
	return id;
}

export const touch = (trx: Trx, id: string) =>
	trx.updateTable('practice_lists').set({ updated_at: new Date() }).where('id', '=', id).execute();

/**
 * Keeps a public record, once in each list, at its end. Without a list it goes into the first one, which is made when it is needed.
 * @throws {Problem} `not-found` for what is not public or another's list; `list-full`
 */
export async function keepPractice(trx: Trx, actor: Actor, { number, list }: { number: number; list?: string | undefined }): Promise<void> {
	const { id: owner } = keeper(actor);
	const { id: listId } = await lockOwnList(trx, actor, list ?? (await insertList(trx, owner, '')));
	const practice = await getPublishedPractice(reader(trx), number);
	const { last, count } = await trx
		.selectFrom('practice_list_items')
		.select((eb) => [eb.fn.max('position').as('last'), eb.fn.countAll<number>().as('count')])
		.where('list_id', '=', listId)
		.executeTakeFirstOrThrow();
	if (count >= mostItems) throw new Problem('list-full', { most: mostItems });
	await trx
		.insertInto('practice_list_items')
		.values({ list_id: listId, practice_id: practice.id, position: (last ?? 0) + 1 })
		.onConflict((conflict) => conflict.columns(['list_id', 'practice_id']).doNothing())
		.execute();
	await touch(trx, listId);
	await recordAudit(trx, actor, 'practice-list.keep', `practice-list:${listId}`);
}

export async function renameList(trx: Trx, actor: Actor, id: string, name: string): Promise<void> {
	await lockOwnList(trx, actor, id);
	await trx.updateTable('practice_lists').set({ name, updated_at: new Date() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'practice-list.rename', `practice-list:${id}`);
}

/** Deletes a list with its notes, and its shared address. The records stay. */
export async function deleteList(trx: Trx, actor: Actor, id: string): Promise<void> {
	await lockOwnList(trx, actor, id);
	await trx.deleteFrom('practice_lists').where('id', '=', id).execute();
	await recordAudit(trx, actor, 'practice-list.delete', `practice-list:${id}`);
}

/** Gives a list an address of 128 random bits that anybody may read; a shared one keeps the address it has. @returns its last part */
export async function shareList(trx: Trx, actor: Actor, id: string): Promise<string> {
	const list = await lockOwnList(trx, actor, id);
	if (list.share_token) return list.share_token;
	const token = randomBytes(16).toString('base64url');
	await trx.updateTable('practice_lists').set({ share_token: token, updated_at: new Date() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'practice-list.share', `practice-list:${id}`);
	return token;
}

/** Ends the shared address for good: sharing again gives another one. */
export async function unshareList(trx: Trx, actor: Actor, id: string): Promise<void> {
	await lockOwnList(trx, actor, id);
	await trx.updateTable('practice_lists').set({ share_token: null, updated_at: new Date() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'practice-list.unshare', `practice-list:${id}`);
}
