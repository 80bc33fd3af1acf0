import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { getQuestionnaire, getVersion, listQuestionnaires } from './questionnaires.ts';
import { uploadQuestionnaire, type Upload } from './upload.ts';
import { WorkbookProblem } from './workbook-problem.ts';

const world = useDatabase();
const workbook = readFileSync(new URL('../../../../demo/questionnaires/younger.xlsx', import.meta.url));
const face = readFileSync(new URL('../../../../demo/questionnaires/pictures/face-1.svg', import.meta.url));
const upload: Upload = { organisationId: null, instrument: 'younger', fileName: 'younger.xlsx', workbook, media: [] };
const send = (actor: Actor, different: Partial<Upload> = {}) =>
	command(world.db, (trx) => uploadQuestionnaire(trx as never, actor, { ...upload, ...different }));

beforeAll(() => command(world.db, addPeople));

describe('a questionnaire', () => {
	it('is uploaded, and a second upload is its next version', async () => {
		const first = await send(people.researcher);
		const second = await send(people.researcher, { questionnaireId: first.questionnaireId });
		expect([first.version, second.version]).toEqual([1, 2]);
		const details = await readOnly(world.db, (db) => getQuestionnaire(db, people.fieldWorker, first.questionnaireId));
		expect(details.versions.map(({ version }) => version)).toEqual([2, 1]);
		const { compiled } = await readOnly(world.db, (db) => getVersion(db, people.researcher, first.questionnaireId, 1));
		expect(compiled.languages).toContain('ar');
		expect((await readOnly(world.db, (db) => listQuestionnaires(db, people.researcher))).map(({ id }) => id)).toContain(
			first.questionnaireId
		);
	});

	it('keeps the pictures it mentions, and says which are missing', async () => {
		const { warnings, questionnaireId } = await send(people.researcher, {
			media: [
				{ name: 'face-1.svg', mediaType: 'image/svg+xml', content: face },
				{ name: 'else.svg', mediaType: 'image/svg+xml', content: face }
			]
		});
		const { compiled } = await readOnly(world.db, (db) => getVersion(db, people.researcher, questionnaireId, 1));
		expect(Object.keys(compiled.files ?? {})).toEqual(['face-1.svg']);
		expect(warnings.filter(({ code }) => code === 'media-missing').map(({ details }) => details['name'])).toContain('face-2.svg');
	});

	it('with a fault is refused with everything that is wrong, and nothing is kept', async () => {
		const before = await world.db.selectFrom('questionnaires').select('id').execute();
		const refused = await send(people.researcher, { workbook: new TextEncoder().encode('not a spreadsheet') }).catch(
			(problem: unknown) => problem
		);
		expect(refused).toBeInstanceOf(WorkbookProblem);
		expect((refused as WorkbookProblem).found).toMatchObject([{ code: 'not-a-spreadsheet' }]);
		expect(await world.db.selectFrom('questionnaires').select('id').execute()).toEqual(before);
	});

	it('has versions that never change', async () => {
		const { versionId } = await send(people.researcher);
		const change = world.db.updateTable('questionnaire_versions').set({ version: 9 }).where('id', '=', versionId).execute();
		await expect(change).rejects.toThrow(/never changes/);
	});

	it('uploaded twice at the same time gets two numbers', async () => {
		const { questionnaireId } = await send(people.researcher);
		const uploads = await Promise.all([send(people.researcher, { questionnaireId }), send(people.researcher, { questionnaireId })]);
		expect(uploads.map(({ version }) => version).sort()).toEqual([2, 3]);
	});

	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	];

	it.each(outsiders)('is not for %s', async (_, actor, code) => {
		const { questionnaireId } = await send(people.researcher);
		await expect(send(actor)).rejects.toMatchObject({ code });
		await expect(send(actor, { questionnaireId })).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => listQuestionnaires(db, actor))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => getQuestionnaire(db, actor, questionnaireId))).rejects.toMatchObject({ code });
		await expect(readOnly(world.db, (db) => getVersion(db, actor, questionnaireId, 1))).rejects.toMatchObject({ code });
	});

	it('is not for a field worker to change', async () => {
		await expect(send(people.fieldWorker)).rejects.toMatchObject({ code: 'forbidden' });
	});
});
