import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** What was imported, so that importing again makes no doubles, and what waits to be imported. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('practice_imports')
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('part', 'text', (c) => c.notNull())
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('digest', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('imported_by', 'uuid')
		.addColumn('imported_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('practice_imports_pkey', ['key', 'part'])
		.execute();
	await db.schema.createIndex('practice_imports_of_practice').on('practice_imports').columns(['practice_id']).execute();
	await db.schema
		.createTable('practice_import_drafts')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('made_by', 'uuid', (c) => c.notNull())
		.addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('source', 'text', (c) => c.notNull().check(sql`source in ('pages', 'table')`))
		.addColumn('content', 'jsonb', (c) => c.notNull())
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
