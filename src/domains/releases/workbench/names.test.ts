import { expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { lineWords, variableNames } from './names.ts';

const names = variableNames(
	FIRST_VERSION,
	new Map([
		['teachers_help', 'My teachers help me on.'],
		['sex', 'You are …']
	]),
	'en'
);
const say = (label: string, others: string[] = []) => lineWords(label, { others }, names);

it('lines of an output say what they are of, in words', () => {
	expect(say('sex=girl')).toBe('Sex: Girls');
	expect(say('level=primary, sex=boy')).toBe('School level: Primary, Sex: Boys');
	expect(say('girl − boy', ['sex'])).toBe('Girls − Boys');
	expect(say('R10,R06')).toBe('R10 Supported by teachers, R06 Life satisfaction and happiness');
	expect(say('sex × country')).toBe('Sex × Country');
	expect(say('country=BE')).toBe('Country: Belgium');
	expect(say('language=ar')).toBe('Language: Arabic');
	expect(say('teachers_help,teachers_fair')).toBe('My teachers help me on. (teachers_help), teachers_fair');
	expect(say('(intercept)')).toBe('Constant');
	expect(say('sex=a, strange=thing')).toBe('Sex: a, strange: thing');
});
