import { type Kysely, sql } from 'kysely';

/** Tables of others that were uploaded, how they are read, and the release that each became. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('source_imports')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('file_name', 'text', (column) => column.notNull())
		.addColumn('file_hash', 'text', (column) => column.notNull())
		.addColumn('format', 'text', (column) => column.notNull().check(sql`format in ('csv', 'sdmx-csv', 'json-stat')`))
		.addColumn('content', 'bytea', (column) => column.notNull())
		.addColumn('rows', 'integer', (column) => column.notNull())
		.addColumn('mapping', 'jsonb', (column) => column.notNull())
		.addColumn('provenance', 'jsonb', (column) => column.notNull())
		.addColumn('release_id', 'uuid', (column) => column.references('releases.id').onDelete('set null'))
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
