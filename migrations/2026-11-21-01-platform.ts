import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('installation')
		.addColumn('singleton', 'boolean', (c) =>
			c
				.primaryKey()
				.defaultTo(true)
				.check(sql`singleton`)
		)
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('demo', 'real')`))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
	await sql`
		create function refuse_change() returns trigger language plpgsql as
		$$ begin raise exception '% of % is refused: its rows never change', tg_op, tg_table_name; end $$`.execute(db);
	await sql`
		create trigger installation_never_changes before update or delete on installation
		for each row execute function refuse_change()`.execute(db);

	await db.schema
		.createTable('audit_entries')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('actor_id', 'uuid')
		.addColumn('action', 'text', (c) => c.notNull())
		.addColumn('subject', 'text', (c) => c.notNull())
		.addColumn('details', 'jsonb', (c) => c.notNull().defaultTo(sql`'{}'`))
		.execute();
	await db.schema.createIndex('audit_entries_by_time').on('audit_entries').columns(['at', 'id']).execute();
	await db.schema.createIndex('audit_entries_by_subject').on('audit_entries').columns(['subject', 'at']).execute();

	await db.schema
		.createTable('files')
		.addColumn('hash', 'text', (c) => c.primaryKey())
		.addColumn('media_type', 'text', (c) => c.notNull())
		.addColumn('size', 'bigint', (c) => c.notNull())
		.addColumn('content', 'bytea')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();

	await db.schema
		.createTable('rate_limits')
		.addColumn('key', 'text', (c) => c.notNull())
		.addColumn('window_start', 'timestamptz', (c) => c.notNull())
		.addColumn('taken', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('rate_limits_pkey', ['key', 'window_start'])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
