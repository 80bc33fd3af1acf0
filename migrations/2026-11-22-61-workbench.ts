import { type Kysely, sql } from 'kysely';

/** What researchers worked out at the workbench, and whether it may leave it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('workbench_outputs')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('made_by', 'uuid', (column) => column.notNull())
		.addColumn('made_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addColumn('wish', 'jsonb', (column) => column.notNull())
		.addColumn('output', 'jsonb', (column) => column.notNull())
		.addColumn('synthetic', 'boolean', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('private', 'asked', 'released', 'refused')`))
		.addColumn('purpose', 'text')
		.addColumn('decided_by', 'uuid')
		.addColumn('decided_at', 'timestamptz')
		.addColumn('reason', 'text')
		.addCheckConstraint('workbench_outputs_second_person', sql`decided_by is null or decided_by <> made_by`)
		.addCheckConstraint('workbench_outputs_decided', sql`(state in ('released', 'refused')) = (decided_by is not null)`)
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
