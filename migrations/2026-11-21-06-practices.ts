import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('vocabulary_terms')
		.addColumn('facet', 'text', (c) => c.notNull())
		.addColumn('code', 'text', (c) => c.notNull())
		.addColumn('labels', 'jsonb', (c) => c.notNull())
		.addColumn('synonyms', 'jsonb', (c) => c.notNull())
		.addColumn('original', 'boolean', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('vocabulary_terms_pkey', ['facet', 'code'])
		.execute();
	await db.schema
		.createTable('practices')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('number', 'integer', (c) => c.notNull().unique())
		.addColumn('old_number', 'integer', (c) => c.unique())
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'published', 'retired')`))
		.addColumn('record', 'jsonb', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
		.addColumn('organisation_id', 'uuid', (c) => c.references('organisations.id').onDelete('set null'))
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('updated_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
		.addColumn('published_at', 'timestamptz')
		.execute();
	await db.schema.createIndex('practices_by_change').on('practices').columns(['updated_at']).execute();
	await db.schema
		.createTable('practice_revisions')
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('record', 'jsonb', (c) => c.notNull())
		.addColumn('made_by', 'uuid')
		.addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('practice_revisions_pkey', ['practice_id', 'revision'])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
