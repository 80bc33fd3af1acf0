import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domains/identity/actor.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { getFile } from '#platform/server/files.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { addPeople, people, visitor } from '../../../../tests/support/people.ts';
import { questionsOf } from '../questionnaire.ts';
import { getVersion } from './questionnaires.ts';
import { deleteRecording, keepRecording, listPartsToRecord, speakingVersion, type NewRecording } from './recordings.ts';
import { uploadQuestionnaire } from './upload.ts';

const world = useDatabase();
const workbook = readFileSync(new URL('../../../../demo/questionnaires/younger.xlsx', import.meta.url));
const webm = (mark: number) => new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, mark]);
let questionnaireId: string;

beforeAll(async () => {
	await command(world.db, addPeople);
	const upload = { organisationId: null, instrument: 'younger', fileName: 'younger.xlsx', workbook, media: [] } as const;
	questionnaireId = (await command(world.db, (trx) => uploadQuestionnaire(trx as never, people.researcher, upload))).questionnaireId;
});

const place = () => ({ questionnaireId, version: 1 });
const sound: NewRecording = { key: 'age', part: 'label', language: 'ar', mediaType: 'audio/webm;codecs=opus', content: webm(1) };
const keep = (actor: Actor, different: Partial<NewRecording> = {}) =>
	command(world.db, (trx) => keepRecording(trx as never, actor, place(), { ...sound, ...different }));
const remove = (actor: Actor, id: string) => command(world.db, (trx) => deleteRecording(trx as never, actor, id));
const list = (actor: Actor) => readOnly(world.db, (db) => listPartsToRecord(db, actor, place(), 'ar'));
const recordingOf = async (key: string) => (await list(people.researcher)).find((each) => each.key === key)?.recording;

describe('a recording', () => {
	const outsiders: [string, Actor, string][] = [
		['a visitor', visitor, 'sign-in-needed'],
		['somebody without a role', people.nobody, 'forbidden'],
		['an editor', people.editor, 'forbidden']
	];

	it.each(outsiders)('is not for %s', async (_, actor, code) => {
		const id = await keep(people.fieldWorker);
		await expect(list(actor)).rejects.toMatchObject({ code });
		await expect(keep(actor)).rejects.toMatchObject({ code });
		await expect(remove(actor, id)).rejects.toMatchObject({ code });
		await remove(people.fieldWorker, id);
	});

	it('is deleted by whoever made it, or an administrator, and by nobody else; and the sound is gone', async () => {
		const id = await keep(people.fieldWorker, { content: webm(2) });
		const hash = (await recordingOf('age'))?.hash ?? '';
		await expect(remove(people.researcher, id)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(keep(people.researcher, { content: webm(3) })).rejects.toMatchObject({ code: 'forbidden' });
		await remove(people.fieldWorker, id);
		await expect(readOnly(world.db, (db) => getFile(db, hash))).rejects.toMatchObject({ code: 'not-found' });
		await remove(people.administrator, await keep(people.fieldWorker));
	});

	it('made again takes the place of the first, whose sound is forgotten unless it stands elsewhere', async () => {
		await keep(people.fieldWorker, { content: webm(4) });
		await keep(people.fieldWorker, { key: 'list:sex', part: 'girl', content: webm(4) });
		const shared = (await recordingOf('age'))?.hash ?? '';
		await keep(people.fieldWorker, { content: webm(5) });
		const last = (await recordingOf('age'))?.hash ?? '';
		expect(last).not.toBe(shared);
		await readOnly(world.db, (db) => getFile(db, shared));
		await keep(people.fieldWorker, { content: webm(6) });
		await expect(readOnly(world.db, (db) => getFile(db, last))).rejects.toMatchObject({ code: 'not-found' });
	});

	it('reaches the player like an audio column, and the version itself stays as it is', async () => {
		await keep(people.fieldWorker, { content: webm(7) });
		const { id, compiled } = await readOnly(world.db, (db) => getVersion(db, people.researcher, questionnaireId, 1));
		const spoken = await readOnly(world.db, (db) => speakingVersion(db, id, compiled));
		const audioOf = (of: typeof compiled) => questionsOf(of).find(({ key }) => key === 'age')?.question.media?.audio?.['ar'];
		expect(spoken.files?.[audioOf(spoken) ?? '']).toBe((await recordingOf('age'))?.hash);
		expect(audioOf(compiled)).toBeUndefined();
	});

	const unfit: [string, Partial<NewRecording>, string][] = [
		['what is no sound', { content: new TextEncoder().encode('<svg/>') }, 'recording-unreadable'],
		['a film', { mediaType: 'video/webm' }, 'recording-unreadable'],
		['nothing', { content: new Uint8Array() }, 'recording-unreadable'],
		[
			'what is too long',
			{ content: new Uint8Array(2_000_001).fill(0).with(0, 0x1a).with(1, 0x45).with(2, 0xdf).with(3, 0xa3) },
			'recording-unreadable'
		],
		['a question that is not there', { key: 'nothing' }, 'not-found'],
		['a language that is not there', { language: 'kmr' }, 'not-found']
	];

	it.each(unfit)('is refused for %s', async (_, different, code) => {
		await expect(keep(people.fieldWorker, different)).rejects.toMatchObject({ code });
	});
});
