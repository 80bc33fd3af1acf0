import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';

/** Twelve schools in two regions of Ireland, twenty children each, half of them born abroad. */
export async function addSmallCampaign(db: Kysely<Database>, state: 'open' | 'closed', children: number): Promise<string> {
	const campaign = newId();
	const questionnaire = newId();
	const version = newId();
	await sql`insert into questionnaires (id, instrument, title) values (${questionnaire}, 'older', '{"en":"Older"}')`.execute(db);
	await sql`insert into questionnaire_versions (id, questionnaire_id, version, compiled, source_file, problems) values (${version}, ${questionnaire}, 1, '{}', 'x', '[]')`.execute(
		db
	);
	await sql`insert into campaigns (id, title, design, state, synthetic, public_key, wrapped_private_key, closed_at)
		values (${campaign}, '{"en":"Wave"}', 'convenience', ${state}, true, '{}', 'x', '2026-06-01')`.execute(db);
	for (let s = 0; s < 12; s++) {
		const site = newId();
		await sql`insert into sites (id, campaign_id, area, name, kind, expected) values (${site}, ${campaign}, ${s < 6 ? 'IE04' : 'IE05'}, ${'School ' + s}, 'school', ${children})`.execute(
			db
		);
		for (let child = 0; child < children; child++) {
			const answers = JSON.stringify({
				sex: child % 2 ? 'girl' : 'boy',
				age: 12,
				born_here: child % 2 ? 'no' : 'yes',
				mother_born_here: 'yes',
				father_born_here: 'yes',
				life_satisfaction: (child + s) % 11
			});
			await sql`insert into responses (id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers)
				values (${newId()}, ${campaign}, ${site}, 'older', ${version}, ${newId()}, 'en', ${answers})`.execute(db);
		}
	}
	return campaign;
}
