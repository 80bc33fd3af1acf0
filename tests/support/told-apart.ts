/** Answers whose hidden figures have numbers that nothing else has: whoever meets one in an answer of the platform knows where it comes from. */
import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Database } from '../../src/database.ts';

/** Belgian regions, and how many children of each answered at each of its ten sites. */
const REGIONS = { BE10: 149, BE21: 131, BE23: 123, BE33: 41 };
const SITES = 10;

/** A closed campaign of older children who answered about their teachers; a region is too small for a rule of 500 answers. */
export async function addToldApart(db: Kysely<Database>): Promise<string> {
	const [campaign, questionnaire, version] = [newId(), newId(), newId()];
	await sql`insert into questionnaires (id, instrument, title) values (${questionnaire}, 'older', '{"en":"Older"}')`.execute(db);
	await sql`insert into questionnaire_versions (id, questionnaire_id, version, compiled, source_file, problems) values (${version}, ${questionnaire}, 1, '{}', 'x', '[]')`.execute(
		db
	);
	await sql`insert into campaigns (id, title, design, state, synthetic, public_key, wrapped_private_key, closed_at)
		values (${campaign}, '{"en":"Wave"}', 'convenience', 'closed', true, '{}', 'x', '2026-06-01')`.execute(db);
	for (const [area, children] of Object.entries(REGIONS))
		for (let s = 0; s < SITES; s++) await addSite(db, { campaign, version, area, children: children + (s % 3), s });
	return campaign;
}

async function addSite(
	db: Kysely<Database>,
	{ campaign, version, area, children, s }: { campaign: string; version: string; area: string; children: number; s: number }
): Promise<void> {
	const site = newId();
	await sql`insert into sites (id, campaign_id, area, name, kind, expected, weight)
		values (${site}, ${campaign}, ${area}, ${`School ${area} ${s}`}, 'school', ${children + 7}, ${1 + Math.sqrt(s + 2) / 7})`.execute(db);
	const responses = Array.from({ length: children }, (_, child) => {
		const agrees = (shift: number) => String(1 + ((child * child + s * shift + shift + area.charCodeAt(2)) % 5));
		return {
			id: newId(),
			pseudonym: newId(),
			answers: {
				sex: child % 3 === 0 ? 'girl' : 'boy',
				born_here: child % 2 ? 'no' : 'yes',
				mother_born_here: 'yes',
				father_born_here: 'yes',
				...{ teachers_help: agrees(1), teachers_fair: agrees(2), teachers_listen: agrees(3) }
			}
		};
	});
	await sql`insert into responses (id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers)
		select (r->>'id')::uuid, ${campaign}::uuid, ${site}::uuid, 'older', ${version}::uuid, (r->>'pseudonym')::uuid, 'en', r->'answers'
		from jsonb_array_elements(${JSON.stringify(responses)}::jsonb) as r`.execute(db);
}
