import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeQuestions } from '#domains/questionnaires/library/material.ts';
import type { Questionnaire } from '#domains/questionnaires/questionnaire.ts';
import { keepReliability, listReliability, type ScaleToScore } from '#domains/questionnaires/server/reliability.ts';
import { addToLibrary } from '#domains/questionnaires/server/library.ts';
import { entryForm } from '#domains/questionnaires/library/entry.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { newId } from '#platform/ids.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../../tests/support/people.ts';
import { cronbachAlpha } from '../../estimators/reliability.ts';
import { reckonReliability } from './scale-reliability.ts';

const world = useDatabase();
const older = compileXlsx(readFileSync(new URL('../../../../../demo/questionnaires/older.xlsx', import.meta.url)), 'older').questionnaire!;
const KEYS = ['teachers_help', 'teachers_fair', 'teachers_listen'];
const scoring = { reversed: ['teachers_fair'], atLeast: 2, low: 1, high: 5 };
const kept = takeQuestions(older, KEYS);
const material = kept.kind === 'kept' ? kept.material : undefined;
let scale: ScaleToScore;

const answersOf = (child: number): Record<string, unknown> => ({
	teachers_help: String((child % 5) + 1),
	teachers_fair: String(5 - ((child * 2) % 5)),
	teachers_listen: String(((child + (child % 3)) % 5) + 1)
});

/** Responses in a language: so many children, spread over so many sites. */
async function addCampaign(
	state: 'open' | 'closed',
	compiled: Questionnaire,
	groups: { language: string; children: number; sites: number }[]
): Promise<void> {
	const [campaign, questionnaire, version] = [newId(), newId(), newId()];
	await sql`insert into questionnaires (id, instrument, title) values (${questionnaire}, 'older', '{"en":"Older"}')`.execute(world.db);
	await sql`insert into questionnaire_versions (id, questionnaire_id, version, compiled, source_file, problems)
		values (${version}, ${questionnaire}, 1, ${JSON.stringify(compiled)}, 'x', '[]')`.execute(world.db);
	await sql`insert into campaigns (id, title, design, state, synthetic, public_key, wrapped_private_key)
		values (${campaign}, '{"en":"Wave"}', 'convenience', ${state}, true, '{}', 'x')`.execute(world.db);
	await sql`insert into campaign_instruments (campaign_id, instrument, questionnaire_version_id) values (${campaign}, 'older', ${version})`.execute(
		world.db
	);
	const places = Array.from({ length: 6 }, () => newId());
	for (const [at, site] of places.entries())
		await sql`insert into sites (id, campaign_id, area, name, kind, expected) values (${site}, ${campaign}, 'IE04', ${`School ${String(at)}`}, 'school', 20)`.execute(
			world.db
		);
	for (const { language, children, sites } of groups)
		for (let child = 0; child < children; child++)
			await sql`insert into responses (id, campaign_id, site_id, instrument, questionnaire_version_id, pseudonym, language, answers)
				values (${newId()}, ${campaign}, ${places[child % sites] ?? ''}, 'older', ${version}, ${newId()}, ${language}, ${JSON.stringify(answersOf(child))})`.execute(
				world.db
			);
}

beforeAll(async () => {
	await command(world.db, addPeople);
	const details = entryForm.parse({
		name: 'Support',
		author: 'Immerse',
		reference: 'Own',
		licence: 'EUPL-1.2',
		reversed: ['teachers_fair'],
		atLeast: '2'
	});
	const entry = await command(world.db, (trx) =>
		addToLibrary(trx as never, people.researcher, details, { kind: 'compiled', questionnaire: older, keys: KEYS }, 'en')
	);
	scale = { entry, revision: 1, material: material!, scoring };
	const large = { language: 'en', children: 60, sites: 6 };
	await addCampaign('closed', older, [large, { language: 'fr', children: 29, sites: 6 }, { language: 'nl', children: 60, sites: 4 }]);
	await addCampaign('open', older, [{ ...large, language: 'ar' }]);
	const reworded = {
		...older,
		items: older.items.map((item) => (item.name === 'teachers_help' ? { ...item, label: { en: 'Other words' } } : item))
	};
	await addCampaign('closed', reworded, [{ ...large, language: 'uk' }]);
}, 60_000);

describe('the reliability of a scale', () => {
	it('is reckoned by language, of groups large enough, in closed campaigns that asked it in the same words', async () => {
		const found = await readOnly(world.db, (db) => reckonReliability(db, [scale]));
		const rows = Array.from({ length: 60 }, (_, child) => {
			const answers = answersOf(child);
			return [Number(answers['teachers_help']), 6 - Number(answers['teachers_fair']), Number(answers['teachers_listen'])];
		});
		expect(found).toEqual([{ entry: scale.entry, revision: 1, language: 'en', synthetic: true, ...cronbachAlpha(rows) }]);
	});

	it('is kept in place of what was known, for those who may read the library', async () => {
		const found = await readOnly(world.db, (db) => reckonReliability(db, [scale]));
		await command(world.db, (trx) => keepReliability(trx as never, found, new Date('2026-11-22T03:00:00Z')));
		await command(world.db, (trx) => keepReliability(trx as never, found, new Date('2026-11-23T03:00:00Z')));
		const known = await readOnly(world.db, (db) => listReliability(db, people.fieldWorker, scale.entry));
		expect(known.map(({ language, respondents, computedAt }) => [language, respondents, computedAt.toISOString()])).toEqual([
			['en', 60, '2026-11-23T03:00:00.000Z']
		]);
		for (const actor of [visitor, people.nobody, people.editor])
			await expect(readOnly(world.db, (db) => listReliability(db, actor))).rejects.toMatchObject({ status: actor === visitor ? 401 : 403 });
	});
});
