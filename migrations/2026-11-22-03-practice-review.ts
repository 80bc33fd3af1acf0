import { type Kysely, sql } from 'kysely';

/** Records are proposed, reviewed by two people, asked about every year, and retired with a reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('practices')
		.addColumn('confirm_months', 'integer', (c) => c.notNull().defaultTo(12))
		.addColumn('confirmed_at', 'timestamptz')
		.addColumn('asked_at', 'timestamptz')
		.addColumn('retired_at', 'timestamptz')
		.addColumn('retired_reason', 'text')
		.addColumn('retired_note', 'text')
		.addColumn('successor', 'integer')
		.execute();
	await db.schema
		.alterTable('practice_revisions')
		.addColumn('minor', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
	await db.schema
		.createTable('practice_proposals')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('stage', 'text', (c) => c.notNull())
		.addColumn('minor', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('from_revision', 'integer', (c) => c.notNull())
		.addColumn('author_id', 'uuid')
		.addColumn('editor_id', 'uuid')
		.addColumn('expert_id', 'uuid')
		.addColumn('contact_email', 'text')
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('opened_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('closed_at', 'timestamptz')
		.execute();
	await sql`create unique index practice_proposals_one_open on practice_proposals (practice_id) where closed_at is null`.execute(db);
	await db.schema.createIndex('practice_proposals_by_author').on('practice_proposals').columns(['author_id']).execute();
	await sql`create index practice_proposals_waiting on practice_proposals (stage) where closed_at is null`.execute(db);
	await db.schema
		.createTable('practice_review_steps')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('proposal_id', 'uuid', (c) => c.notNull().references('practice_proposals.id').onDelete('cascade'))
		.addColumn('step', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('made_by', 'uuid')
		.addColumn('name_shown', 'boolean', (c) => c.notNull().defaultTo(false))
		.addColumn('note', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('grid', 'jsonb')
		.addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
		.execute();
	await db.schema.createIndex('practice_review_steps_of_proposal').on('practice_review_steps').columns(['proposal_id']).execute();
	await db.schema
		.createTable('practice_comments')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('thread', 'uuid', (c) => c.notNull())
		.addColumn('field', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('body', 'text', (c) => c.notNull())
		.addColumn('role', 'text', (c) => c.notNull())
		.addColumn('made_by', 'uuid')
		.addColumn('made_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
		.addColumn('resolved_at', 'timestamptz')
		.execute();
	await db.schema.createIndex('practice_comments_of_practice').on('practice_comments').columns(['practice_id']).execute();
	await db.schema
		.createTable('practice_experts')
		.addColumn('user_id', 'uuid', (c) => c.notNull().references('users.id').onDelete('cascade'))
		.addColumn('dimension', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('named_by', 'uuid')
		.addColumn('named_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('practice_experts_pkey', ['user_id', 'dimension'])
		.execute();
	await db.schema
		.createTable('practice_confirmations')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('practice_id', 'uuid', (c) => c.notNull().references('practices.id').onDelete('cascade'))
		.addColumn('answer', 'text', (c) => c.notNull())
		.addColumn('ended_year', 'integer')
		.addColumn('answered_by', 'uuid')
		.addColumn('answered_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
