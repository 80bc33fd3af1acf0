import { type Kysely, sql } from 'kysely';

/** Pictures and sounds among the answers. They go with their response, and nothing else points at them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('response_files')
		.addColumn('response_id', 'uuid', (column) => column.notNull().references('responses.id').onDelete('cascade'))
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('media_type', 'text', (column) => column.notNull())
		.addColumn('content', 'bytea', (column) => column.notNull().check(sql`octet_length(content) <= 2097152`))
		.addPrimaryKeyConstraint('response_files_key', ['response_id', 'name'])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
