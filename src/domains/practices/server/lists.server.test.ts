import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { newId } from '#platform/ids.ts';
import { command, reader } from '#platform/server/database.ts';
import type { Transaction } from 'kysely';
import { practices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import type { Database } from '../../../database.ts';
import {
	createList,
	deleteList,
	getOwnList,
	getReadableList,
	getSharedList,
	keepPractice,
	listKeptNumbers,
	listOwnLists,
	listPlacesOf,
	renameList,
	shareList,
	unshareList
} from './lists.ts';
import { moveItem, noteItem, placeItem, takeOut } from './list-items.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { createPractice, retirePractice } from './practice-changes.ts';

const world = useDatabase();
const run = <Result>(work: (trx: Transaction<Database>) => Promise<Result>) => command(world.db, work);
const numbers = async (actor: Actor, id: string) => (await getOwnList(world.db, actor, id)).items.map(({ number }) => number);
const [first = 0, second = 0, third = 0] = practices.map(({ number }) => number);
let list = '';

beforeAll(async () => {
	await run(async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, practices);
	});
	list = await run((trx) => createList(trx, people.nobody, 'For the staff room'));
	await run((trx) => keepPractice(trx, people.nobody, { number: first, list }));
});

describe("another's private list", () => {
	it.each([
		['a visitor', visitor, 'sign-in-needed'],
		['another member', people.researcher, 'not-found'],
		['an administrator', people.administrator, 'not-found']
	] as const)('is neither read nor changed by %s, also not by its id', async (_, actor, code) => {
		const place = { list, number: first };
		const attempts: ((trx: Transaction<Database>) => Promise<unknown>)[] = [
			(trx) => getOwnList(reader(trx), actor, list),
			(trx) => getReadableList(reader(trx), actor, list),
			(trx) => keepPractice(trx, actor, { number: second, list }),
			(trx) => takeOut(trx, actor, place),
			(trx) => moveItem(trx, actor, { ...place, to: list }),
			(trx) => placeItem(trx, actor, { ...place, direction: 'up' }),
			(trx) => noteItem(trx, actor, { ...place, note: 'mine' }),
			(trx) => renameList(trx, actor, list, 'Mine'),
			(trx) => shareList(trx, actor, list),
			(trx) => unshareList(trx, actor, list),
			(trx) => deleteList(trx, actor, list)
		];
		for (const attempt of attempts) await expect(run(attempt)).rejects.toMatchObject({ code });
		expect(await numbers(people.nobody, list)).toEqual([first]);
	});

	it('takes nothing that another moves into it', async () => {
		const own = await run((trx) => createList(trx, people.researcher, 'Mine'));
		await run((trx) => keepPractice(trx, people.researcher, { number: second, list: own }));
		await expect(run((trx) => moveItem(trx, people.researcher, { list: own, number: second, to: list }))).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await numbers(people.researcher, own)).toEqual([second]);
	});

	it('is found by no guess at an address', async () => {
		for (const guess of ['', 'null', list, newId(), 'A'.repeat(22)])
			await expect(getSharedList(world.db, guess)).rejects.toMatchObject({ code: 'not-found' });
		await expect(listOwnLists(world.db, visitor)).rejects.toMatchObject({ code: 'sign-in-needed' });
		expect(await listKeptNumbers(world.db, visitor)).toEqual(new Set());
	});
});

describe('keeping', () => {
	it('makes the first list by itself, once, also for two clicks at the same time', async () => {
		const keep = (number: number) => run((trx) => keepPractice(trx, people.expert, { number }));
		await Promise.all([keep(first), keep(first), keep(second)]);
		const lists = await listOwnLists(world.db, people.expert);
		expect(lists).toMatchObject([{ name: '', count: 2, shared: false }]);
		expect(await listKeptNumbers(world.db, people.expert)).toEqual(new Set([first, second]));
		expect(await listPlacesOf(world.db, people.expert, first)).toMatchObject([{ has: true }]);
	});

	it('takes no draft, so that a list shows nothing that is not public', async () => {
		const draft = await run((trx) => createPractice(trx, people.nobody, { category: 'practice', originalLanguage: 'en' }));
		await expect(run((trx) => keepPractice(trx, people.nobody, { number: draft }))).rejects.toMatchObject({ code: 'not-found' });
	});

	it('keeps order, notes and moves', async () => {
		for (const number of [second, third]) await run((trx) => keepPractice(trx, people.nobody, { number, list }));
		await run((trx) => placeItem(trx, people.nobody, { list, number: third, direction: 'up' }));
		await run((trx) => placeItem(trx, people.nobody, { list, number: first, direction: 'up' }));
		expect(await numbers(people.nobody, list)).toEqual([first, third, second]);
		await run((trx) => noteItem(trx, people.nobody, { list, number: third, note: 'For class 3B' }));
		const other = await run((trx) => createList(trx, people.nobody, 'Later'));
		await run((trx) => moveItem(trx, people.nobody, { list, number: third, to: other }));
		expect(await numbers(people.nobody, list)).toEqual([first, second]);
		expect((await getOwnList(world.db, people.nobody, other)).items).toMatchObject([{ number: third, note: 'For class 3B' }]);
		await run((trx) => deleteList(trx, people.nobody, other));
		await expect(getOwnList(world.db, people.nobody, other)).rejects.toMatchObject({ code: 'not-found' });
	});
});

describe('a shared list', () => {
	it('is read by anybody under its address until it is unshared; that address never comes back', async () => {
		const token = await run((trx) => shareList(trx, people.nobody, list));
		expect(await run((trx) => shareList(trx, people.nobody, list))).toBe(token);
		expect((await getReadableList(world.db, visitor, token)).items.map(({ number }) => number)).toEqual([first, second]);
		expect(JSON.stringify(await getSharedList(world.db, token))).not.toContain(people.nobody.id);
		await run((trx) => unshareList(trx, people.nobody, list));
		await expect(getSharedList(world.db, token)).rejects.toMatchObject({ code: 'not-found' });
		expect(await run((trx) => shareList(trx, people.nobody, list))).not.toBe(token);
	});

	it('still holds a record that was retired, with the reason and what took its place', async () => {
		await run((trx) => retirePractice(trx, people.editor, second, { reason: 'replaced', note: 'See the new one.', successor: third }));
		const { items } = await getOwnList(world.db, people.nobody, list);
		expect(items[1]).toMatchObject({ number: second, retired: { reason: 'replaced', note: 'See the new one.', successor: third } });
	});

	it('goes with the account', async () => {
		const { shareToken } = await getOwnList(world.db, people.nobody, list);
		await world.db.deleteFrom('users').where('id', '=', people.nobody.id).execute();
		await expect(getSharedList(world.db, shareToken ?? '')).rejects.toMatchObject({ code: 'not-found' });
		expect(
			await world.db
				.selectFrom('practice_list_items')
				.innerJoin('practice_lists', 'practice_lists.id', 'list_id')
				.where('owner_id', '=', people.nobody.id)
				.selectAll()
				.execute()
		).toEqual([]);
	});
});
