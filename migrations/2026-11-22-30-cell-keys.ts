import { type Kysely, sql } from 'kysely';

const ADDED = ['statistic', 'period', 'second_breakdown', 'second_category'];

/**
 * A cell also says which statistic it is, of which period, and may be broken down twice; published figures of others keep their flags.
 * What was published before is a figure of the year in which its answers or its source ended, broken down once at most.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('release_cells')
		.addColumn('statistic', 'text', (c) =>
			c
				.notNull()
				.defaultTo('figure')
				.check(sql`statistic in ('figure', 'share', 'gap', 'difference', 'change')`)
		)
		.addColumn('period', 'text', (c) => c.notNull().defaultTo(''))
		.addColumn('second_breakdown', 'text', (c) => c.notNull().defaultTo('total'))
		.addColumn('second_category', 'text', (c) => c.notNull().defaultTo('total'))
		.addColumn('flags', 'text')
		.execute();
	await sql`alter table release_cells disable trigger release_cells_published_never_change`.execute(db);
	await sql`
		update release_cells set period = left(releases.source ->> 'date', 4)
		from releases where releases.id = release_cells.release_id`.execute(db);
	await sql`alter table release_cells enable trigger release_cells_published_never_change`.execute(db);
	for (const column of ADDED) await sql`alter table release_cells alter column ${sql.ref(column)} drop default`.execute(db);
	await sql`alter table release_cells drop constraint release_cells_pkey`.execute(db);
	await db.schema
		.alterTable('release_cells')
		.addPrimaryKeyConstraint('release_cells_pkey', [
			'release_id',
			'indicator',
			'area',
			'statistic',
			'period',
			'breakdown',
			'category',
			'second_breakdown',
			'second_category',
			'population'
		])
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
