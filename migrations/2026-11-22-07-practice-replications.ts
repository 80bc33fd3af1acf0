import { type Kysely, sql } from 'kysely';

/** "We did this too": who, where, when, what was adapted, what came out. A replication may itself have been replicated. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('practice_replications')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('parent_id', 'uuid', (c) => c.references('practice_replications.id').onDelete('set null'))
		.addColumn('replica_number', 'integer')
		.addColumn('organisation', 'text', (c) => c.notNull())
		.addColumn('place', 'text', (c) => c.notNull())
		.addColumn('country', 'text', (c) => c.notNull())
		.addColumn('latitude', 'double precision')
		.addColumn('longitude', 'double precision')
		.addColumn('since', 'integer')
		.addColumn('until', 'integer')
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('adapted', 'text', (c) => c.notNull())
		.addColumn('outcome', 'text', (c) => c.notNull())
		.addColumn('website', 'text')
		.addColumn('contact_email', 'text')
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'shown', 'declined')`))
		.addColumn('made_by', 'uuid')
		.addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('decided_by', 'uuid')
		.addColumn('decided_at', 'timestamptz')
		.execute();
	await db.schema.createIndex('practice_replications_of_practice').on('practice_replications').columns(['practice_id', 'state']).execute();
	await sql`create index practice_replications_waiting on practice_replications (made_at) where state = 'waiting'`.execute(db);
	await db.schema
		.alterTable('practices')
		.addColumn('replications', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
