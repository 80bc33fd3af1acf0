import { type Kysely, sql } from 'kysely';

/** The framework: one document per version; a published version never changes, and there is at most one draft. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('framework_versions')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('number', 'integer', (c) => c.notNull().unique())
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'published')`))
		.addColumn('document', 'jsonb', (c) => c.notNull())
		.addColumn('note', 'text')
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('published_at', 'timestamptz')
		.execute();
	await sql`create unique index framework_versions_one_draft on framework_versions (state) where state = 'draft'`.execute(db);
	await sql`
		create trigger framework_versions_published_never_changes before update or delete on framework_versions
		for each row when (old.state = 'published') execute function refuse_change()`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
