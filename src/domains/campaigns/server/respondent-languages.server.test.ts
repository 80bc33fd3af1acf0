import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import {
	furtherLanguagesOf,
	getFurtherLanguage,
	listFurtherLanguages,
	removeLanguage,
	saveLanguage,
	saveWords
} from './respondent-languages.ts';

const world = useDatabase();
const details = { tag: 'kmr', name: 'Kurmancî', signed: false, fallback: 'en' } as const;
const rows = [
	['key', 'English', 'Kurmancî'],
	['next', 'Next', 'Pêşve']
];
const save = (actor: Actor, different: Partial<typeof details> | { name: string } = {}) =>
	command(world.db, (trx) => saveLanguage(trx as never, actor, { ...details, ...different }, new Date()));
const write = (actor: Actor, tag = 'kmr', table = rows) =>
	command(world.db, (trx) => saveWords(trx as never, actor, tag, table, new Date()));

beforeAll(() => command(world.db, addPeople));

describe('a further language', () => {
	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['a field worker', people.fieldWorker, 'forbidden']
	];

	it.each(outsiders)('is not changed by %s', async (_, actor, code) => {
		await expect(save(actor)).rejects.toMatchObject({ code });
		await expect(write(actor)).rejects.toMatchObject({ code });
		await expect(command(world.db, (trx) => removeLanguage(trx as never, actor, 'kmr'))).rejects.toMatchObject({ code });
	});

	it('is not listed for an editor', async () => {
		await expect(readOnly(world.db, (db) => listFurtherLanguages(db, people.editor))).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('keeps its words when its name changes, and reaches only questionnaires that have it', async () => {
		await save(people.researcher);
		await write(people.researcher);
		await save(people.administrator, { name: 'Kurmancî (latînî)' });
		const found = await readOnly(world.db, (db) => furtherLanguagesOf(db, ['nl', 'kmr']));
		expect(found).toEqual([{ ...details, name: 'Kurmancî (latînî)', words: { next: 'Pêşve' } }]);
		expect(await readOnly(world.db, (db) => furtherLanguagesOf(db, ['nl']))).toEqual([]);
	});

	it('refuses words it can’t read, and words of a language that is not there', async () => {
		await save(people.researcher);
		const wrong = write(people.researcher, 'kmr', [...rows, ['nothing', '', 'x']]);
		await expect(wrong).rejects.toMatchObject({ code: 'words-unreadable', details: { row: 3, key: 'nothing', curly: '{n}' } });
		await expect(write(people.researcher, 'ln')).rejects.toMatchObject({ code: 'not-found' });
	});

	it('can be taken back', async () => {
		await save(people.researcher);
		await command(world.db, (trx) => removeLanguage(trx as never, people.researcher, 'kmr'));
		await expect(readOnly(world.db, (db) => getFurtherLanguage(db, people.researcher, 'kmr'))).rejects.toMatchObject({ code: 'not-found' });
	});
});
