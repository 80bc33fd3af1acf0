import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { getFile } from '#platform/server/files.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { translationSheets } from '../author/translation-sheet.ts';
import type { FormProblem } from '../form-problem.ts';
import { takeOverTranslation } from './filled-translation.ts';
import { getVersion } from './questionnaires.ts';
import { uploadQuestionnaire, type Upload } from './upload.ts';
import { WorkbookProblem } from './workbook-problem.ts';

const world = useDatabase();
const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = ['type', 'name', 'label::English (en)', 'label::French (fr)', 'image::English (en)', 'audio::English (en)'];
const SURVEY = [
	HEAD,
	['integer', 'age', 'How old are you?', 'Quel âge as-tu ?', 'cake.svg', 'age.mp3'],
	['select_one_from_file towns.csv', 'town', 'Where do you live?', '', '', ''],
	['text', 'why', 'Why ${age}?', '', '', '']
];
const workbook = (survey: readonly (readonly string[])[] = SURVEY) => writeWorkbook([{ name: 'survey', rows: survey }]);
const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0" onclick="x()"/></svg>');
const file = (name: string, content: Uint8Array) => ({ name, mediaType: 'application/octet-stream', content });
const media = [
	file('cake.svg', svg),
	file('age.mp3', new Uint8Array([0x49, 0x44, 0x33, 4, 0])),
	file('towns.csv', bytes('name,label\ng,Gent\nn,Nicosia\n')),
	file('notes.txt', bytes('hello'))
];
const upload: Upload = { organisationId: null, instrument: 'older', fileName: 'small.xlsx', workbook: workbook(), media };
const send = (actor: Actor, different: Partial<Upload> = {}) =>
	command(world.db, (trx) => uploadQuestionnaire(trx as never, actor, { ...upload, ...different }));
const read = (questionnaireId: string, version: number) =>
	readOnly(world.db, (db) => getVersion(db, people.researcher, questionnaireId, version));
const found = async (different: Partial<Upload>): Promise<FormProblem[]> => {
	const problem: unknown = await send(people.researcher, different).catch((caught: unknown) => caught);
	return problem instanceof WorkbookProblem ? [...problem.found] : [];
};

beforeAll(() => command(world.db, addPeople));

describe('what comes beside a workbook', () => {
	it('is kept by what it is, drawings without what acts, and told of where it is not needed', async () => {
		const { questionnaireId, warnings } = await send(people.researcher);
		expect(warnings.map(({ code, details }) => [code, details['name']])).toEqual(
			expect.arrayContaining([
				['media-cleaned', 'cake.svg'],
				['media-unused', 'notes.txt']
			])
		);
		const { compiled, problems } = await read(questionnaireId, 1);
		expect(Object.keys(compiled.files ?? {}).sort()).toEqual(['age.mp3', 'cake.svg']);
		expect(problems.map(({ code }) => code)).not.toContain('media-unused');
		const kept = await readOnly(world.db, (db) => getFile(db, compiled.files?.['cake.svg'] ?? ''));
		expect(kept.content.toString()).toBe('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"></path></svg>');
		const sound = await readOnly(world.db, (db) => getFile(db, compiled.files?.['age.mp3'] ?? ''));
		expect(sound.mediaType).toBe('audio/mpeg');
	});

	it('is refused where it is not what its name says, together with everything else that is wrong', async () => {
		const problems = await found({
			workbook: workbook([HEAD, ['integer', 'age', 'How old?', '', 'cake.svg', 'age.mp3'], ['guess', 'x', 'What?', '', '', '']]),
			media: [file('cake.svg', bytes('<html/>')), file('age.mp3', bytes('no sound'))]
		});
		expect(
			problems.filter(({ severity }) => severity === 'error').map(({ code, details }) => [code, details['name'] ?? details['type']])
		).toEqual([
			['type-unknown', 'guess'],
			['media-unreadable', 'cake.svg'],
			['media-unreadable', 'age.mp3']
		]);
	});

	it('need not be sent again: files and tables of the version before stand in', async () => {
		const { questionnaireId } = await send(people.researcher);
		const next = await send(people.researcher, {
			questionnaireId,
			media: [],
			workbook: workbook([...SURVEY, ['note', 'end', 'Thank you', '', '', '']])
		});
		expect(next.warnings.map(({ code }) => code)).not.toContain('media-missing');
		const [before, after] = [await read(questionnaireId, 1), await read(questionnaireId, 2)];
		expect(after.compiled.files).toEqual(before.compiled.files);
		expect(after.compiled.lists['towns.csv']).toEqual(before.compiled.lists['towns.csv']);
		// a new questionnaire has nothing before it
		expect((await found({ media: [] })).map(({ code }) => code)).toContain('file-missing');
	});
});

