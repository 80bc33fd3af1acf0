import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { practices as realPractices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { practiceRecord, type PracticeRecord } from '../practice.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { checkLinks, isInside, tryAddress } from './links.ts';
import { mergePractices } from './merge.ts';
import { revisePractice } from './practice-changes.ts';
import { countFindings, dismissFinding, listFindings, lookAtQuality } from './quality.ts';
import { createUseCounter, listUses } from './uses.ts';

const world = useDatabase();
const record = (given: Partial<PracticeRecord>) =>
	practiceRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: 'A lantern walk' },
		summary: {},
		description: {},
		countries: ['BE'],
		evidence: 'monitored',
		website: 'https://alive.example/',
		sources: [{ title: 'x', url: 'https://dead.example/' }],
		...given
	});
const all = Array.from({ length: 9 }, (_, index) => `R0${index + 1}`);
const rowOf = (number: number) => world.db.selectFrom('practices').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, realPractices);
		await loadPractices(trx, [
			{ number: 201, oldNumber: null, record: record({ outcomes: all }) },
			{
				number: 202,
				oldNumber: null,
				record: record({ title: { en: 'A lantern walk.' }, summary: { fr: 'Une marche' }, outcomes: ['R08'], countries: ['BE', 'FR'] })
			}
		]);
	})
);

