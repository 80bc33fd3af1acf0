import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { command } from '#platform/server/database.ts';
import { practices as realPractices } from '../../../../demo/practices.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { getPublishedPractice } from './practices.ts';
import { findTranslationNotice, listTranslations, listWaitingTranslations } from './translations.ts';
import {
	acceptTranslation,
	dropTranslation,
	getTranslation,
	saveTranslation,
	translateByMachine,
	type TranslationChange
} from './translation-drafts.ts';

const world = useDatabase();
const number = 105;
const save = (actor: Actor, change: Partial<TranslationChange> = {}) =>
	command(world.db, (trx) =>
		saveTranslation(trx, actor, { number, language: 'el', texts: { title: 'Δάσκαλοι' }, basedOn: 0, state: 'ready', ...change })
	);
const accept = (actor: Actor, basedOn = 1, language = 'el') =>
	command(world.db, (trx) => acceptTranslation(trx, actor, { number, language, basedOn }));
const stateOf = async (language: string) =>
	(await listTranslations(world.db, people.editor, number)).entries.find((entry) => entry.language === language)?.state;
const noticeIn = async (language: string) => findTranslationNotice(world.db, await getPublishedPractice(world.db, number), language);
const row = () => world.db.selectFrom('practices').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadFirstFramework(trx);
		await loadVocabulary(trx);
		await loadPractices(trx, realPractices);
	})
);

describe('whoever has no account', () => {
	it('may neither see nor write translations in the making', async () => {
		const attempts = [
			() => listTranslations(world.db, visitor, number),
			() => getTranslation(world.db, visitor, number, 'el'),
			() => save(visitor),
			() => accept(visitor),
			() => command(world.db, (trx) => dropTranslation(trx, visitor, number, 'el')),
			() => listWaitingTranslations(world.db, visitor)
		];
		for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'sign-in-needed' });
	});
});

