import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';

/** A school with what its children answered, one by one. */
interface School {
	name: string;
	area: string;
	answers: readonly Readonly<Record<string, unknown>>[];
	/** Children there are; as many as answered where nothing is said. */
	expected?: number;
	weight?: number;
}

/** A campaign with one questionnaire for older children, asked at some schools. @returns its id and those of its sites, in their order */
export async function addCampaign(
	db: Kysely<Database>,
	state: 'open' | 'closed',
	schools: readonly School[],
	organisation: string | null = null
): Promise<{ campaign: string; sites: string[] }> {
	const [campaign, questionnaire, version] = [newId(), newId(), newId()];
	await sql`insert into questionnaires (id, instrument, title) values (${questionnaire}, 'older', '{"en":"Older"}')`.execute(db);
	await sql`insert into questionnaire_versions (id, questionnaire_id, version, compiled, source_file, problems) values (${version}, ${questionnaire}, 1, '{"items":[],"lists":{},"languages":["en"]}', 'x', '[]')`.execute(
		db
	);
	await sql`insert into campaigns (id, organisation_id, title, design, state, synthetic, public_key, wrapped_private_key, closed_at)
		values (${campaign}, ${organisation}, '{"en":"Wave"}', 'convenience', ${state}, true, '{}', 'x', '2026-06-01')`.execute(db);
	const sites: string[] = [];
	for (const { name, area, answers, expected = answers.length, weight = 1 } of schools) {
		const site = newId();
		sites.push(site);
		await sql`insert into sites (id, campaign_id, area, name, kind, expected, weight)
			values (${site}, ${campaign}, ${area}, ${name}, 'school', ${expected}, ${weight})`.execute(db);
		const responses = answers.map((each) => ({ id: newId(), pseudonym: newId(), answers: each }));
		await sql`insert into responses (id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers)
			select (r->>'id')::uuid, ${campaign}::uuid, ${site}::uuid, 'older', ${version}::uuid, (r->>'pseudonym')::uuid, 'en', r->'answers'
			from jsonb_array_elements(${JSON.stringify(responses)}::jsonb) as r`.execute(db);
	}
	return { campaign, sites };
}

/** Twelve schools in two regions of Ireland, as many children each, half of them born abroad. */
export async function addSmallCampaign(db: Kysely<Database>, state: 'open' | 'closed', children: number): Promise<string> {
	const schools = Array.from({ length: 12 }, (_, s) => ({
		name: `School ${s}`,
		area: s < 6 ? 'IE04' : 'IE05',
		answers: Array.from({ length: children }, (__, child) => ({
			sex: child % 2 ? 'girl' : 'boy',
			age: 12,
			born_here: child % 2 ? 'no' : 'yes',
			mother_born_here: 'yes',
			father_born_here: 'yes',
			life_satisfaction: (child + s) % 11
		}))
	}));
	return (await addCampaign(db, state, schools)).campaign;
}
