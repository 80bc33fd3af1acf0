import { sql, type Kysely } from 'kysely';

/** Questionnaires and their versions. A version never changes: a response is always read with the version it was answered in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('questionnaires')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('organisation_id', 'uuid')
		.addColumn('instrument', 'text', (column) => column.notNull())
		.addColumn('title', 'jsonb', (column) => column.notNull())
		.addColumn('created_by', 'text')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addCheckConstraint('questionnaires_instrument', sql`instrument in ('younger', 'older', 'parents', 'teachers', 'principals')`)
		.execute();

	await db.schema
		.createTable('questionnaire_versions')
		.addColumn('id', 'uuid', (column) => column.primaryKey())
		.addColumn('questionnaire_id', 'uuid', (column) => column.notNull().references('questionnaires.id'))
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('compiled', 'jsonb', (column) => column.notNull())
		.addColumn('source_file', 'text', (column) => column.notNull())
		.addColumn('problems', 'jsonb', (column) => column.notNull())
		.addColumn('created_by', 'text')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addUniqueConstraint('questionnaire_versions_number', ['questionnaire_id', 'version'])
		.execute();

	await sql`create function questionnaire_version_is_frozen() returns trigger language plpgsql as $$
		begin
			raise exception 'a questionnaire version never changes';
		end $$`.execute(db);
	await sql`create trigger questionnaire_versions_frozen before update on questionnaire_versions
		for each row execute function questionnaire_version_is_frozen()`.execute(db);
}
