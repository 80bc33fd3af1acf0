import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { questionsOf } from '#domains/questionnaires/questionnaire.ts';
import { keepRecording } from '#domains/questionnaires/server/recordings.ts';
import { withWords } from '#domains/questionnaires/translation/translation-units.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { writeXlsform } from '#domains/questionnaires/xlsform/write.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { people } from '../../../../tests/support/people.ts';
import { getEntry } from './entry.ts';
import { saveLanguage } from './respondent-languages.ts';
import { campaignWorld } from './testing.ts';

const world = useDatabase();
const { NOW, SECRET, beginWith, campaignWithCodes } = campaignWorld(world);
const younger = compileXlsx(
	readFileSync(new URL('../../../../demo/questionnaires/younger.xlsx', import.meta.url)),
	'younger'
).questionnaire!;

beforeAll(() => beginWith(writeXlsform(withWords(younger, 'kmr', new Map([['age', { label: 'Tu çend salî yî?' }]])))));

it('what a code opens brings the languages that were added and the voices that were recorded', async () => {
	const { codes } = await campaignWithCodes(1);
	const open = () => readOnly(world.db, (db) => getEntry(db, codes[0]!, SECRET));
	expect((await open()).languages).toBeUndefined();
	await command(world.db, (trx) =>
		saveLanguage(trx as never, people.researcher, { tag: 'kmr', name: 'Kurmancî', signed: false, fallback: 'en' }, NOW)
	);
	const { questionnaire_id: questionnaireId } = await world.db
		.selectFrom('questionnaire_versions')
		.select('questionnaire_id')
		.executeTakeFirstOrThrow();
	const recording = {
		key: 'age',
		part: 'label',
		language: 'kmr',
		mediaType: 'audio/webm',
		content: new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1])
	};
	await command(world.db, (trx) => keepRecording(trx as never, people.fieldWorker, { questionnaireId, version: 1 }, recording));
	const { languages, questionnaire } = await open();
	expect(languages?.map(({ name }) => name)).toEqual(['Kurmancî']);
	const age = questionsOf(questionnaire).find(({ key }) => key === 'age')?.question;
	expect(age?.label?.['kmr']).toBe('Tu çend salî yî?');
	expect(questionnaire.files?.[age?.media?.audio?.['kmr'] ?? '']).toMatch(/^[0-9a-f]{64}$/);
});
