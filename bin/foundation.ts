import type { Transaction } from 'kysely';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { loadVocabulary } from '#domains/practices/server/foundation.ts';
import type { Database } from '../src/database.ts';

/** What every installation begins with, real or demo: the first version of the framework, and the words by which practices are tagged. */
export async function loadFoundation(trx: Transaction<Database>): Promise<void> {
	await loadFirstFramework(trx);
	await loadVocabulary(trx);
}
