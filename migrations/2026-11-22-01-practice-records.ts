import { type Kysely, sql } from 'kysely';

/** What a record of the first shape lacks. */
const additions = {
	kind: null,
	steps: {},
	needs: {},
	costMoney: {},
	costPeople: {},
	costTime: {},
	outcomeReasons: {},
	level: [],
	setting: [],
	literacy: null,
	time: null,
	ages: null,
	until: null,
	reach: null,
	places: [],
	contact: null,
	links: [],
	files: [],
	pictures: [],
	licence: null
};

/**
 * Records say more; what the public sees stands apart from what editors work on; every change has a number of its own, given in the
 * order of the commits, so that any process can ask what changed since it last looked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const added = JSON.stringify(additions);
	await sql`update practices set record = ${added}::jsonb || record`.execute(db);
	await sql`update practice_revisions set record = ${added}::jsonb || record`.execute(db);
	// Records that came with an installation had no revision of their own: what they said first stays to be read.
	await sql`insert into practice_revisions (practice_id, revision, record, made_by, made_at)
		select id, revision, record, created_by, updated_at from practices
		on conflict do nothing`.execute(db);
	await db.schema
		.alterTable('practices')
		.addColumn('published_record', 'jsonb')
		.addColumn('published_revision', 'integer')
		.addColumn('contact_email', 'text')
		.addColumn('change', 'bigint', (c) => c.notNull().defaultTo(0))
		.execute();
	await sql`update practices set published_record = record, published_revision = revision where state = 'published'`.execute(db);
	await sql`create sequence practice_changes`.execute(db);
	await sql`
		create function number_practice_change() returns trigger language plpgsql as $$
		begin
			perform pg_advisory_xact_lock(hashtext('practices.change'));
			new.change := nextval('practice_changes');
			return new;
		end $$`.execute(db);
	await sql`create trigger practices_change before insert or update on practices for each row execute function number_practice_change()`.execute(
		db
	);
	await sql`update practices set revision = revision`.execute(db);
	await db.schema.createIndex('practices_by_number_of_change').on('practices').columns(['change']).execute();
	await db.schema
		.alterTable('vocabulary_terms')
		.addColumn('hidden', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
