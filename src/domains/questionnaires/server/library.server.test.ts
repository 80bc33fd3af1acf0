import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { entryForm, type EntryDetails } from '../library/entry.ts';
import { questionsOf } from '../questionnaire.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { addToLibrary, getLibraryEntry, listLibrary, listRevisions, retireEntry, reviseEntry, type Origin } from './library.ts';
import { dropIntoQuestionnaire, libraryWorkbook } from './library-use.ts';
import { getVersion } from './questionnaires.ts';
import { uploadQuestionnaire } from './upload.ts';

const world = useDatabase();
const folder = new URL('../../../../demo/questionnaires/', import.meta.url);
const details: EntryDetails = entryForm.parse({
	name: 'Supported by teachers',
	author: 'Immerse',
	year: '2026',
	reference: 'Own wording.',
	licence: 'CC BY 4.0',
	indicator: 'R10'
});

let questionnaireId: string;
beforeAll(async () => {
	await command(world.db, addPeople);
	const face = { name: 'face-1.svg', mediaType: 'image/svg+xml', content: readFileSync(new URL('pictures/face-1.svg', folder)) };
	const kept = await command(world.db, (trx) =>
		uploadQuestionnaire(trx as never, people.researcher, {
			organisationId: null,
			instrument: 'older',
			fileName: 'older.xlsx',
			workbook: readFileSync(new URL('older.xlsx', folder)),
			media: [face]
		})
	);
	questionnaireId = kept.questionnaireId;
});

const from = (...keys: string[]): Origin => ({ kind: 'version', questionnaireId, version: 1, keys });
const add = (actor: Actor, origin: Origin, different: Partial<EntryDetails> = {}) =>
	command(world.db, (trx) => addToLibrary(trx as never, actor, { ...details, ...different }, origin, 'en'));
const entry = (id: string) => readOnly(world.db, (db) => getLibraryEntry(db, people.fieldWorker, id));

describe('the library', () => {
	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	];

	it.each(outsiders)('is not for %s', async (_, actor, code) => {
		const id = await add(people.researcher, from('teachers_help'));
		await expect(readOnly(world.db, (db) => listLibrary(db, actor))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => getLibraryEntry(db, actor, id))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => libraryWorkbook(db, actor, [id], 'x'))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => libraryWorkbook(db, actor, [], 'x'))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => listRevisions(db, actor, id))).rejects.toMatchObject({ code });
	});

	it.each([...outsiders, ['a field worker', people.fieldWorker, 'forbidden'] as const])('is not changed by %s', async (_, actor, code) => {
		const id = await add(people.researcher, from('teachers_help'));
		await expect(add(actor, from('teachers_help'))).rejects.toMatchObject({ code });
		const revise = command(world.db, (trx) => reviseEntry(trx as never, actor, id, { details, seen: 1, language: 'en' }));
		await expect(revise).rejects.toMatchObject({ code });
		await expect(command(world.db, (trx) => retireEntry(trx as never, actor, id, 'old', new Date()))).rejects.toMatchObject({ code });
		const drop = command(world.db, (trx) => dropIntoQuestionnaire(trx as never, actor, [id], questionnaireId));
		await expect(drop).rejects.toMatchObject({ code });
	});

	it('keeps one question as an item, several as a scale, and none as a reference', async () => {
		const kinds = [from('teachers_help'), from('teachers_help', 'teachers_fair', 'teachers_listen'), { kind: 'none' } as const];
		const found = await Promise.all(kinds.map(async (origin) => (await entry(await add(people.researcher, origin))).content));
		expect(found.map(({ kind }) => kind)).toEqual(['item', 'scale', 'reference']);
		expect(found[1]?.scoring).toEqual({ reversed: [], atLeast: 2, low: 1, high: 5 });
	});

	it('refuses questions that make no scale, or need one that stays behind', async () => {
		await expect(add(people.researcher, from('sex', 'teachers_help'))).rejects.toMatchObject({ code: 'library-scale' });
		await expect(add(people.researcher, from('years_here'))).rejects.toMatchObject({ code: 'library-depends' });
		await expect(add(people.researcher, from('nothing'))).rejects.toMatchObject({ code: 'invalid-input' });
	});

	it('keeps what an entry said before, and refuses to overwrite what somebody else said meanwhile', async () => {
		const id = await add(people.researcher, from('teachers_help'));
		const revise = (seen: number, name: string) =>
			command(world.db, (trx) => reviseEntry(trx as never, people.researcher, id, { details: { ...details, name }, seen, language: 'nl' }));
		await revise(1, 'Gesteund door leerkrachten');
		await expect(revise(1, 'Te laat')).rejects.toMatchObject({ code: 'changed-meanwhile' });
		expect((await entry(id)).content.name).toEqual({ en: 'Supported by teachers', nl: 'Gesteund door leerkrachten' });
		const revisions = await readOnly(world.db, (db) => listRevisions(db, people.fieldWorker, id));
		expect(revisions.map(({ number, by }) => [number, by])).toEqual([
			[2, 'Rana Research'],
			[1, 'Rana Research']
		]);
		const change = world.db.updateTable('library_revisions').set({ number: 9 }).where('entry_id', '=', id).execute();
		await expect(change).rejects.toThrow(/never changes/);
	});

	it('gives chosen entries as a workbook that compiles', async () => {
		const ids = [await add(people.researcher, from('teachers_help', 'teachers_fair')), await add(people.researcher, from('age'))];
		const workbook = await readOnly(world.db, (db) => libraryWorkbook(db, people.fieldWorker, ids, 'Picked'));
		const { questionnaire } = compileXlsx(workbook, 'x');
		expect(questionsOf(questionnaire!).map(({ key }) => key)).toEqual(['teachers_help', 'teachers_fair', 'age']);
		await expect(readOnly(world.db, (db) => libraryWorkbook(db, people.researcher, [], 'x'))).rejects.toMatchObject({
			code: 'invalid-input'
		});
	});

	it('puts an entry into a questionnaire as its next version, and the version before stays', async () => {
		const id = await add(people.researcher, from('teachers_help'));
		const { version } = await command(world.db, (trx) => dropIntoQuestionnaire(trx as never, people.researcher, [id], questionnaireId));
		const [before, after] = await Promise.all(
			[version - 1, version].map((number) => readOnly(world.db, (db) => getVersion(db, people.researcher, questionnaireId, number)))
		);
		expect(questionsOf(after!.compiled).map(({ key }) => key)).toEqual([
			...questionsOf(before!.compiled).map(({ key }) => key),
			'teachers_help_2'
		]);
		expect(after!.compiled.settings).toEqual(before!.compiled.settings);
	});

	it('gives out nothing that was retired, and keeps it to be read', async () => {
		const id = await add(people.researcher, from('teachers_help'));
		const retire = (because: string) => command(world.db, (trx) => retireEntry(trx as never, people.researcher, id, because, new Date()));
		await expect(retire(' ')).rejects.toMatchObject({ code: 'invalid-input' });
		await retire('Children misread it.');
		expect(await entry(id)).toMatchObject({ retiredBecause: 'Children misread it.' });
		await expect(retire('again')).rejects.toMatchObject({ code: 'library-retired' });
		await expect(readOnly(world.db, (db) => libraryWorkbook(db, people.researcher, [id], 'x'))).rejects.toMatchObject({
			code: 'library-retired'
		});
	});
});
