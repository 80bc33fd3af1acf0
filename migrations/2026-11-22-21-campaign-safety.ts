import { type Kysely, sql } from 'kysely';

/**
 * Whom children can turn to in a campaign, and who helped with a response. A campaign that was opened before keeps its empty places; none opens
 * with children any more before they are filled.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('campaigns')
		.addColumn('safeguarding_contact', 'text')
		.addColumn('safeguarding_reach', 'text')
		.addColumn('safeguarding_steps', 'jsonb')
		.addColumn('helplines', 'jsonb', (column) => column.notNull().defaultTo('[]'))
		.execute();
	await db.schema.alterTable('responses').addColumn('helped', 'text').execute();
	await db.schema
		.alterTable('responses')
		.addCheckConstraint('responses_helped', sql`helped in ('nobody', 'read', 'explained')`)
		.execute();
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
