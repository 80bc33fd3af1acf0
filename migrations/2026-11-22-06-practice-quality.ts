import { type Kysely, sql } from 'kysely';

/** What editors should look at, links that were tried, and how often records are used, by month and without people. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('practice_findings')
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('detail', 'jsonb', (c) => c.notNull())
		.addColumn('found_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('dismissed_by', 'uuid')
		.addPrimaryKeyConstraint('practice_findings_pkey', ['practice_id', 'kind'])
		.execute();
	await db.schema.createIndex('practice_findings_by_kind').on('practice_findings').columns(['kind']).execute();
	await db.schema
		.createTable('practice_links')
		.addColumn('url', 'text', (c) => c.primaryKey())
		.addColumn('checked_at', 'timestamptz')
		.addColumn('answer', 'text')
		.addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await db.schema.createIndex('practice_links_by_check').on('practice_links').columns(['checked_at']).execute();
	await db.schema
		.createTable('practice_uses')
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('month', 'date', (c) => c.notNull())
		.addColumn('kind', 'text', (c) => c.notNull())
		.addColumn('times', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('practice_uses_pkey', ['number', 'month', 'kind'])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
