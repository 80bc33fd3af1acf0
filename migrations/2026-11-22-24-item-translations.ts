import { type Kysely, sql } from 'kysely';

/** The way of a text from one language into another: two translations, review, adjudication, a pretest; each with who, when and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('item_translations')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('subject_kind', 'text', (column) => column.notNull())
		.addColumn('subject_id', 'uuid', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('language', 'text', (column) => column.notNull())
		.addColumn('round', 'integer', (column) => column.notNull())
		.addColumn('original', 'jsonb', (column) => column.notNull())
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addCheckConstraint('item_translations_subject', sql`subject_kind in ('questionnaire', 'library')`)
		.addUniqueConstraint('item_translations_round', ['subject_kind', 'subject_id', 'key', 'language', 'round'])
		.execute();
	await db.schema
		.createTable('item_translation_steps')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('translation_id', 'uuid', (column) => column.notNull().references('item_translations.id'))
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('words', 'jsonb')
		.addColumn('outcome', 'text')
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('by', 'uuid', (column) => column.notNull())
		.addColumn('at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addCheckConstraint('item_translation_steps_kind', sql`kind in ('translation', 'review', 'adjudication', 'pretest')`)
		.addCheckConstraint('item_translation_steps_words', sql`(kind in ('translation', 'adjudication')) = (words is not null)`)
		.addCheckConstraint(
			'item_translation_steps_outcome',
			sql`outcome in ('fine', 'change') and kind in ('review', 'pretest') or outcome is null`
		)
		.execute();
	await db.schema.createIndex('item_translation_steps_of').on('item_translation_steps').column('translation_id').execute();
	await sql`create trigger item_translation_steps_frozen before update on item_translation_steps
		for each row execute function questionnaire_version_is_frozen()`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
