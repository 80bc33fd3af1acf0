import { sql, type Kysely, type Transaction } from 'kysely';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { fresh } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { frameworkDocument, type FrameworkDocument } from '../document.ts';
import { applyTextChanges, type TextChange } from '../revision.ts';
import { FIRST_VERSION } from '../source/first-version.ts';
import type { FrameworkTables } from './tables.ts';

type Tables = FrameworkTables & PlatformTables;

/** A connection, or the transaction of a command: kysely's types don't take the one for the other. */
type Reader<T> = Kysely<T> | Transaction<T>;

export interface FrameworkVersion {
	id: string;
	number: number;
	state: 'draft' | 'published';
	document: FrameworkDocument;
	note: string | null;
	createdAt: Date;
	publishedAt: Date | null;
}

/** Published versions never change, so what was read once stays true; a draft is never kept. */
const published = new Map<string, FrameworkVersion>();

/** The newest published framework, without which nothing can be shown. One small query; the document is kept in memory. */
export async function getFramework<T extends FrameworkTables>(db: Reader<T>): Promise<FrameworkVersion> {
	const newest = await fresh(db, 'framework', () =>
		own(db)
			.selectFrom('framework_versions')
			.select('id')
			.where('state', '=', 'published')
			.orderBy('number', 'desc')
			.limit(1)
			.executeTakeFirst()
	);
	if (!newest) throw new Problem('unavailable');
	return getFrameworkVersion(db, newest.id);
}

/** @throws {Problem} `not-found` */
export async function getFrameworkVersion<T extends FrameworkTables>(db: Reader<T>, id: string): Promise<FrameworkVersion> {
	const kept = published.get(id);
	if (kept) return kept;
	const row = await own(db).selectFrom('framework_versions').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	const { created_at: createdAt, published_at: publishedAt, created_by: _, ...rest } = row;
	const version = { ...rest, createdAt, publishedAt };
	if (version.state === 'published') published.set(id, version);
	return version;
}

/** All versions, newest first: the history an administrator sees. */
export async function listFrameworkVersions(db: Kysely<FrameworkTables>): Promise<FrameworkVersion[]> {
	const rows = await db.selectFrom('framework_versions').select('id').orderBy('number', 'desc').execute();
	return Promise.all(rows.map(({ id }) => getFrameworkVersion(db, id)));
}

/** The draft, if an administrator has begun one. */
export async function findFrameworkDraft<T extends FrameworkTables>(db: Reader<T>): Promise<FrameworkVersion | undefined> {
	const row = await own(db).selectFrom('framework_versions').select('id').where('state', '=', 'draft').executeTakeFirst();
	return row && getFrameworkVersion(db, row.id);
}

/** Puts the first version into an empty installation, published; does nothing where there is one already. */
export async function loadFirstFramework<T extends FrameworkTables>(trx: Transaction<T>): Promise<string> {
	const db = own(trx);
	const present = await db.selectFrom('framework_versions').select('id').orderBy('number', 'desc').limit(1).executeTakeFirst();
	if (present) return present.id;
	const id = newId();
	const document = frameworkDocument.parse(FIRST_VERSION);
	await db
		.insertInto('framework_versions')
		.values({
			id,
			number: 1,
			state: 'published',
			document: JSON.stringify(document),
			note: null,
			created_by: null,
			published_at: new Date()
		})
		.execute();
	return id;
}

/**
 * Writes changed labels and definitions into the draft, beginning one from the newest published version where there is none.
 * @returns the id of the draft
 * @throws {Problem} `framework-invalid` where a change empties a text
 */
export async function reviseFramework(trx: Transaction<Tables>, actor: Actor, changes: readonly TextChange[]): Promise<string> {
	requirePermission(actor, 'framework.edit');
	await lock(trx);
	const draft = await findFrameworkDraft(trx);
	const base = draft ?? (await getFramework(trx));
	const result = frameworkDocument.safeParse(applyTextChanges(base.document, changes));
	if (!result.success) throw new Problem('framework-invalid', { message: result.error.issues[0]?.message ?? '' });
	const document = JSON.stringify(result.data);
	const id = draft?.id ?? newId();
	if (draft) await trx.updateTable('framework_versions').set({ document }).where('id', '=', id).execute();
	else {
		await trx
			.insertInto('framework_versions')
			.values({ id, number: base.number + 1, state: 'draft', document, note: null, created_by: actor.id ?? null, published_at: null })
			.execute();
	}
	await recordAudit(trx, actor, 'framework.edit', `framework:${id}`, {
		changes: changes.map((each) => `${each.kind} ${each.code} ${each.field} ${each.language}`)
	});
	return id;
}

/** Publishes the draft with a note that says what changed and why. @throws {Problem} `not-found` without a draft */
export async function publishFramework(trx: Transaction<Tables>, actor: Actor, note: string): Promise<number> {
	requirePermission(actor, 'framework.publish');
	if (note.trim() === '') throw new Problem('invalid-input', {}, { note: m.shell_field_required() });
	await lock(trx);
	const draft = await findFrameworkDraft(trx);
	if (!draft) throw new Problem('not-found');
	await trx
		.updateTable('framework_versions')
		.set({ state: 'published', note: note.trim(), published_at: new Date() })
		.where('id', '=', draft.id)
		.execute();
	await recordAudit(trx, actor, 'framework.publish', `framework:${draft.id}`, { number: draft.number, note: note.trim() });
	return draft.number;
}

/** Throws the draft away. */
export async function discardFrameworkDraft(trx: Transaction<Tables>, actor: Actor): Promise<void> {
	requirePermission(actor, 'framework.edit');
	await lock(trx);
	await trx.deleteFrom('framework_versions').where('state', '=', 'draft').execute();
	await recordAudit(trx, actor, 'framework.discard', 'framework:draft');
}

/** Two administrators editing at once wait for each other. */
async function lock(trx: Transaction<Tables>): Promise<void> {
	await sql`lock table framework_versions in share row exclusive mode`.execute(trx);
}

function own<T extends FrameworkTables>(db: Reader<T>): Kysely<FrameworkTables> {
	return db as unknown as Kysely<FrameworkTables>;
}