describe.each([visitor, people.nobody, people.researcher])('whoever is no editor', (actor) => {
	it('sees nothing of the desk and merges nothing', async () => {
		const attempts = [
			() => countFindings(world.db, actor),
			() => listFindings(world.db, actor, 'orphan'),
			() => listUses(world.db, actor),
			() => command(world.db, (trx) => dismissFinding(trx, actor, 201, 'over-tagged')),
			() => command(world.db, (trx) => mergePractices(trx, actor, { keep: 201, drop: 202, basedOn: { keep: 1, drop: 1 } }))
		];
		for (const attempt of attempts)
			await expect(attempt()).rejects.toMatchObject({ code: actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden' });
	});
});

describe('the desk', () => {
	it('names what to look at, and what was dismissed no more until it is about something else', async () => {
		await lookAtQuality(world.db);
		expect(await listFindings(world.db, people.editor, 'over-tagged')).toMatchObject([{ number: 201, about: all }]);
		expect((await listFindings(world.db, people.editor, 'near-duplicate')).map(({ number, about }) => [number, about])).toEqual([
			[201, ['202']],
			[202, ['201']]
		]);
		await command(world.db, (trx) => dismissFinding(trx, people.editor, 201, 'over-tagged'));
		await lookAtQuality(world.db);
		expect((await countFindings(world.db, people.editor)).get('over-tagged')).toBeUndefined();
		const { id, published_record: before } = await rowOf(201);
		const changed = JSON.stringify({ ...before, outcomes: [...all, 'R10'] });
		await command(world.db, (trx) => trx.updateTable('practices').set({ published_record: changed }).where('id', '=', id).execute());
		await lookAtQuality(world.db);
		expect((await countFindings(world.db, people.editor)).get('over-tagged')).toBe(1);
	});

	it('calls a link dead after three tries that failed, one host at a time, and alive again when it answers', async () => {
		const pauses: number[] = [];
		const answers: Record<string, string> = { 'https://dead.example/': '404' };
		const tryAll = async () => {
			await checkLinks(
				world.db,
				async (url) => answers[url] ?? '200',
				async (milliseconds) => void pauses.push(milliseconds)
			);
			await world.db
				.updateTable('practice_links')
				.set({ checked_at: new Date(0) } as never)
				.execute();
		};
		await tryAll();
		await tryAll();
		await lookAtQuality(world.db);
		expect(await listFindings(world.db, people.editor, 'dead-link')).toEqual([]);
		await tryAll();
		await lookAtQuality(world.db);
		expect((await listFindings(world.db, people.editor, 'dead-link')).map(({ number, about }) => [number, about])).toEqual([
			[201, ['https://dead.example/']],
			[202, ['https://dead.example/']]
		]);
		expect(pauses.length).toBeGreaterThan(0);
		answers['https://dead.example/'] = '200';
		await tryAll();
		await lookAtQuality(world.db);
		expect(await listFindings(world.db, people.editor, 'dead-link')).toEqual([]);
	});

	it.each(['http://127.0.0.1:1/', 'http://localhost/', 'http://[::1]/', 'http://169.254.1.1/', 'ftp://example.org/'])(
		'never tries an address of the own network: %s',
		async (url) => {
			expect(await tryAddress(url)).toBe('refused');
		}
	);

	it.each([
		['10.1.2.3', true],
		['172.31.0.1', true],
		['::ffff:192.168.0.1', true],
		['fd00::1', true],
		['not an address', true],
		['93.184.216.34', false],
		['2606:2800:220:1::1', false]
	])('takes %s for inside: %s', (address, inside) => expect(isInside(address)).toBe(inside));
});

describe('two records that are one', () => {
	it('become one that waits for review, and the other leads to it', async () => {
		const basedOn = { keep: 1, drop: 1 };
		const before = await rowOf(201);
		const merge = (given = basedOn) =>
			command(world.db, (trx) => mergePractices(trx, people.editor, { keep: 202, drop: 201, basedOn: given }));
		await expect(merge({ keep: 1, drop: 9 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
		await command(world.db, (trx) =>
			revisePractice(trx, people.secondEditor, {
				number: 201,
				basedOn: 1,
				record: { ...(before.published_record ?? {}), summary: { de: 'Ungeprüft' } }
			})
		);
		await merge({ keep: 1, drop: 2 });
		const stays = await rowOf(202);
		expect(stays.record).toMatchObject({
			summary: { fr: 'Une marche' },
			countries: ['BE', 'FR'],
			outcomes: ['R08', ...all.filter((code) => code !== 'R08'), 'R10']
		});
		expect(stays.record.summary['de']).toBeUndefined();
		expect(stays.published_record?.outcomes).toEqual(['R08']);
		expect(await rowOf(201)).toMatchObject({ state: 'retired', retired_reason: 'duplicate', successor: 202 });
		const open = await world.db
			.selectFrom('practice_proposals')
			.innerJoin('practices', 'practices.id', 'practice_proposals.practice_id')
			.select(['number', 'stage'])
			.where('number', 'in', [201, 202])
			.execute();
		expect(open.sort((a, b) => a.number - b.number)).toEqual([
			{ number: 201, stage: 'withdrawn' },
			{ number: 202, stage: 'writing' }
		]);
		const same = command(world.db, (trx) => mergePractices(trx, people.editor, { keep: 202, drop: 202, basedOn }));
		await expect(same).rejects.toMatchObject({ code: 'merge-same' });
	});
});

describe('uses', () => {
	it('of several processes add up by month', async () => {
		const one = createUseCounter(world.db, () => undefined);
		const two = createUseCounter(world.db, () => undefined);
		one.count(105, 'read');
		one.count(105, 'read');
		two.count(105, 'read');
		two.count(105, 'cited');
		await Promise.all([one.close(), two.close()]);
		expect(await listUses(world.db, people.editor)).toEqual([
			{ number: 105, kind: 'read', times: 3 },
			{ number: 105, kind: 'cited', times: 1 }
		]);
	});

	it('asks an expert about what joins a record, also where only a minor edit of it was under way', async () => {
		const { revision, record, id } = await rowOf(101);
		const edit = { number: 101, basedOn: revision, record: { ...record, since: 2019 }, minor: true };
		const keep = await command(world.db, (trx) => revisePractice(trx, people.editor, edit));
		const basedOn = { keep, drop: (await rowOf(102)).revision };
		await command(world.db, (trx) => mergePractices(trx, people.editor, { keep: 101, drop: 102, basedOn }));
		const proposals = await world.db.selectFrom('practice_proposals').select('minor').where('practice_id', '=', id).execute();
		expect(proposals).toEqual([{ minor: false }]);
	});
});
