import type { Transaction } from 'kysely';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Database } from '../src/database.ts';

/** What every installation begins with, real or demo: the first version of the framework. */
export async function loadFoundation(trx: Transaction<Database>): Promise<void> {
	await loadFirstFramework(trx);
}
