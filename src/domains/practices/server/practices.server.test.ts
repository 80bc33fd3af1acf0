import { beforeAll, describe, expect, it } from 'vitest';
import { getFramework, loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { practices as realPractices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { publishReviewed } from '../../../../tests/support/publish-reviewed.ts';
import { evidenceScale, practiceRecord } from '../practice.ts';
import { valuesOf } from '../search/practice-index.ts';
import { wholeList } from '../search/query.ts';
import { getCollection, practicesForOutcomes, searchCollection } from './catalogue.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { findByOldNumber, getPractice, getVisiblePractice, listUnpublished } from './practices.ts';
import { createPractice, retirePractice, revisePractice } from './practice-changes.ts';
import { publishPractice } from './reviews.ts';
import { getRevision, listRevisions } from './revisions.ts';

const world = useDatabase();
const record = practiceRecord.parse({
	category: 'practice',
	originalLanguage: 'en',
	title: { en: 'A walking bus' },
	summary: { en: 'Parents walk to school together.' },
	description: { en: 'Every morning at a quarter past eight, from the reception centre.' },
	countries: ['BE'],
	outcomes: ['R08'],
	evidence: 'described',
	sources: [{ title: 'A school', url: null }]
});

const find = async (text: string) => {
	const framework = (await getFramework(world.db)).document;
	const collection = await getCollection(world.db, framework);
	return [...searchCollection(collection, { ...wholeList, text }).numbers];
};

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, realPractices);
	})
);

const retirement = { reason: 'ended', note: '', successor: null } as const;

describe.each([visitor, people.nobody, people.researcher, people.fieldWorker])('whoever is no editor', (actor) => {
	const code = actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden';
	it('may neither change, publish, retire nor list what others wrote', async () => {
		const attempts = [
			() => command(world.db, (trx) => revisePractice(trx, actor, { number: 101, basedOn: 1, record })),
			() => command(world.db, (trx) => publishPractice(trx, actor, 101)),
			() => command(world.db, (trx) => retirePractice(trx, actor, 101, retirement)),
			() => listUnpublished(world.db, actor)
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code });
	});
});

