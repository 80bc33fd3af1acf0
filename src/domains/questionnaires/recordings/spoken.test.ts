import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../questionnaire.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { spokenParts, withRecordings } from './spoken.ts';

const younger = compileXlsx(
	readFileSync(new URL('../../../../demo/questionnaires/younger.xlsx', import.meta.url)),
	'younger'
).questionnaire!;

describe('what is recorded', () => {
	it('is every question and every choice, each once', () => {
		const parts = spokenParts(younger).map(({ key, part }) => `${key} ${part}`);
		expect(new Set(parts).size).toBe(parts.length);
		expect(parts).toContain('age label');
		expect(parts).toContain('list:sex girl');
	});

	it('stands where an audio column would, and its file with the others', () => {
		const recordings = [
			{ key: 'age', part: 'label', language: 'so', hash: 'a1' },
			{ key: 'list:sex', part: 'girl', language: 'so', hash: 'b2' }
		];
		const spoken = withRecordings({ ...younger, files: { 'face-1.svg': 'c3' } }, recordings);
		const age = questionsOf(spoken).find(({ key }) => key === 'age')!.question;
		const girl = spoken.lists['sex']!.find(({ name }) => name === 'girl')!;
		expect(spoken.files?.[age.media!.audio!['so']!]).toBe('a1');
		expect(spoken.files?.[girl.media!.audio!['so']!]).toBe('b2');
		expect(spoken.files?.['face-1.svg']).toBe('c3');
		expect(girl.media?.image).toEqual(younger.lists['sex']!.find(({ name }) => name === 'girl')!.media?.image);
	});

	it('gives a language its spoken name under the name by which the player looks for it', () => {
		const spoken = withRecordings(younger, [{ key: ':language', part: 'name', language: 'so', hash: 'd4' }]);
		expect(spokenParts(younger)[0]).toMatchObject({ key: ':language', text: { nl: 'Nederlands' } });
		expect(spoken.files).toEqual({ 'language-so': 'd4' });
	});

	it('changes nothing where there is none', () => {
		expect(withRecordings(younger, [])).toBe(younger);
	});
});
