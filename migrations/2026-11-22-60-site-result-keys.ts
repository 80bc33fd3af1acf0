import { type Kysely, sql } from 'kysely';

/** Keys with which a site that answered sees its own results, without an account. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('site_result_keys')
		.addColumn('site_id', 'uuid', (column) => column.primaryKey().references('sites.id').onDelete('cascade'))
		.addColumn('key_hash', 'text', (column) => column.notNull().unique())
		.addColumn('made_by', 'uuid')
		.addColumn('made_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
