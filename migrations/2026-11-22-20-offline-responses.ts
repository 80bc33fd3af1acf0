import type { Kysely } from 'kysely';

/** Responses may have waited on a device whose clock was wrong: by how much is kept beside the answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('responses').addColumn('clock_offset', 'integer').execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
