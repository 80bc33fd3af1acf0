/** Searches that members keep. A saved search is its owner's alone. */
import { timingSafeEqual } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor, Member } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { keyedHash } from '#platform/server/secret.ts';
import { readListAddress, writeListAddress } from '../query-address.ts';
import { type AlertRhythm, mostSearches } from '../saved-search.ts';
import type { Known } from './alerts.ts';
import type { PracticeTables } from './tables.ts';
import type { WorkTables } from './working-copy.ts';

type Trx = Transaction<WorkTables>;
export type SavedSearch = Pick<
	Selectable<PracticeTables['practice_saved_searches']>,
	'id' | 'name' | 'query' | 'rhythm' | 'language' | 'known' | 'looked_at'
>;

const columns = ['id', 'name', 'query', 'rhythm', 'language', 'known', 'looked_at'] as const;

/** @throws {Problem} `sign-in-needed`, `forbidden` */
function keeper(actor: Actor): Member {
	requirePermission(actor, 'practice.keep');
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	return actor;
}

/** The actor's saved searches, oldest first. */
export async function listOwnSearches(db: Kysely<PracticeTables>, actor: Actor): Promise<SavedSearch[]> {
	const { id } = keeper(actor);
	return db.selectFrom('practice_saved_searches').select(columns).where('owner_id', '=', id).orderBy('created_at').execute();
}

/** A saved search of the actor's own. @throws {Problem} `not-found` also for another's */
export async function getOwnSearch(db: Kysely<PracticeTables>, actor: Actor, id: string): Promise<SavedSearch> {
	const { id: owner } = keeper(actor);
	const query = db.selectFrom('practice_saved_searches').select(columns).where('id', '=', id).where('owner_id', '=', owner);
	const row = isId(id) ? await query.executeTakeFirst() : undefined;
	if (!row) throw new Problem('not-found');
	return row;
}

/** The part of a list's address that says what is searched, in its one form. */
export function searchedAddress(parameters: URLSearchParams): string {
	return writeListAddress({ ...readListAddress(parameters).address, page: 1, size: 12 });
}

/**
 * Keeps a search. What it finds now is known and never told.
 * @param search.known what it finds now
 * @returns its id
 * @throws {Problem} `list-full` for one too many
 */
export async function saveSearch(
	trx: Trx,
	actor: Actor,
	search: { name: string; query: string; rhythm: AlertRhythm; language: string; known: Known }
): Promise<string> {
	const { id: owner } = keeper(actor);
	await trx.selectFrom('users').select('id').where('id', '=', owner).forUpdate().execute();
	const own = await trx.selectFrom('practice_saved_searches').select('id').where('owner_id', '=', owner).execute();
	if (own.length >= mostSearches) throw new Problem('list-full', { most: mostSearches });
	const id = newId();
	const { known, ...rest } = search;
	await trx
		.insertInto('practice_saved_searches')
		.values({ id, owner_id: owner, ...rest, known: JSON.stringify(known), looked_at: new Date() })
		.execute();
	await recordAudit(trx, actor, 'practice-search.save', `practice-search:${id}`);
	return id;
}

/**
 * Changes a search's name and rhythm. One that begins to write again begins with what it finds now (`known`).
 * @throws {Problem} `not-found` also for another's
 */
export async function changeSearch(
	trx: Trx,
	actor: Actor,
	{ id, name, rhythm, language, known }: { id: string; name: string; rhythm: AlertRhythm; language: string; known: Known }
): Promise<void> {
	const before = await lockOwnSearch(trx, actor, id);
	const begins = before.rhythm === 'off' && rhythm !== 'off' ? { known: JSON.stringify(known), looked_at: new Date() } : {};
	await trx
		.updateTable('practice_saved_searches')
		.set({ name, rhythm, language, ...begins })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'practice-search.change', `practice-search:${id}`, { rhythm });
}

async function lockOwnSearch(trx: Trx, actor: Actor, id: string): Promise<{ rhythm: AlertRhythm }> {
	const { id: owner } = keeper(actor);
	const query = trx.selectFrom('practice_saved_searches').select('rhythm').where('id', '=', id).where('owner_id', '=', owner);
	const row = isId(id) ? await query.forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new Problem('not-found');
	return row;
}

export async function deleteSearch(trx: Trx, actor: Actor, id: string): Promise<void> {
	await lockOwnSearch(trx, actor, id);
	await trx.deleteFrom('practice_saved_searches').where('id', '=', id).execute();
	await recordAudit(trx, actor, 'practice-search.delete', `practice-search:${id}`);
}

const sign = (secret: string, id: string) => keyedHash(secret, 'practice-search-letters', id).slice(0, 32);

/** What the link in a letter carries, by which its letters can be stopped and nothing else. */
export const stopToken = (secret: string, id: string): string => `${id}.${sign(secret, id)}`;

/** The search that such a link is for. @throws {Problem} `not-found` for a forged one */
function readStopToken(secret: string, token: string): string {
	const [id = '', signature = ''] = token.split('.');
	const expected = Buffer.from(sign(secret, id));
	const given = Buffer.from(signature);
	if (!isId(id) || given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Problem('not-found');
	return id;
}

/** The search whose letters a link stops: its name, and whether it still writes. @throws {Problem} `not-found` */
export async function getStoppable(db: Kysely<PracticeTables>, secret: string, token: string): Promise<{ name: string; isOff: boolean }> {
	const id = readStopToken(secret, token);
	const row = await db.selectFrom('practice_saved_searches').select(['name', 'rhythm']).where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return { name: row.name, isOff: row.rhythm === 'off' };
}

/** Stops a search's letters, by the link in one of them: needs no account. Once or often is the same. @throws {Problem} `not-found` */
export async function stopLetters(trx: Trx, secret: string, token: string): Promise<void> {
	const id = readStopToken(secret, token);
	await trx.updateTable('practice_saved_searches').set({ rhythm: 'off' }).where('id', '=', id).execute();
	await recordAudit(trx, {}, 'practice-search.stop', `practice-search:${id}`);
}
