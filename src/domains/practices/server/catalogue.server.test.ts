import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { command, connectDatabase } from '#platform/server/database.ts';
import type { Database } from '../../../database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { makePractice } from '../../../../tests/support/practices.ts';
import { sayable, suggest } from '../search/suggest.ts';
import { type PracticeQuery, wholeList } from '../search/query.ts';
import { countPublished, getCollection, searchCollection } from './catalogue.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';

const world = useDatabase();
const records = [
	makePractice(101, { title: { en: 'A walking bus' }, action: ['parents'] }),
	makePractice(102, { title: { nl: 'Leesclub' }, countries: ['NL'] }),
	makePractice(103, { title: { en: 'A sewing circle' }, countries: ['ES'] })
];

beforeAll(() =>
	command(world.db, async (trx) => {
		await loadVocabulary(trx);
		await loadPractices(
			trx,
			records.map(({ number, record }) => ({ number, oldNumber: null, record }))
		);
	})
);

/** What a person finds on a page that is asked for now. */
const search = async (query: Partial<PracticeQuery>, db = world.db) => {
	const collection = await getCollection(db, FIRST_VERSION);
	return searchCollection(collection, { ...wholeList, ...query });
};
const numbers = async (query: Partial<PracticeQuery>, db = world.db) => [...(await search(query, db)).numbers];
const change = (statement: ReturnType<typeof sql>) => command(world.db, (trx) => statement.execute(trx));

describe('what is not published', () => {
	it('is in no list, count, suggestion or address of the search', async () => {
		await change(sql`update practices set state = 'draft' where number = 103`);
		expect(await numbers({ text: 'sewing' })).toEqual([]);
		expect((await search({})).counts.countries.has('ES')).toBe(false);
		const collection = await getCollection(world.db, FIRST_VERSION);
		expect(suggest(collection, sayable([]), 'sewing')).toEqual({ entries: [], values: [] });
		expect(collection.index.byNumber.has(103)).toBe(false);
		await change(sql`update practices set state = 'published' where number = 103`);
		expect(await numbers({ text: 'sewing' })).toEqual([103]);
		await change(sql`update practices set state = 'retired' where number = 103`);
		expect(await numbers({ text: 'sewing' })).toEqual([]);
		await change(sql`update practices set state = 'published' where number = 103`);
	});

	it('is no word of a record that is worked on: the public version is what is searched', async () => {
		await change(sql`update practices set record = jsonb_set(record, '{title,en}', '"A secret garden"') where number = 101`);
		expect(await numbers({ text: 'secret garden' })).toEqual([]);
		expect(await numbers({ text: 'walking bus' })).toEqual([101]);
		await change(sql`update practices set published_record = record where number = 101`);
		expect(await numbers({ text: 'secret garden' })).toEqual([101]);
		expect(await numbers({ text: 'walking bus' })).toEqual([]);
	});
});

describe('several processes', () => {
	const other = () => connectDatabase<Database>({ DATABASE_URL: world.url, DATA_DIR: world.dataDir });
	let second: ReturnType<typeof other>;
	beforeAll(() => void (second = other()));
	afterAll(() => second.destroy());

	it('each see what another changed, and read only that', async () => {
		expect(await numbers({ text: 'leesclub' }, second)).toEqual([102]);
		const before = (await getCollection(second, FIRST_VERSION)).index;
		const places = before.entries.length;
		await change(
			sql`update practices set published_record = jsonb_set(published_record, '{title,nl}', '"Voorleesmoment"') where number = 102`
		);
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(await numbers({ text: 'voorleesmoment' }, second)).toEqual([102]);
		expect(await numbers({ text: 'leesclub' }, second)).toEqual([]);
		const after = await getCollection(second, FIRST_VERSION);
		expect(after.index).toBe(before);
		expect(after.index.entries.length).toBe(places + 1);
		expect(countPublished(after)).toBe(3);
	});

	it('put a change in once, however many pages ask at the same time', async () => {
		await change(sql`update practices set updated_at = now()`);
		await new Promise((resolve) => setTimeout(resolve, 300));
		const places = (await Promise.all(Array.from({ length: 5 }, () => getCollection(second, FIRST_VERSION)))).map(
			({ index }) => index.entries.length
		);
		expect(new Set(places).size).toBe(1);
		expect((await search({}, second)).total).toBe(3);
	});
});

describe('a word of the vocabulary', () => {
	it('finds records from the moment an editor adds it, and also while the term is hidden', async () => {
		expect(await numbers({ text: 'praatcafé' })).toEqual([]);
		await change(
			sql`update vocabulary_terms set synonyms = synonyms || '["praatcafé"]'::jsonb, hidden = true where facet = 'action' and code = 'parents'`
		);
		expect(await numbers({ text: 'praatcafé' })).toEqual([101]);
	});
});
