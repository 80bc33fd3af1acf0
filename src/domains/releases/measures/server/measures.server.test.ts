import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { command } from '#platform/server/database.ts';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../../tests/support/people.ts';
import { addCampaign } from '../../../../../tests/support/small-campaign.ts';
import type { MeasureContent } from '../content.ts';
import { SURVEY_MEASURES } from '../survey-measures.ts';
import { listOfferedItems } from './measure-items.ts';
import { readPreview } from './measure-preview.ts';
import { addMeasureVersion, currentSurveyMeasures, listMeasureVersions } from './measures.ts';

const world = useDatabase();
const content = {
	kind: 'survey',
	statistic: 'share',
	variants: [{ instrument: 'older', items: [{ name: 'a' }, { name: 'b' }], scale: [1, 5], atLeast: 2, combine: 'mean', cut: 4 }]
} satisfies MeasureContent;
const add = (actor: Parameters<typeof addMeasureVersion>[1], indicator = 'R10', seen = 1) =>
	command(world.db, (trx) => addMeasureVersion(trx as never, actor, indicator, { content, note: 'Tried', seen }));

beforeAll(async () => {
	await command(world.db, (trx) => loadFirstFramework(trx));
	await command(world.db, (trx) => addPeople(trx));
}, 60_000);

describe('refusals', () => {
	it('visitors and people without the role neither read, preview nor change', async () => {
		for (const actor of [visitor, people.nobody, people.editor]) {
			const code = actor === visitor ? 'sign-in-needed' : 'forbidden';
			await expect(listMeasureVersions(world.db, actor, 'R10')).rejects.toMatchObject({ code });
			await expect(listOfferedItems(world.db, actor)).rejects.toMatchObject({ code });
			await expect(readPreview(world.db, actor, { indicator: 'R10', version: 1, ...content })).rejects.toMatchObject({ code });
			await expect(add(actor)).rejects.toMatchObject({ code });
		}
		expect(await listMeasureVersions(world.db, people.fieldWorker, 'R10')).toHaveLength(1);
		await expect(add(people.fieldWorker)).rejects.toMatchObject({ code: 'forbidden' });
	});
	it('an indicator that does not exist, and a version that somebody else made meanwhile', async () => {
		await expect(add(people.researcher, 'R99', 0)).rejects.toMatchObject({ code: 'not-found' });
		await expect(add(people.researcher, 'R10', 0)).rejects.toMatchObject({ code: 'changed-meanwhile' });
	});
});

it('an installation begins with the built-in measures as version 1', async () => {
	const current = await currentSurveyMeasures(world.db);
	expect(current).toEqual([...SURVEY_MEASURES].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)));
});

it('a new version stands beside the old one, which the database keeps from changing', async () => {
	expect(await add(people.researcher, 'R11')).toBe(2);
	const versions = await listMeasureVersions(world.db, people.researcher, 'R11');
	expect(versions.map(({ number, note, by }) => [number, note, by])).toEqual([
		[2, 'Tried', 'Rana Research'],
		[1, '', null]
	]);
	expect((await currentSurveyMeasures(world.db)).find(({ indicator }) => indicator === 'R11')).toMatchObject({
		version: 2,
		statistic: 'share'
	});
	await expect(sql`update measure_versions set note = 'x'`.execute(world.db)).rejects.toThrow('never changes');
	await expect(sql`delete from measure_versions`.execute(world.db)).rejects.toThrow('never changes');
});

describe('a preview', () => {
	const measure = { indicator: 'R10', version: 1, ...content };
	const schools = Array.from({ length: 6 }, (_, s) => ({
		name: `School ${s}`,
		area: 'IE04',
		answers: ['2', '5', '2', '5', '2', '5', '2', '5', '2', '5'].map((value) => ({ a: value, b: value, c: 'private' }))
	}));

	it('reads closed campaigns only, and those alone that the role reaches', async () => {
		expect(await readPreview(world.db, people.researcher, measure)).toMatchObject({ kind: 'too-few', n: 0 });
		const organisation = newId();
		await sql`insert into organisations (id, name) values (${organisation}, 'One')`.execute(world.db);
		await addCampaign(world.db, 'open', schools, organisation);
		expect(await readPreview(world.db, people.researcher, measure)).toMatchObject({ kind: 'too-few', n: 0 });
		await addCampaign(world.db, 'closed', schools, organisation);
		expect(await readPreview(world.db, people.researcher, measure)).toMatchObject({ kind: 'shown', n: 60, value: 50, synthetic: true });
		const own = { ...people.nobody, grants: [{ role: 'researcher' as const, organisation }] };
		const guest = { ...people.nobody, grants: [{ role: 'researcher' as const, organisation: newId() }] };
		expect(await readPreview(world.db, own, measure)).toMatchObject({ kind: 'shown', n: 60 });
		expect(await readPreview(world.db, guest, measure)).toMatchObject({ kind: 'too-few', n: 0 });
	});
});
