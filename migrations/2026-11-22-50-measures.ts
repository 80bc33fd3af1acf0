import { type Kysely, sql } from 'kysely';

const codes = { yes: 1, no: 0 };
const items = (names: string) => names.split(' ').map((name) => ({ name }));
const variant = (instrument: string, names: string, scale: [number, number], atLeast: number, rest: object) => ({
	instrument,
	items: items(names),
	scale,
	atLeast,
	combine: 'mean',
	...rest
});
const agreement = (names: string, atLeast: number, cut = 4) => variant('older', names, [1, 5], atLeast, { cut });
const younger = (name: string) => variant('younger', name, [1, 3], 1, { cut: 3 });
const yes = (name: string, instrument = 'older') => ({
	...variant(instrument, name, [0, 1], 1, { cut: 1 }),
	items: [{ name, codes }]
});

/** The measures that every installation begins with: indicator → how it is made of the answers. */
const FIRST: Record<string, object[]> = {
	R04: [variant('older', 'lang_understand lang_speak lang_read lang_write', [1, 4], 3, { cut: 3 }), younger('lang_understand')],
	R05: [agreement('culture_keep culture_learn culture_both', 2)],
	R06: [variant('older', 'life_satisfaction', [0, 10], 1, { cut: 6 }), variant('younger', 'life_face', [1, 5], 1, { cut: 4 })],
	R07: [agreement('belong_place belong_people belong_safe belong_proud', 3), younger('belong_place')],
	R08: [agreement('friends_help friends_listen friends_trust', 2), younger('friends_help')],
	R09: [variant('older', 'friends_here friends_elsewhere friends_mixed', [1, 4], 2, {})],
	R10: [agreement('teachers_help teachers_fair teachers_listen', 2), younger('teachers_help')],
	R11: [agreement('trust_school trust_health trust_police trust_town', 3, 3.5)],
	D10: [yes('lang_lessons')],
	D11: [yes('lang_mother_tongue')],
	D12: [yes('study_help'), yes('study_help', 'younger')],
	D14: [yes('counsellor')],
	D15: [variant('older', 'bullied hurt', [1, 4], 1, { combine: 'highest', cut: 3 }), younger('bullied')]
};

/** Measures are data with versions. What a measure once said stays: a version never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('measures')
		.addColumn('indicator', 'text', (column) => column.primaryKey())
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.execute();
	await db.schema
		.createTable('measure_versions')
		.addColumn('indicator', 'text', (column) => column.notNull().references('measures.indicator'))
		.addColumn('number', 'integer', (column) => column.notNull().check(sql`number > 0`))
		.addColumn('content', 'jsonb', (column) => column.notNull())
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('created_by', 'uuid')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('measure_versions_number', ['indicator', 'number'])
		.execute();
	for (const [indicator, variants] of Object.entries(FIRST)) {
		const content = JSON.stringify({ kind: 'survey', statistic: indicator === 'R09' ? 'mean' : 'share', variants });
		await sql`insert into measures (indicator) values (${indicator})`.execute(db);
		await sql`insert into measure_versions (indicator, number, content, note) values (${indicator}, 1, ${content}, '')`.execute(db);
	}
	await sql`
		create function keep_measure_version() returns trigger language plpgsql as $$
		begin
			raise exception 'version % of the measure of % never changes', old.number, old.indicator;
		end $$`.execute(db);
	await sql`create trigger measure_versions_never_change before update or delete on measure_versions
		for each row execute function keep_measure_version()`.execute(db);
}

export async function down(): Promise<void> {
	throw new Error('Migrations only go forward; restore a backup instead.');
}
