import { type Kysely, sql } from 'kysely';

/** What a mediator recorded beside a version of a questionnaire, which itself never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('recordings')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('version_id', 'uuid', (column) => column.notNull().references('questionnaire_versions.id'))
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('part', 'text', (column) => column.notNull())
		.addColumn('file_hash', 'text', (column) => column.notNull())
		.addColumn('recorded_by', 'uuid', (column) => column.notNull())
		.addColumn('recorded_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addUniqueConstraint('recordings_place', ['version_id', 'language', 'key', 'part'])
		.execute();
	await db.schema.createIndex('recordings_file').on('recordings').column('file_hash').execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