describe('a filled sheet of translations', () => {
	const filled = async (questionnaireId: string, version: number, language: string, texts: Readonly<Record<string, string>>) => {
		const { compiled } = await read(questionnaireId, version);
		const sheets = translationSheets(compiled, { questionnaire: questionnaireId, version, language });
		return writeWorkbook(
			sheets.map(({ name, rows }) => ({
				name,
				rows: rows.map((row) => {
					const text = row[2] === 'label' ? texts[row[1] ?? ''] : undefined;
					return text === undefined ? row : [...row.slice(0, 4), text];
				})
			}))
		);
	};
	const take = (actor: Actor, questionnaireId: string, content: Uint8Array) =>
		command(world.db, (trx) => takeOverTranslation(trx as never, actor, questionnaireId, content));

	it.each([
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['a field worker', people.fieldWorker, 'forbidden']
	])('of %s is refused', async (_, actor, code) => {
		const { questionnaireId } = await send(people.researcher);
		const sheet = await filled(questionnaireId, 1, 'fr', { why: 'Pourquoi ${age} ?' });
		await expect(take(actor, questionnaireId, sheet)).rejects.toMatchObject({ code });
	});

	it('becomes the next version with its words, and everything else as it was', async () => {
		const { questionnaireId } = await send(people.researcher);
		const result = await take(
			people.researcher,
			questionnaireId,
			await filled(questionnaireId, 1, 'ar', { age: 'كم عمرك؟', why: 'لماذا ${age}؟' })
		);
		expect(result).toEqual({ taken: 2, version: 2, conflicts: [] });
		const [before, after] = [await read(questionnaireId, 1), await read(questionnaireId, 2)];
		expect(after.compiled.languages).toEqual(['en', 'fr', 'ar']);
		expect(after.compiled.items[0]?.label).toEqual({ ...before.compiled.items[0]?.label, ar: 'كم عمرك؟' });
		expect(after.compiled.files).toEqual(before.compiled.files);
		expect(after.compiled.lists['towns.csv']?.map(({ name }) => name)).toEqual(['g', 'n']);
	});

	it('never replaces what another translator put in meanwhile', async () => {
		const { questionnaireId } = await send(people.researcher);
		const [mine, theirs] = [
			await filled(questionnaireId, 1, 'fr', { age: 'Ton âge ?', town: 'Où habites-tu ?' }),
			await filled(questionnaireId, 1, 'fr', { age: 'Tu as quel âge ?' })
		];
		expect(await take(people.researcher, questionnaireId, theirs)).toMatchObject({ taken: 1, version: 2 });
		const result = await take(people.researcher, questionnaireId, mine);
		expect(result).toMatchObject({ taken: 1, version: 3 });
		expect(result.conflicts).toMatchObject([{ reason: 'newer', item: 'age', yours: 'Ton âge ?', theirs: 'Tu as quel âge ?' }]);
		const { compiled } = await read(questionnaireId, 3);
		expect(compiled.items[0]?.label?.['fr']).toBe('Tu as quel âge ?');
	});

	it('of another questionnaire, or another file, is refused', async () => {
		const [one, other] = [await send(people.researcher), await send(people.researcher)];
		const sheet = await filled(other.questionnaireId, 1, 'fr', { why: 'Pourquoi ${age} ?' });
		await expect(take(people.researcher, one.questionnaireId, sheet)).rejects.toMatchObject({ code: 'invalid-input' });
		await expect(take(people.researcher, one.questionnaireId, workbook())).rejects.toMatchObject({ code: 'invalid-input' });
	});
});
