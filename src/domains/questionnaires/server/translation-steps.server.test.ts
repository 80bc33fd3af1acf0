import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { newId } from '#platform/ids.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import type { StepKind } from '../translation/protocol.ts';
import type { Subject } from '../translation/subject.ts';
import { translationUnits, wordsIn } from '../translation/translation-units.ts';
import { getVersion } from './questionnaires.ts';
import { takeInTranslations } from './translated-version.ts';
import { takeStep, type NewStep } from './translation-steps.ts';
import { getSubjectTexts, getWorkingText, listStates } from './translation-tracks.ts';
import { uploadQuestionnaire } from './upload.ts';

const world = useDatabase();
const workbook = readFileSync(new URL('../../../../demo/questionnaires/older.xlsx', import.meta.url));
const second = { ...people.researcher, id: newId() };

const upload = (questionnaireId?: string, bytes: Uint8Array = workbook) =>
	command(world.db, (trx) =>
		uploadQuestionnaire(trx as never, people.researcher, {
			...{ questionnaireId, organisationId: null, instrument: 'older', fileName: 'older.xlsx', workbook: bytes, media: [] }
		})
	);
const subject = async (): Promise<Subject> => ({ kind: 'questionnaire', id: (await upload()).questionnaireId });
const seen = { label: 'How old are you?', constraintMessage: 'Choose an age from 10 to 18.' };
const words = { label: 'Tu çend salî yî?', constraintMessage: 'Temenekî ji 10 heta 18 hilbijêre.' };
const step = (actor: Actor, about: Subject, kind: StepKind, different: Partial<NewStep> = {}) =>
	command(world.db, (trx) =>
		takeStep(
			trx as never,
			actor,
			about,
			{ kind, key: 'age', language: 'kmr', seen, words, outcome: 'fine', note: 'As children say it.', ...different },
			new Date()
		)
	);
const read = (actor: Actor, about: Subject) =>
	readOnly(world.db, (db) => getWorkingText(db as never, actor, about, { key: 'age', language: 'kmr' }));
const states = async (about: Subject) =>
	readOnly(world.db, async (db) => listStates(db, about, await getSubjectTexts(db, people.researcher, about)));

beforeAll(() => command(world.db, addPeople));

describe('a translation', () => {
	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	];

	it.each(outsiders)('is neither read nor made by %s', async (_, actor, code) => {
		const about = await subject();
		for (const kind of ['translation', 'review', 'adjudication', 'pretest'] as const)
			await expect(step(actor, about, kind), kind).rejects.toMatchObject({ code });
		await expect(read(actor, about)).rejects.toMatchObject({ code });
		await expect(command(world.db, (trx) => takeInTranslations(trx as never, actor, about, 'kmr'))).rejects.toMatchObject({ code });
	});

	it('is not decided on by a field worker', async () => {
		await expect(step(people.fieldWorker, await subject(), 'adjudication')).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('is seen by nobody else before the second is in', async () => {
		const about = await subject();
		await step(people.fieldWorker, about, 'translation');
		const other = await read(people.researcher, about);
		expect(other.steps).toEqual([]);
		expect(other.translations).toBe(1);
		expect(JSON.stringify(other)).not.toContain(words.label);
		expect((await read(people.fieldWorker, about)).steps).toHaveLength(1);
		await step(people.researcher, about, 'translation', { words: { ...words, label: 'Temenê te çend e?' } });
		expect((await read(people.administrator, about)).steps.map(({ name }) => name)).toEqual(['Femi Field', 'Rana Research']);
	});

	it('goes its way and then into the next version, the others staying as they are', async () => {
		const about = await subject();
		await step(people.fieldWorker, about, 'translation');
		await step(second, about, 'translation');
		await expect(step(second, about, 'review')).rejects.toMatchObject({ code: 'translation-refused' });
		await step(people.administrator, about, 'review');
		await step(people.researcher, about, 'adjudication');
		expect((await states(about)).get('kmr')?.get('age')).toBe('adjudicated');
		expect((await states(about)).get('kmr')?.get('sex')).toBe('missing');
		expect((await states(about)).get('ar')?.get('sex')).toBe('present');
		const version = await command(world.db, (trx) => takeInTranslations(trx as never, people.researcher, about, 'kmr'));
		const { compiled } = await readOnly(world.db, (db) => getVersion(db, people.researcher, about.id, version));
		const unit = translationUnits(compiled).find(({ key }) => key === 'age')!;
		expect(compiled.languages).toContain('kmr');
		expect([wordsIn(unit, 'kmr'), wordsIn(unit, 'en')]).toEqual([words, seen]);
		expect((await states(about)).get('kmr')?.get('age')).toBe('adjudicated');
		await expect(command(world.db, (trx) => takeInTranslations(trx as never, people.researcher, about, 'kmr'))).rejects.toMatchObject({
			code: 'invalid-input'
		});
	});

	it('needs every word, and a reason for a review', async () => {
		const about = await subject();
		const half = step(people.researcher, about, 'translation', { words: { label: 'x' } });
		await expect(half).rejects.toMatchObject({ code: 'invalid-input', fields: { 'words-constraintMessage': expect.any(String) } });
		await step(people.researcher, about, 'translation');
		await step(people.fieldWorker, about, 'translation');
		await expect(step(people.administrator, about, 'review', { note: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
		await expect(step(people.administrator, about, 'review', { outcome: null })).rejects.toMatchObject({ code: 'invalid-input' });
	});

	it('of words that changed meanwhile is refused', async () => {
		const stale = step(people.researcher, await subject(), 'translation', { seen: { label: 'How old?' } });
		await expect(stale).rejects.toMatchObject({ code: 'changed-meanwhile' });
	});

	it('made by two at the same moment is two translations, by three it is not', async () => {
		const about = await subject();
		const tried = await Promise.allSettled(
			[people.researcher, people.fieldWorker, people.administrator].map((actor) => step(actor, about, 'translation'))
		);
		expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
		expect((await read(people.researcher, about)).translations).toBe(2);
	});
});
