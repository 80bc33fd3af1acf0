import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../questionnaire.ts';
import { compileXlsx } from '../xlsform/compile.ts';
import { writeXlsform } from '../xlsform/write.ts';
import { addMaterial, emptyQuestionnaire } from './combine.ts';
import type { LibraryContent, Material, Scoring } from './entry.ts';
import { takeQuestions } from './material.ts';
import { commonBounds, scoreScale } from './scoring.ts';
import { isFound, readFilter } from './search.ts';

const older = compileXlsx(readFileSync(new URL('../../../../demo/questionnaires/older.xlsx', import.meta.url)), 'older').questionnaire!;
const take = (...keys: string[]): Material => {
	const kept = takeQuestions(older, keys);
	if (kept.kind !== 'kept') throw new Error(kept.kind);
	return kept.material;
};

describe('questions taken out of a questionnaire', () => {
	it('bring the lists they need and no others, and leave their condition behind', () => {
		const material = take('age', 'years_here', 'teachers_help');
		expect(material.items.map(({ name, relevant }) => [name, relevant])).toEqual([
			['age', undefined],
			['years_here', undefined],
			['teachers_help', undefined]
		]);
		expect(Object.keys(material.lists)).toHaveLength(1);
	});

	it('are refused where a rule reads a question that stays behind', () => {
		const [first, second] = questionsOf(older);
		const items = [first!.question, { ...second!.question, constraint: `. > \${${first!.question.name}}` }];
		expect(takeQuestions({ ...older, items }, ['age'])).toEqual({ kind: 'depends', name: 'age', on: 'sex' });
		expect(takeQuestions({ ...older, items }, ['sex', 'age'])).toMatchObject({ kind: 'kept' });
	});

	it('are refused where one is not there', () => {
		expect(takeQuestions(older, ['sex', 'nothing'])).toEqual({ kind: 'none' });
		expect(takeQuestions(older, [])).toEqual({ kind: 'none' });
	});
});

describe('items put into a questionnaire', () => {
	it('make a workbook that compiles to the same items', () => {
		const made = addMaterial(emptyQuestionnaire('picked', 'Picked', 'en'), take('teachers_help', 'teachers_fair', 'age'));
		const { questionnaire, problems } = compileXlsx(writeXlsform(made), 'picked');
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const said = (items: typeof made.items) => items.map((item) => ({ ...item, exchange: undefined }));
		expect(said(questionnaire?.items ?? [])).toEqual(said(made.items));
		expect(questionnaire?.lists).toEqual(made.lists);
	});

	it('get a number where their name is taken, and use a list of the same words again', () => {
		const twice = addMaterial(older, take('teachers_help'));
		expect(questionsOf(twice).at(-1)?.question.name).toBe('teachers_help_2');
		expect(Object.keys(twice.lists)).toEqual(Object.keys(older.lists));
		const { questionnaire } = compileXlsx(writeXlsform(twice), 'older');
		expect(questionsOf(questionnaire!)).toHaveLength(questionsOf(older).length + 1);
	});

	it('refer to each other by their new names', () => {
		const question = take('age').items[0]!;
		const material: Material = { ...take('age'), items: [question, { ...question, name: 'again', constraint: '. = ${age}' }] };
		expect(questionsOf(addMaterial(older, material)).at(-1)?.question.constraint).toBe('. = ${age_2}');
	});

	it('keep their picture where another has its name', () => {
		const picture = (hash: string): Material => ({
			...take('sex'),
			items: [{ ...take('sex').items[0]!, media: { image: { en: 'face.svg' } } }],
			files: { 'face.svg': hash }
		});
		const both = addMaterial(addMaterial(emptyQuestionnaire('a', 'A', 'en'), picture('one')), picture('two'));
		expect(both.files).toEqual({ 'face.svg': 'one', 'face_2.svg': 'two' });
		expect(questionsOf(both).map(({ question }) => question.media?.image?.['en'])).toEqual(['face.svg', 'face_2.svg']);
	});
});

describe('a scale', () => {
	const scoring: Scoring = { reversed: ['b'], atLeast: 2, low: 1, high: 5 };

	it('is the mean of its answered items, reversed ones turned', () => {
		expect(scoreScale(['a', 'b', 'c'], { a: '5', b: '1', c: '2' }, scoring)).toBe(4);
		expect(scoreScale(['a', 'b', 'c'], { a: '5', b: { missing: 'declined' }, c: '2' }, scoring)).toBe(3.5);
	});

	it('is no number where too few items were answered, or an answer lies outside', () => {
		expect(scoreScale(['a', 'b', 'c'], { a: '5' }, scoring)).toBeNaN();
		expect(scoreScale(['a', 'b'], { a: '5', b: '9' }, scoring)).toBeNaN();
	});

	it('is made of questions that are answered by the same numbers', () => {
		expect(commonBounds(take('teachers_help', 'teachers_fair'))).toEqual([1, 5]);
		expect(commonBounds(take('teachers_help', 'lang_read'))).toBeUndefined();
		expect(commonBounds(take('sex'))).toBeUndefined();
	});
});

describe('a search in the library', () => {
	const content: LibraryContent = {
		kind: 'item',
		name: { en: 'Friends' },
		material: take('friends_help'),
		source: { author: 'Immerse', year: 2026, reference: 'Own wording', address: null },
		licence: 'CC BY 4.0',
		licenceNote: '',
		ages: { from: 10, to: 18 },
		indicator: 'R08',
		pretest: ''
	};
	const found = (address: string) => isFound(content, readFilter(new URLSearchParams(address)));

	it('looks for every word, in any language, without minding accents', () => {
		expect(found('q=FRIENDS immerse')).toBe(true);
		expect(found('q=helemaal waar')).toBe(true);
		expect(found('q=fríends')).toBe(true);
		expect(found('q=friends teachers')).toBe(false);
	});

	it('narrows by language, age, indicator and kind', () => {
		expect(found('in=uk&age=10&indicator=R08&kind=item')).toBe(true);
		expect([found('in=so'), found('age=9'), found('indicator=R07'), found('kind=scale')]).toEqual([false, false, false, false]);
	});
});
