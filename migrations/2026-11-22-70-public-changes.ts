import { type Kysely, sql } from 'kysely';

/** Written all the time, by children, visitors or the machinery, and shown on no page that is the same for everybody. */
const quiet = [
	...['audit_entries', 'rate_limits', 'sessions', 'verifications', 'second_factors', 'sign_in_methods'],
	...['codes', 'responses', 'response_files', 'files', 'practice_uses'],
	...['practice_lists', 'practice_list_items', 'practice_saved_searches', 'practice_import_drafts'],
	...['release_cells', 'release_computations', 'site_result_keys', 'workbench_outputs']
];

/** Counts transactions that changed what public pages show, so that a finished page is known to be still true. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('public_changes')
		.addColumn('slot', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('number', 'bigint', (c) => c.notNull().defaultTo(1))
		.execute();
	// A transaction counts once, in a row that no other is counting in: none waits, and the sum grows with each commit.
	await sql`
		create function note_public_change() returns trigger language plpgsql as $$
		begin
			if current_setting('immerse.public_change', true) is not distinct from pg_current_xact_id()::text then return null; end if;
			update public_changes set number = number + 1
				where slot = (select slot from public_changes order by slot limit 1 for update skip locked);
			if not found then insert into public_changes default values; end if;
			perform set_config('immerse.public_change', pg_current_xact_id()::text, true);
			return null;
		end $$`.execute(db);
	for (const table of quiet)
		await sql`comment on table ${sql.table(table)} is 'quiet: its changes alter no page that is the same for everybody'`.execute(db);
}
