import { sql, type Kysely } from 'kysely';

const INSTRUMENTS = sql`instrument in ('younger', 'older', 'parents', 'teachers', 'principals')`;

/** Campaigns: waves of data collection, their sites, access codes and responses. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await campaigns(db);
	await sites(db);
	await codes(db);
	await responses(db);
}

async function campaigns(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('campaigns')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('organisation_id', 'uuid')
		.addColumn('title', 'jsonb', (column) => column.notNull())
		.addColumn('design', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull().defaultTo('draft'))
		.addColumn('synthetic', 'boolean', (column) => column.notNull().defaultTo(false))
		.addColumn('controller', 'text')
		.addColumn('legal_basis', 'text')
		.addColumn('consent_by', 'text')
		.addColumn('retention_until', 'date')
		.addColumn('public_key', 'jsonb', (column) => column.notNull())
		.addColumn('wrapped_private_key', 'text', (column) => column.notNull())
		.addColumn('opened_at', 'timestamptz')
		.addColumn('closed_at', 'timestamptz')
		.addColumn('created_by', 'text')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addCheckConstraint('campaigns_design', sql`design in ('census', 'probability', 'convenience')`)
		.addCheckConstraint('campaigns_state', sql`state in ('draft', 'open', 'closed')`)
		.execute();

	await db.schema
		.createTable('campaign_instruments')
		.addColumn('campaign_id', 'uuid', (column) => column.notNull().references('campaigns.id'))
		.addColumn('instrument', 'text', (column) => column.notNull())
		.addColumn('questionnaire_version_id', 'uuid', (column) => column.notNull().references('questionnaire_versions.id'))
		.addPrimaryKeyConstraint('campaign_instruments_key', ['campaign_id', 'instrument'])
		.addCheckConstraint('campaign_instruments_instrument', INSTRUMENTS)
		.execute();
}

async function sites(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('sites')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('campaign_id', 'uuid', (column) => column.notNull().references('campaigns.id'))
		.addColumn('area', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('level', 'text')
		.addColumn('expected', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('weight', 'float8', (column) => column.notNull().defaultTo(1))
		.addCheckConstraint('sites_kind', sql`kind in ('school', 'reception_centre', 'non_formal')`)
		.addCheckConstraint('sites_weight', sql`weight > 0`)
		.addUniqueConstraint('sites_name', ['campaign_id', 'name'])
		.execute();
	await db.schema.createIndex('sites_by_campaign').on('sites').columns(['campaign_id', 'area']).execute();
}

/** A code is found by its keyed hash; the sealed text is only for printing the cards again. */
async function codes(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('codes')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('campaign_id', 'uuid', (column) => column.notNull().references('campaigns.id'))
		.addColumn('site_id', 'uuid', (column) => column.notNull().references('sites.id'))
		.addColumn('instrument', 'text', (column) => column.notNull())
		.addColumn('code_hash', 'text', (column) => column.notNull().unique())
		.addColumn('sealed_code', 'text', (column) => column.notNull())
		.addColumn('used_at', 'timestamptz')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addCheckConstraint('codes_instrument', INSTRUMENTS)
		.execute();
	await db.schema.createIndex('codes_by_site').on('codes').columns(['campaign_id', 'site_id', 'instrument']).execute();
}

async function responses(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('responses')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('campaign_id', 'uuid', (column) => column.notNull().references('campaigns.id'))
		.addColumn('site_id', 'uuid', (column) => column.notNull().references('sites.id'))
		.addColumn('instrument', 'text', (column) => column.notNull())
		.addColumn('questionnaire_version_id', 'uuid', (column) => column.notNull().references('questionnaire_versions.id'))
		.addColumn('pseudonym', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('answers', 'jsonb', (column) => column.notNull())
		.addColumn('weight', 'float8', (column) => column.notNull().defaultTo(1))
		.addColumn('receipt_hash', 'text')
		.addColumn('received_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addColumn('state', 'text', (column) => column.notNull().defaultTo('complete'))
		.addCheckConstraint('responses_instrument', INSTRUMENTS)
		.addCheckConstraint('responses_state', sql`state in ('complete', 'partial', 'rejected')`)
		.addUniqueConstraint('responses_pseudonym', ['campaign_id', 'pseudonym'])
		.execute();
	await db.schema.createIndex('responses_by_site').on('responses').columns(['campaign_id', 'site_id', 'instrument']).execute();
}
