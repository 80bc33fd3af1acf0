import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { loadVocabulary } from './foundation.ts';
import { carryOutImport, draftFromPages, draftFromTable, forgetOldImportDrafts, getImportDraft, mapImportDraft } from './import-drafts.ts';

const world = useDatabase();
const file = (text: string, name = 'list.csv') => ({ name, content: new TextEncoder().encode(text) });
const csv = 'Title;Category;Country;Remark\nA garden;Good practices;Belgium;x\nA library;Good practices;Atlantis;y\nA club;practice;FR;z';
const draft = (actor = people.editor, text = csv) => command(world.db, (trx) => draftFromTable(trx, actor, file(text), 'en'));

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
	})
);

describe.each([visitor, people.nobody, people.researcher])('whoever is no editor', (actor) => {
	const refusal = { code: actor.kind === 'visitor' ? 'sign-in-needed' : 'forbidden' };
	it('may neither prepare, see, map nor carry out an import', async () => {
		const id = await draft();
		const attempts = [
			() => draft(actor as typeof people.editor),
			() => command(world.db, (trx) => draftFromPages(trx, actor, [file('x')])),
			() => getImportDraft(world.db, actor, id),
			() => command(world.db, (trx) => mapImportDraft(trx, actor, id, [])),
			() => command(world.db, (trx) => carryOutImport(trx, actor, id))
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refusal);
	});
});

describe('a table that is about to be imported', () => {
	it('says what would come of it, and which rows can not be read', async () => {
		const found = await getImportDraft(world.db, people.editor, await draft());
		expect(found).toMatchObject({
			source: 'table',
			problems: [{ row: 3, column: 'countries', fault: 'unknown-value', value: 'Atlantis' }]
		});
		expect(found.planned.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
	});

	it('is its maker’s alone', async () => {
		const id = await draft();
		await expect(getImportDraft(world.db, people.administrator, id)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('is read anew with other columns, each used once', async () => {
		const id = await draft();
		await command(world.db, (trx) => mapImportDraft(trx, people.editor, id, ['title_en', 'category', '', 'summary_en']));
		const found = await getImportDraft(world.db, people.editor, id);
		expect(found.planned.map(({ candidate }) => candidate.record.summary)).toEqual([{ en: 'x' }, { en: 'y' }, { en: 'z' }]);
		const twice = command(world.db, (trx) => mapImportDraft(trx, people.editor, id, ['title_en', 'title_en', '', '']));
		await expect(twice).rejects.toMatchObject({ code: 'import-column-twice' });
	});

	it('is imported once, and then gone', async () => {
		const id = await draft();
		const done = await command(world.db, (trx) => carryOutImport(trx, people.editor, id));
		expect(done.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
		await expect(command(world.db, (trx) => carryOutImport(trx, people.editor, id))).rejects.toMatchObject({ code: 'not-found' });
		const again = await getImportDraft(world.db, people.editor, await draft());
		expect(again.planned.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
	});

	it('that says one record twice makes one of it', async () => {
		const id = await draft(people.editor, 'Title;Category;Country\nA bench;practice;BE\nA BENCH;practice;BE');
		const done = await command(world.db, (trx) => carryOutImport(trx, people.editor, id));
		expect(done.map(({ outcome }) => outcome)).toEqual(['new', 'known']);
	});

	it('is forgotten after a day', async () => {
		const id = await draft();
		await forgetOldImportDrafts(world.db);
		await getImportDraft(world.db, people.editor, id);
		const old = { made_at: new Date(Date.now() - 25 * 3_600_000) };
		await world.db
			.updateTable('practice_import_drafts')
			.set(old as never)
			.where('id', '=', id)
			.execute();
		await forgetOldImportDrafts(world.db);
		await expect(getImportDraft(world.db, people.editor, id)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('that is none is refused by its name', async () => {
		await expect(draft(people.editor, '')).rejects.toMatchObject({ code: 'import-unreadable', details: { name: 'list.csv' } });
		const pages = command(world.db, (trx) => draftFromPages(trx, people.editor, [file('A shop\nwith shoes', 'shop.txt')]));
		await expect(pages).rejects.toMatchObject({ code: 'import-unreadable', details: { name: 'shop.txt' } });
	});
});