describe.each([people.researcher, people.fieldWorker])('whoever is no editor', (actor) => {
	it('may not make a translation public', async () => {
		await expect(accept(actor)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(listWaitingTranslations(world.db, actor)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('a translation', () => {
	it('is missing, then under way without anybody seeing it, then public by a second person', async () => {
		expect(await stateOf('el')).toBe('missing');
		await save(people.researcher, { state: 'writing', texts: { title: 'Δά' } });
		expect(await stateOf('el')).toBe('in-translation');
		expect((await row()).published_record?.title['el']).toBeUndefined();
		await expect(accept(people.editor, 1)).rejects.toMatchObject({ code: 'not-found' });
		await save(people.researcher, { basedOn: 1, texts: { title: 'Δάσκαλοι', summary: 'Περίληψη' } });
		expect(await listWaitingTranslations(world.db, people.editor)).toMatchObject([{ number, language: 'el', draft: 'ready' }]);
		await accept(people.editor, 2);
		expect(await stateOf('el')).toBe('up-to-date');
		expect((await row()).published_record).toMatchObject({ title: { el: 'Δάσκαλοι' }, summary: { el: 'Περίληψη' } });
	});

	it('in the making is nobody else’s to read or to write over, but an editor’s', async () => {
		await save(people.researcher, { language: 'pt', texts: { title: 'Rascunho' }, state: 'writing' });
		const seen = await getTranslation(world.db, people.fieldWorker, number, 'pt');
		expect(seen.isTaken).toBe(true);
		expect(JSON.stringify(seen)).not.toContain('Rascunho');
		await expect(save(people.fieldWorker, { language: 'pt', basedOn: 1 })).rejects.toMatchObject({ code: 'translation-taken' });
		const edited = await getTranslation(world.db, people.editor, number, 'pt');
		expect(edited.fields.find(({ field }) => field === 'title')?.text).toBe('Rascunho');
		await command(world.db, (trx) => dropTranslation(trx, people.researcher, number, 'pt'));
	});

	it('is never made public by whoever wrote it', async () => {
		await save(people.editor, { language: 'it', texts: { title: 'Insegnanti' } });
		await expect(accept(people.editor, 1, 'it')).rejects.toMatchObject({ code: 'own-translation' });
		await accept(people.administrator, 1, 'it');
	});

	it('keeps both translators’ texts when two save at once: one wins, the other is told', async () => {
		const both = await Promise.allSettled([save(people.researcher, { language: 'es' }), save(people.fieldWorker, { language: 'es' })]);
		expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'changed-meanwhile' } }]);
	});

	it('is outdated once the original changes by more than a minor edit, and shows what changed', async () => {
		const change = async (title: string, minor: boolean) => {
			const { id, published_record: before, revision } = await row();
			const record = JSON.stringify({ ...before, title: { ...before?.title, en: title } });
			const next = revision + 1;
			await command(world.db, async (trx) => {
				await trx
					.updateTable('practices')
					.set({ record, published_record: record, revision: next, published_revision: next })
					.where('id', '=', id)
					.execute();
				await trx.insertInto('practice_revisions').values({ practice_id: id, revision: next, record, minor, made_by: null }).execute();
			});
		};
		await change('Migrant Teacher Project.', true);
		expect(await stateOf('el')).toBe('up-to-date');
		await change('The new Teacher Project', false);
		expect(await stateOf('el')).toBe('outdated');
		expect(await noticeIn('el')).toBe('outdated');
		const { fields } = await getTranslation(world.db, people.researcher, number, 'el');
		expect(fields.find(({ field }) => field === 'title')?.changed).toContainEqual({
			kind: 'removed',
			text: expect.stringContaining('Migrant')
		});
		await save(people.researcher, { basedOn: 2, texts: { title: 'Το νέο έργο' } });
		await accept(people.editor, 3);
		expect(await stateOf('el')).toBe('up-to-date');
	});

	it('by a machine is public by one person’s deed, and says so to readers', async () => {
		const work = await getTranslation(world.db, people.editor, number, 'fr');
		const texts = await translateByMachine(async (given) => given.map((text) => `(fr) ${text}`), work);
		await save(people.editor, { language: 'fr', texts, state: 'machine', basedOn: work.basedOn });
		await accept(people.editor, 1, 'fr');
		expect(await stateOf('fr')).toBe('machine-translated');
		expect(await noticeIn('fr')).toBe('machine-translated');
	});

	it('by a person is never written over by a machine', async () => {
		const before = await getTranslation(world.db, people.researcher, number, 'nl');
		await save(people.researcher, { language: 'nl', state: 'writing', texts: { title: 'Leraren' }, basedOn: before.basedOn });
		const byMachine = { language: 'nl', state: 'machine', texts: { title: '(nl)' }, basedOn: before.basedOn + 1 } as const;
		await expect(save(people.editor, byMachine)).rejects.toMatchObject({ code: 'changed-meanwhile' });
		await expect(save(people.nobody, byMachine)).rejects.toMatchObject({ code: 'translation-taken' });
		expect((await getTranslation(world.db, people.researcher, number, 'nl')).fields[0]?.text).toBe('Leraren');
	});

	it('loses nothing of a change of the original that waits for review', async () => {
		const { id, record, revision } = await row();
		const working = JSON.stringify({ ...record, summary: { ...record.summary, en: 'Not yet public' } });
		await command(world.db, (trx) =>
			trx
				.updateTable('practices')
				.set({ record: working, revision: revision + 1 })
				.where('id', '=', id)
				.execute()
		);
		await save(people.researcher, { language: 'de', texts: { title: 'Lehrkräfte' } });
		await accept(people.editor, 1, 'de');
		const after = await row();
		expect(after.record).toMatchObject({ title: { de: 'Lehrkräfte' }, summary: { en: 'Not yet public' } });
		expect(after.published_record?.title['de']).toBe('Lehrkräfte');
		expect(after.published_record?.summary['en']).not.toBe('Not yet public');
		expect(after.published_revision).toBe(revision);
	});

	it('can be thrown away by its translator or an editor, not by others', async () => {
		await expect(command(world.db, (trx) => dropTranslation(trx, people.nobody, number, 'es'))).rejects.toMatchObject({
			code: 'forbidden'
		});
		await command(world.db, (trx) => dropTranslation(trx, people.editor, number, 'es'));
		expect(await stateOf('es')).toBe('missing');
	});

	it('is refused without a title, in the original’s own language, and for what is not published', async () => {
		await expect(save(people.researcher, { language: 'nl', texts: {} })).rejects.toMatchObject({ code: 'translation-empty' });
		await expect(save(people.researcher, { language: 'en' })).rejects.toMatchObject({ code: 'not-found' });
		await expect(save(people.researcher, { number: 999 })).rejects.toMatchObject({ code: 'not-found' });
		await expect(translateByMachine(undefined, { from: 'en', to: 'fr', fields: [] })).rejects.toMatchObject({ code: 'unavailable' });
	});
});
