import { type Kysely, sql } from 'kysely';

/** What members keep: records in named lists, and searches that write to them. Both go with the account. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('practice_lists')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('owner_id', 'uuid', (c) => c.notNull().references('users.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('share_token', 'text', (c) => c.unique())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('updated_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
	await db.schema.createIndex('practice_lists_of_owner').on('practice_lists').columns(['owner_id', 'created_at']).execute();
	await db.schema
		.createTable('practice_list_items')
		.addColumn('list_id', 'uuid', (c) => c.notNull().references('practice_lists.id').onDelete('cascade'))
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('position', 'integer', (c) => c.notNull())
		.addColumn('added_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('practice_list_items_pkey', ['list_id', 'practice_id'])
		.execute();
	await db.schema
		.createTable('practice_saved_searches')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('owner_id', 'uuid', (c) => c.notNull().references('users.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('query', 'text', (c) => c.notNull())
		.addColumn('rhythm', 'text', (c) => c.notNull().check(sql`rhythm in ('off', 'daily', 'weekly', 'monthly')`))
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('known', 'jsonb', (c) => c.notNull())
		.addColumn('looked_at', 'timestamptz', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
	await db.schema.createIndex('practice_saved_searches_of_owner').on('practice_saved_searches').columns(['owner_id']).execute();
	await sql`create index practice_saved_searches_due on practice_saved_searches (looked_at) where rhythm <> 'off'`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
