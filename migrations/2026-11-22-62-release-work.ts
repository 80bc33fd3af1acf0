import { type Kysely, sql } from 'kysely';

/** A release in the making: its computation, its review by a second person; and around it the calendar and what others say of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('releases')
		.addColumn('changelog', 'jsonb')
		.addColumn('doi', 'text', (c) => c.unique())
		.addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('approved_by', 'uuid')
		.addColumn('approved_at', 'timestamptz')
		.execute();
	await sql`alter table releases add constraint releases_approved_by_another check (approved_by is null or approved_by <> created_by)`.execute(
		db
	);
	await registerDoiLater(db);
	await addComputations(db);
	await addReviews(db);
	await addCalendar(db);
	await addComments(db);
}

/** Beside a withdrawal, a published release may only get its DOI, once: a registry gives it after the publication. */
async function registerDoiLater(db: Kysely<unknown>): Promise<void> {
	await sql`
		create or replace function keep_published_release() returns trigger language plpgsql as $$
		begin
			if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'withdrawn' and new.withdrawal_reason is not null
				and (to_jsonb(new) - '{state,withdrawn_at,withdrawal_reason}'::text[]) = (to_jsonb(old) - '{state,withdrawn_at,withdrawal_reason}'::text[])
			then return new; end if;
			if tg_op = 'UPDATE' and old.doi is null and new.doi is not null and (to_jsonb(new) - 'doi') = (to_jsonb(old) - 'doi')
			then return new; end if;
			raise exception '% of release % is refused: it is %', tg_op, old.number, old.state;
		end $$`.execute(db);
}

async function addComputations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('release_computations')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('request', 'jsonb', (c) => c.notNull())
		.addColumn('requested_by', 'uuid', (c) => c.notNull())
		.addColumn('requested_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'running', 'done', 'failed')`))
		.addColumn('attempt', 'integer', (c) => c.notNull().defaultTo(1))
		.addColumn('beat_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('done', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('total', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('indicator', 'text')
		.addColumn('problem', 'jsonb')
		.addColumn('release_id', 'uuid', (c) => c.references('releases.id').onDelete('set null'))
		.execute();
}

async function addReviews(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('release_reviews')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('release_id', 'uuid', (c) => c.notNull().references('releases.id').onDelete('cascade'))
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('verdict', 'text', (c) => c.notNull().check(sql`verdict in ('approved', 'returned')`))
		.addColumn('comment', 'text', (c) => c.notNull())
		.addColumn('reviewed_by', 'uuid', (c) => c.notNull())
		.addColumn('reviewed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
}

async function addCalendar(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('release_plans')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('planned_for', 'date', (c) => c.notNull())
		.addColumn('title', 'jsonb', (c) => c.notNull())
		.addColumn('about', 'jsonb', (c) => c.notNull())
		.addColumn('planned_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('changed_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.execute();
}

async function addComments(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('release_comments')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('release_id', 'uuid', (c) => c.references('releases.id'))
		.addColumn('framework_version', 'uuid', (c) => c.references('framework_versions.id'))
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('children', 'stakeholders')`))
		.addColumn('speaker', 'text', (c) => c.notNull())
		.addColumn('comment', 'text', (c) => c.notNull())
		.addColumn('language', 'text', (c) => c.notNull())
		.addColumn('sent_by', 'uuid')
		.addColumn('sent_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'public', 'refused')`))
		.addColumn('decided_by', 'uuid')
		.addColumn('decided_at', 'timestamptz')
		.addColumn('reply', 'text')
		.addColumn('replied_at', 'timestamptz')
		.addColumn('change', 'text')
		.addColumn('closed_at', 'timestamptz')
		.addCheckConstraint('release_comments_about_one', sql`(release_id is null) <> (framework_version is null)`)
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