describe('a record', () => {
	it('is proposed by anybody with an account, and by no visitor', async () => {
		await expect(command(world.db, (trx) => createPractice(trx, visitor, record))).rejects.toMatchObject({ code: 'sign-in-needed' });
		const number = await command(world.db, (trx) => createPractice(trx, people.nobody, record));
		expect((await getVisiblePractice(world.db, people.nobody, number)).state).toBe('draft');
		await expect(getVisiblePractice(world.db, people.researcher, number)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('is a draft that only editors see, then published and found, then retired and gone', async () => {
		const number = await command(world.db, (trx) => createPractice(trx, people.nobody, record));
		await expect(getVisiblePractice(world.db, visitor, number)).rejects.toMatchObject({ code: 'not-found' });
		expect((await listUnpublished(world.db, people.editor)).map((draft) => draft.number)).toContain(number);
		expect(await find('walking bus')).not.toContain(number);
		await publishReviewed(world.db, number);
		expect((await getVisiblePractice(world.db, visitor, number)).state).toBe('published');
		expect(await find('walking bus')).toContain(number);
		await command(world.db, (trx) => retirePractice(trx, people.editor, number, retirement));
		await expect(getVisiblePractice(world.db, visitor, number)).rejects.toMatchObject({ code: 'not-found' });
		expect(await find('walking bus')).not.toContain(number);
	});

	it('keeps both texts when two editors save at once: one wins, the other is told', async () => {
		const number = await command(world.db, (trx) => createPractice(trx, people.nobody, record));
		const save = (title: string) =>
			command(world.db, (trx) => revisePractice(trx, people.editor, { number, basedOn: 1, record: { ...record, title: { en: title } } }));
		const results = await Promise.allSettled([save('One'), save('Two')]);
		const refused = results.filter((result) => result.status === 'rejected');
		expect(refused).toHaveLength(1);
		expect(refused[0]?.reason).toMatchObject({ code: 'changed-meanwhile' });
		const revisions = await world.db
			.selectFrom('practice_revisions')
			.innerJoin('practices', 'practices.id', 'practice_revisions.practice_id')
			.select('practice_revisions.revision')
			.where('number', '=', number)
			.execute();
		expect(revisions.map(({ revision }) => revision).sort()).toEqual([1, 2]);
	});

	it('that came with the installation keeps what it said then, when it is changed', async () => {
		const { record: first } = await getPractice(world.db, people.editor, 101);
		await command(world.db, (trx) => revisePractice(trx, people.editor, { number: 101, basedOn: 1, record: { ...first, reach: 55 } }));
		expect((await listRevisions(world.db, people.editor, 101)).map(({ revision }) => revision)).toEqual([2, 1]);
		expect((await getRevision(world.db, people.editor, 101, 1)).reach).toBe(first.reach);
	});

	it('gets a number of its own, also when many are made at once', async () => {
		const numbers = await Promise.all(
			Array.from({ length: 6 }, () => command(world.db, (trx) => createPractice(trx, people.nobody, record)))
		);
		expect(new Set(numbers).size).toBe(6);
	});

	it('is refused where a field can not be read, naming it', async () => {
		const create = command(world.db, (trx) => createPractice(trx, people.nobody, { ...record, countries: ['Belgium'] }));
		await expect(create).rejects.toMatchObject({
			code: 'practice-invalid',
			details: { field: 'Country' },
			fields: { countries: expect.any(String) }
		});
	});
});

describe('the collection', () => {
	it('finds records through words of other languages, and by their old number', async () => {
		expect(await find('okan')).toEqual(expect.arrayContaining([108, 110, 112, 115]));
		expect(await find('griekenland')).toEqual([112]);
		expect(await findByOldNumber(world.db, 1805)).toBe(105);
		expect(await findByOldNumber(world.db, 1)).toBeUndefined();
	});

	it('leads an old number of a retired record to what took its place, else to the page that says why', async () => {
		await world.db.updateTable('practices').set({ old_number: 9001 }).where('number', '=', 106).execute();
		await world.db.updateTable('practices').set({ state: 'retired', successor: 105 }).where('number', '=', 106).execute();
		expect(await findByOldNumber(world.db, 9001)).toBe(105);
		await world.db.updateTable('practices').set({ successor: null }).where('number', '=', 106).execute();
		expect(await findByOldNumber(world.db, 9001)).toBe(106);
		await world.db.updateTable('practices').set({ state: 'published' }).where('number', '=', 106).execute();
	});

	it('notices a change that was committed after a later one', async () => {
		const number = await command(world.db, (trx) => createPractice(trx, people.nobody, record));
		await publishReviewed(world.db, number);
		await command(world.db, (trx) => createPractice(trx, people.nobody, record));
		expect(await find('lantern')).toEqual([]);
		const renamed = JSON.stringify({ ...record, title: { en: 'A lantern walk' } });
		const slow = { published_record: renamed, updated_at: new Date('2026-01-01') };
		await command(world.db, (trx) => trx.updateTable('practices').set(slow).where('number', '=', number).execute());
		expect(await find('lantern')).toEqual([number]);
	});

	it('tags every real record with known words and a source', async () => {
		const { document } = await getFramework(world.db);
		const { terms } = await getCollection(world.db, document);
		const known = new Set([
			...terms.map(({ facet, code }) => `${facet}:${code}`),
			...document.outcomes.map(({ code }) => `outcomes:${code}`)
		]);
		const facets = ['outcomes', 'funds', 'action', 'target', 'professionals', 'networks', 'addressed'] as const;
		const unknown = realPractices.flatMap(({ number, record }) =>
			facets.flatMap((facet) => record[facet].filter((code) => !known.has(`${facet}:${code}`)).map((code) => `${number} ${facet}:${code}`))
		);
		expect(unknown).toEqual([]);
		expect(realPractices.length).toBeGreaterThanOrEqual(12);
	});

	it('gives the practices for an outcome, strongest evidence first', async () => {
		const { document } = await getFramework(world.db);
		const collection = await getCollection(world.db, document);
		const found = practicesForOutcomes(collection, ['R12']);
		expect(evidenceScale[found[0]?.evidence ?? 0]).toBe('compared');
		expect(found.every((entry) => valuesOf(collection.index, entry, 'outcomes').includes('R12'))).toBe(true);
	});
});
