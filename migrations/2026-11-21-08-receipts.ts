import type { Kysely } from 'kysely';

/** A response is found by its receipt when a child wants the answers deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.createIndex('responses_by_receipt').on('responses').column('receipt_hash').execute();
}
