import type { Kysely, Transaction } from 'kysely';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { loadVocabulary } from '#domains/practices/server/foundation.ts';
import { command } from '#platform/server/database.ts';
import { findInstallation } from '#platform/server/installation.ts';
import { migrateToLatest } from '#platform/server/migrate.ts';
import type { Database } from '../src/database.ts';

/** What every installation begins with, real or demo: the first version of the framework, and the words by which practices are tagged. */
export async function loadFoundation(trx: Transaction<Database>): Promise<void> {
	await loadFirstFramework(trx);
	await loadVocabulary(trx);
}

/** Brings an installation up to date: its tables, and the words that came with a newer version. @returns the migrations that ran */
export async function bringUpToDate(db: Kysely<Database>): Promise<string[]> {
	const ran = await migrateToLatest(db);
	if (ran.length > 0 && (await findInstallation(db))) await command(db, (trx) => loadVocabulary(trx));
	return ran;
}
