import { type Kysely, sql } from 'kysely';

/** The library of reusable items and scales. What an entry said once stays: a revision never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('library_entries')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('retired_at', 'timestamptz')
		.addColumn('retired_because', 'text')
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.execute();
	await db.schema
		.createTable('library_revisions')
		.addColumn('entry_id', 'uuid', (column) => column.notNull().references('library_entries.id'))
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('content', 'jsonb', (column) => column.notNull())
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('library_revisions_number', ['entry_id', 'number'])
		.execute();
	await sql`create trigger library_revisions_frozen before update on library_revisions
		for each row execute function questionnaire_version_is_frozen()`.execute(db);
	await db.schema
		.createTable('library_reliability')
		.addColumn('entry_id', 'uuid', (column) => column.notNull().references('library_entries.id'))
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('synthetic', 'boolean', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('alpha', 'float8', (column) => column.notNull())
		.addColumn('low', 'float8', (column) => column.notNull())
		.addColumn('high', 'float8', (column) => column.notNull())
		.addColumn('respondents', 'integer', (column) => column.notNull())
		.addColumn('computed_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('library_reliability_of', ['entry_id', 'language', 'synthetic'])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
