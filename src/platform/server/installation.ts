import type { Kysely, Transaction } from 'kysely';
import { Problem } from '../problem.ts';
import type { PlatformTables } from './tables.ts';

export interface Installation {
	readonly kind: 'demo' | 'real';
	readonly name: string;
}

const known = new WeakMap<object, Installation>();

/** Whether this database is a demonstration or real; nothing before it is set up. Never changes, so it is read once. */
export async function findInstallation<Tables extends PlatformTables>(db: Kysely<Tables>): Promise<Installation | undefined> {
	const remembered = known.get(db);
	if (remembered) return remembered;
	const found = await (db as unknown as Kysely<PlatformTables>).selectFrom('installation').select(['kind', 'name']).executeTakeFirst();
	if (found) known.set(db, found);
	return found;
}

/** Marks a new database as a demonstration or as real, for ever. @throws {Problem} `demo-and-real` where it is the other already */
export async function markInstallation(trx: Transaction<PlatformTables>, installation: Installation): Promise<void> {
	const found = await trx.selectFrom('installation').select(['kind']).executeTakeFirst();
	if (found && found.kind !== installation.kind) throw new Problem('demo-and-real');
	if (!found) await trx.insertInto('installation').values(installation).execute();
}
