import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import { reader } from '#platform/server/database.ts';
import type { PracticeRecord } from '../practice.ts';
import { getWorkingPractice } from './practices.ts';
import { revisePractice } from './practice-changes.ts';
import type { WorkTables } from './working-copy.ts';

export interface RevisionEntry {
	readonly revision: number;
	/** Who saved it: by name for editors and oneself; nobody where it came with the installation. */
	readonly by: string | undefined;
	readonly own: boolean;
	readonly minor: boolean;
	readonly madeAt: Date;
}

/** What was saved of a record, newest first, for those who may read what is worked on. */
export async function listRevisions(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<RevisionEntry[]> {
	const practice = await getWorkingPractice(db, actor, number);
	const rows = await db
		.selectFrom('practice_revisions')
		.leftJoin('users', 'users.id', 'practice_revisions.made_by')
		.select(['revision', 'minor', 'made_at as madeAt', 'made_by', 'users.name'])
		.where('practice_id', '=', practice.id)
		.orderBy('revision', 'desc')
		.limit(500)
		.execute();
	const seesNames = may(actor, 'practice.read-draft').allowed;
	return rows.map(({ made_by, name, ...row }) => {
		const own = made_by !== null && made_by === actor.id;
		return { ...row, own, by: seesNames || own ? (name ?? undefined) : undefined };
	});
}

/** What one revision said. @throws {Problem} `not-found` */
export async function getRevision(db: Kysely<WorkTables>, actor: Actor, number: number, revision: number): Promise<PracticeRecord> {
	const practice = await getWorkingPractice(db, actor, number);
	if (practice.revision === revision) return practice.record;
	const row = await db
		.selectFrom('practice_revisions')
		.select('record')
		.where('practice_id', '=', practice.id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row.record;
}

/** Makes what an older revision said the newest one; nothing in between is lost. @returns the new revision */
export async function restoreRevision(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ number, revision, basedOn }: { number: number; revision: number; basedOn: number }
): Promise<number> {
	const record = await getRevision(reader(trx), actor, number, revision);
	return revisePractice(trx, actor, { number, basedOn, record });
}
