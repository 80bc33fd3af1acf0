import { type Kysely, sql } from 'kysely';

/** Languages that the player speaks beside those it was made with: their name, and its words in them, as far as there are any. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('respondent_languages')
		.addColumn('tag', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('signed', 'boolean', (column) => column.notNull())
		.addColumn('fallback', 'text', (column) => column.notNull())
		.addColumn('words', 'jsonb', (column) => column.notNull())
		.addColumn('changed_by', 'uuid')
		.addColumn('changed_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
