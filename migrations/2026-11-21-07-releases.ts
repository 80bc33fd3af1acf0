import { type Kysely, sql } from 'kysely';

/** Releases: what is published of the answers, cell by cell; frozen once published, save for a withdrawal with its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('releases')
		.addColumn('id', 'uuid', (c) => c.primaryKey())
		.addColumn('number', 'text', (c) => c.notNull().unique())
		.addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('estimate', 'external')`))
		.addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'published', 'withdrawn')`))
		.addColumn('title', 'jsonb', (c) => c.notNull())
		.addColumn('recipe', 'jsonb', (c) => c.notNull())
		.addColumn('framework_version', 'uuid', (c) => c.notNull().references('framework_versions.id'))
		.addColumn('design', 'text', (c) => c.notNull().check(sql`design in ('census', 'probability', 'convenience', 'unknown')`))
		.addColumn('synthetic', 'boolean', (c) => c.notNull())
		.addColumn('source', 'jsonb', (c) => c.notNull())
		.addColumn('methods', 'jsonb', (c) => c.notNull())
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addColumn('published_by', 'uuid')
		.addColumn('published_at', 'timestamptz')
		.addColumn('withdrawn_at', 'timestamptz')
		.addColumn('withdrawal_reason', 'text')
		.execute();
	await db.schema
		.createTable('release_cells')
		.addColumn('release_id', 'uuid', (c) => c.notNull().references('releases.id'))
		.addColumn('indicator', 'text', (c) => c.notNull())
		.addColumn('area', 'text', (c) => c.notNull())
		.addColumn('breakdown', 'text', (c) => c.notNull())
		.addColumn('category', 'text', (c) => c.notNull())
		.addColumn('population', 'text', (c) => c.notNull())
		.addColumn('estimate', 'float8')
		.addColumn('se', 'float8')
		.addColumn('low', 'float8')
		.addColumn('high', 'float8')
		.addColumn('n', 'integer')
		.addColumn('sites', 'integer')
		.addColumn('deff', 'float8')
		.addColumn('unit', 'text', (c) => c.notNull())
		.addColumn('status', 'text', (c) =>
			c.notNull().check(sql`status in ('shown', 'suppressed', 'not_surveyed', 'no_answer', 'not_measured')`)
		)
		.addColumn('reason', 'text')
		.addPrimaryKeyConstraint('release_cells_pkey', ['release_id', 'indicator', 'area', 'breakdown', 'category', 'population'])
		.addCheckConstraint(
			'release_cells_only_shown_have_figures',
			sql`status = 'shown' or (estimate is null and se is null and low is null and high is null and n is null and sites is null and deff is null)`
		)
		.execute();
	await freeze(db);
}

/** A published release may only become withdrawn, once, with a reason; its cells never change. Drafts are free. */
async function freeze(db: Kysely<unknown>): Promise<void> {
	await sql`
		create function keep_published_release() returns trigger language plpgsql as $$
		begin
			if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'withdrawn' and new.withdrawal_reason is not null
				and (to_jsonb(new) - '{state,withdrawn_at,withdrawal_reason}'::text[]) = (to_jsonb(old) - '{state,withdrawn_at,withdrawal_reason}'::text[])
			then return new; end if;
			raise exception '% of release % is refused: it is %', tg_op, old.number, old.state;
		end $$`.execute(db);
	await sql`
		create trigger releases_published_never_change before update or delete on releases
		for each row when (old.state <> 'draft') execute function keep_published_release()`.execute(db);
	await sql`
		create function keep_published_cells() returns trigger language plpgsql as $$
		declare frozen text;
		begin
			select number into frozen from releases where state <> 'draft' and id in (
				case when tg_op <> 'INSERT' then old.release_id end, case when tg_op <> 'DELETE' then new.release_id end) limit 1;
			if frozen is not null then raise exception '% of cells of release % is refused: it is published', tg_op, frozen; end if;
			return case when tg_op = 'DELETE' then old else new end;
		end $$`.execute(db);
	await sql`
		create trigger release_cells_published_never_change before insert or update or delete on release_cells
		for each row execute function keep_published_cells()`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
