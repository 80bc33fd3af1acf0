import { type Kysely, sql } from 'kysely';
import { forgetFacts, fresh } from './database.ts';

/**
 * A number that grows whenever something changed that a public page could show: with every committed change of any table that no migration
 * marked as quiet. Known at once for changes by this process's commands, after a quarter of a second for others.
 */
export async function publicVersion(db: object): Promise<number> {
	const version = await fresh(db, 'public changes', async () => {
		const { rows } = await sql<{ version: number }>`select coalesce(sum(number), 0)::bigint as version from public_changes`.execute(
			db as Kysely<unknown>
		);
		return rows[0]?.version ?? 0;
	});
	if (seen.get(db) !== version) {
		// what was read before the change must not be taken for what stands after it
		seen.set(db, version);
		forgetFacts(db);
	}
	return version;
}

const seen = new WeakMap<object, number>();

/** Lets every table tell of its changes, but those marked as quiet (`comment on table … is 'quiet: …'`). */
export async function watchTables(db: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<{ name: string }>`
		select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
			and c.relname not like 'kysely_%' and c.relname <> 'public_changes'
			and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'quiet:%'
			and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tells_public_change')`.execute(db);
	for (const { name } of rows)
		await sql`create or replace trigger tells_public_change after insert or update or delete or truncate on ${sql.table(name)}
			for each statement execute function note_public_change()`.execute(db);
}
