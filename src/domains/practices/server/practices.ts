import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { recordFieldName } from '../facet-name.ts';
import { type PracticeRecord, practiceRecord, type PublishedPractice } from '../practice.ts';
import type { PracticeTables } from './tables.ts';

type Tables = PracticeTables & PlatformTables;

export interface Practice {
	readonly id: string;
	readonly number: number;
	readonly state: 'draft' | 'published' | 'retired';
	/** The newest revision, and the one the public sees. */
	readonly revision: number;
	readonly publishedRevision: number | null;
	/** What is worked on. */
	readonly record: PracticeRecord;
	readonly publishedAt: Date | null;
	readonly updatedAt: Date;
}

const columns = [
	'id',
	'number',
	'state',
	'revision',
	'published_revision as publishedRevision',
	'record',
	'published_at as publishedAt',
	'updated_at as updatedAt'
] as const;

/** A record as it is worked on, by its number; only for editors. @throws {Problem} `not-found` for anybody else, too */
export async function getPractice(db: Kysely<PracticeTables>, actor: Actor, number: number): Promise<Practice> {
	const practice = await db.selectFrom('practices').select(columns).where('number', '=', number).executeTakeFirst();
	if (!practice || !may(actor, 'practice.read-draft').allowed) throw new Problem('not-found');
	return practice;
}

/** A record as this person may see it: editors the newest revision, everybody else what is published. @throws {Problem} `not-found` */
export async function getVisiblePractice(db: Kysely<PracticeTables>, actor: Actor, number: number): Promise<Practice> {
	const practice = await db
		.selectFrom('practices')
		.select([...columns, 'published_record as publishedRecord'])
		.where('number', '=', number)
		.executeTakeFirst();
	if (practice && may(actor, 'practice.read-draft').allowed) return practice;
	if (practice?.state !== 'published' || !practice.publishedRecord) throw new Problem('not-found');
	return { ...practice, record: practice.publishedRecord, revision: practice.publishedRevision ?? practice.revision };
}

/** A record as the public sees it, by its number. @throws {Problem} `not-found` also for drafts and retired ones */
export async function getPublishedPractice(db: Kysely<PracticeTables>, number: number): Promise<PublishedPractice> {
	const practice = await db
		.selectFrom('practices')
		.select(['id', 'number', 'published_record as record', 'published_at as publishedAt'])
		.where('number', '=', number)
		.where('state', '=', 'published')
		.executeTakeFirst();
	if (!practice?.record || !practice.publishedAt) throw new Problem('not-found');
	return { ...practice, record: practice.record, publishedAt: practice.publishedAt };
}

/** The number of the record that had this number in the original database. */
export async function findByOldNumber(db: Kysely<PracticeTables>, oldNumber: number): Promise<number | undefined> {
	const row = await db
		.selectFrom('practices')
		.select('number')
		.where('old_number', '=', oldNumber)
		.where('state', '=', 'published')
		.executeTakeFirst();
	return row?.number;
}

/** What is not published: drafts and retired records, newest change first. */
export async function listUnpublished(db: Kysely<PracticeTables>, actor: Actor): Promise<Practice[]> {
	requirePermission(actor, 'practice.read-draft');
	return db.selectFrom('practices').select(columns).where('state', '<>', 'published').orderBy('updated_at', 'desc').limit(200).execute();
}

/** @throws {Problem} `practice-invalid` naming the first field at fault */
function parseRecord(record: unknown): PracticeRecord {
	const parsed = practiceRecord.safeParse(record);
	if (parsed.success) return parsed.data;
	const field = String(parsed.error.issues[0]?.path[0] ?? '');
	throw new Problem('practice-invalid', { field: recordFieldName(field) }, { [field]: m.shell_field_invalid() });
}

/** Numbers are given in turn; the lock keeps two editors from the same one. */
async function nextNumber(trx: Transaction<Tables>): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtext('practices.number'))`.execute(trx);
	const { last } = await trx
		.selectFrom('practices')
		.select((eb) => eb.fn.max('number').as('last'))
		.executeTakeFirstOrThrow();
	return Math.max(last ?? 0, 100) + 1;
}

/** A new draft. @returns its number */
export async function createPractice(trx: Transaction<Tables>, actor: Actor, record: unknown): Promise<number> {
	requirePermission(actor, 'practice.edit');
	const parsed = parseRecord(record);
	const number = await nextNumber(trx);
	const id = newId();
	await trx
		.insertInto('practices')
		.values({
			id,
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
		.execute();
	await keepRevision(trx, actor, { id, revision: 1, record: parsed });
	await recordAudit(trx, actor, 'practice.create', `practice:${number}`);
	return number;
}

async function keepRevision(
	trx: Transaction<Tables>,
	actor: Actor,
	version: { id: string; revision: number; record: PracticeRecord }
): Promise<void> {
	await trx
		.insertInto('practice_revisions')
		.values({
			practice_id: version.id,
			revision: version.revision,
			record: JSON.stringify(version.record),
			made_by: actor.id ?? null
		})
		.execute();
}

async function lockPractice(trx: Transaction<Tables>, number: number) {
	const row = await trx.selectFrom('practices').selectAll().where('number', '=', number).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

/**
 * Changes a record. `basedOn` is the revision the editor saw.
 * @throws {Problem} `changed-meanwhile` where somebody else saved since; `practice-invalid`
 */
export async function revisePractice(
	trx: Transaction<Tables>,
	actor: Actor,
	change: { number: number; basedOn: number; record: unknown }
): Promise<void> {
	requirePermission(actor, 'practice.edit');
	const parsed = parseRecord(change.record);
	const row = await lockPractice(trx, change.number);
	if (row.revision !== change.basedOn) throw new Problem('changed-meanwhile');
	const revision = row.revision + 1;
	await trx
		.updateTable('practices')
		.set({ record: JSON.stringify(parsed), revision, updated_at: new Date() })
		.where('id', '=', row.id)
		.execute();
	await keepRevision(trx, actor, { id: row.id, revision, record: parsed });
	await recordAudit(trx, actor, 'practice.revise', `practice:${change.number}`, { revision });
}

export async function publishPractice(trx: Transaction<Tables>, actor: Actor, number: number): Promise<void> {
	requirePermission(actor, 'practice.publish');
	const row = await lockPractice(trx, number);
	if (row.state === 'published' && row.published_revision === row.revision) return;
	const now = new Date();
	await trx
		.updateTable('practices')
		.set({
			state: 'published',
			published_record: JSON.stringify(row.record),
			published_revision: row.revision,
			published_at: row.published_at ?? now,
			updated_at: now
		})
		.where('id', '=', row.id)
		.execute();
	await recordAudit(trx, actor, 'practice.publish', `practice:${number}`);
}

/** Takes a record out of the list; its address then answers that there is nothing. */
export async function retirePractice(trx: Transaction<Tables>, actor: Actor, number: number): Promise<void> {
	requirePermission(actor, 'practice.publish');
	const row = await lockPractice(trx, number);
	if (row.state === 'retired') return;
	await trx.updateTable('practices').set({ state: 'retired', updated_at: new Date() }).where('id', '=', row.id).execute();
	await recordAudit(trx, actor, 'practice.retire', `practice:${number}`);
}
