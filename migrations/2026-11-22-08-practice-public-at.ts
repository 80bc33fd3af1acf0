import { type Kysely, sql } from 'kysely';

/**
 * When what the public sees of a record last changed: the datestamp by which harvesters ask what is new. The database gives it, after it
 * took the lock that puts writers in a row, so that later commits have later stamps, also where a clock went back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('practices').addColumn('public_at', 'timestamptz').execute();
	await sql`
		update practices set public_at = ordered.at from (
			select id, updated_at + row_number() over (order by updated_at, number) * interval '1 microsecond' as at
			from practices where published_record is not null
		) as ordered where practices.id = ordered.id`.execute(db);
	await sql`create unique index practices_by_public_at on practices (public_at)`.execute(db);
	await sql`
		create or replace function number_practice_change() returns trigger language plpgsql as $$
		begin
			perform pg_advisory_xact_lock(hashtext('practices.change'));
			new.change := nextval('practice_changes');
			if new.published_record is null then
				new.public_at := null;
			elsif tg_op = 'INSERT'
				or (old.published_record, old.state, old.old_number, old.retired_reason, old.retired_note, old.successor)
				is distinct from (new.published_record, new.state, new.old_number, new.retired_reason, new.retired_note, new.successor) then
				new.public_at := greatest(clock_timestamp(), (select max(public_at) from practices) + interval '1 microsecond');
			else
				new.public_at := old.public_at;
			end if;
			return new;
		end $$`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
