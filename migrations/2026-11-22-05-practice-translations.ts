import { type Kysely, sql } from 'kysely';

/** How far a record's translation into a language is, apart from its publication. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('practice_translations')
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('draft', 'jsonb')
		.addColumn('draft_of', 'integer')
		.addColumn('draft_state', 'text', (c) => c.check(sql`draft_state in ('writing', 'machine', 'ready')`))
		.addColumn('draft_number', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('translator_id', 'uuid')
		.addColumn('public_of', 'integer')
		.addColumn('public_by_machine', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('practice_translations_pkey', ['practice_id', 'language'])
		.execute();
	await sql`create index practice_translations_waiting on practice_translations (changed_at) where draft_state is not null`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
