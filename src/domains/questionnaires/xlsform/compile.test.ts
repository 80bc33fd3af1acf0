import { describe, expect, it } from 'vitest';
import { parseQuestionnaire, serialiseQuestionnaire } from '../questionnaire.ts';
import { compileRows, workbookOf } from '../testing.ts';
import { compileWorkbook } from './compile.ts';

const YES_NO = [
	['list_name', 'name', 'label'],
	['yn', 'yes', 'Yes'],
	['yn', 'no', 'No']
];

/** The problem of a survey of one bad row, as `code row column`. */
function faults(survey: string[][], choices?: string[][]): string[] {
	return compileRows(survey, choices)
		.problems.filter(({ severity }) => severity === 'error')
		.map(({ code, row, column }) => `${code} ${String(row)} ${column}`);
}

describe('a good workbook', () => {
	it('becomes a questionnaire in its languages, and survives being written and read', () => {
		const { questionnaire, problems } = compileWorkbook(
			workbookOf({
				survey: [
					['type', 'name', 'label::English (en)', 'label::العربية (ar)', 'relevant', 'required'],
					['select_one yn', 'here', 'Born here?', 'هل وُلدت هنا؟', '', 'yes'],
					['begin group', 'more', 'More', '', "${here} = 'no'", ''],
					['integer', 'years', 'How many years?', 'كم سنة؟', '', ''],
					['end group', '', '', '', '', '']
				],
				choices: [
					['list_name', 'name', 'label::English (en)', 'label::العربية (ar)'],
					['yn', 'yes', 'Yes', 'نعم'],
					['yn', 'no', 'No', 'لا']
				],
				settings: [
					['form_title::English (en)', 'form_id', 'version'],
					['Start', 'start', '3']
				]
			}),
			'file'
		);
		expect(problems).toEqual([]);
		expect(questionnaire).toMatchObject({
			id: 'start',
			version: '3',
			title: { en: 'Start' },
			languages: ['en', 'ar'],
			defaultLanguage: 'en'
		});
		expect(questionnaire?.items[1]).toMatchObject({ kind: 'group', name: 'more', items: [{ name: 'years', type: 'integer' }] });
		expect(parseQuestionnaire(serialiseQuestionnaire(questionnaire!))).toEqual(questionnaire);
	});

	it('may use the old spellings of the standard', () => {
		const { questionnaire } = compileRows(
			[
				['Type', 'Name', 'Caption', 'relevance', 'constraint message'],
				['select all that apply from yn', 'which', 'Which?', '', ''],
				['add integer prompt', 'age', 'Age', "selected(${which}, 'yes')", 'No']
			],
			YES_NO
		);
		expect(questionnaire?.items).toMatchObject([
			{ type: 'select_multiple', list: 'yn' },
			{ type: 'integer', relevant: "selected(${which}, 'yes')" }
		]);
	});

	it('with or_other gets the choice and the question that follows it', () => {
		const { questionnaire } = compileRows(
			[
				['type', 'name', 'label'],
				['select_one yn or_other', 'q', 'Q']
			],
			YES_NO
		);
		expect(questionnaire?.items.map(({ name }) => name)).toEqual(['q', 'q_other']);
		expect(questionnaire?.lists['yn']?.map(({ name }) => name)).toEqual(['yes', 'no', 'other']);
	});

	it('says which column it leaves out', () => {
		const { problems } = compileRows([
			['type', 'name', 'label', 'colour'],
			['text', 'a', 'A', '']
		]);
		expect(problems).toMatchObject([{ severity: 'warning', code: 'column-unknown', column: 'colour' }]);
	});

	it('may have choices in a file beside it, and says when the file is not there', () => {
		const survey = [
			['type', 'name', 'label', 'parameters'],
			['select_one_from_file towns.csv', 'town', 'Town', 'value=code']
		];
		const compile = (csv?: string) =>
			compileWorkbook(workbookOf({ survey }), 'test', new Map(csv === undefined ? [] : [['towns.csv', new TextEncoder().encode(csv)]]));
		expect(compile('code,label,label::nl,land\ng,Ghent,Gent,be\n').questionnaire?.lists['towns.csv']).toEqual([
			{ name: 'g', label: { und: 'Ghent', nl: 'Gent' }, columns: { code: 'g', label: 'Ghent', land: 'be' } }
		]);
		expect(compile().problems).toMatchObject([{ severity: 'warning', code: 'file-missing' }]);
		expect(compile('name,label\ng,Ghent\n').problems).toMatchObject([{ code: 'file-column-missing', sheet: 'towns.csv', row: 1 }]);
		expect(compile('code,label\n,Ghent\n').problems).toMatchObject([{ code: 'choice-name-missing', row: 2 }]);
	});

	it('warns where the engines of the field disagree', () => {
		const { problems } = compileRows([
			['type', 'name', 'label', 'constraint'],
			['text', 'a', 'A', "regex(., '[a-z]+')"],
			['text', 'b', 'B', "regex(., '^[a-z]+$')"]
		]);
		expect(problems).toMatchObject([{ severity: 'warning', code: 'function-differs', row: 2, column: 'constraint' }]);
	});

	it('never collects what identifies a device, and says so', () => {
		const { questionnaire, problems } = compileRows([
			['type', 'name', 'label'],
			['deviceid', 'device', ''],
			['text', 'q', 'Q']
		]);
		expect(problems).toMatchObject([{ code: 'type-not-kept', severity: 'warning' }]);
		expect(questionnaire?.items[0]).toMatchObject({ type: 'hidden' });
	});
});

describe('a workbook with a fault', () => {
	const H = ['type', 'name', 'label', 'relevant', 'constraint', 'calculation', 'choice_filter', 'parameters'];
	const cases: [string, string[][], string[]][] = [
		['an unknown question type', [H, ['telepathy', 'q', 'Q']], ['type-unknown 2 type']],
		['a type that is refused', [H, ['osm', 'q', 'Q']], ['type-refused 2 type']],
		[
			'a repeat that a group ends',
			[H, ['begin repeat', 'r', 'R'], ['text', 'q', 'Q'], ['end group']],
			['group-not-open 4 type', 'group-not-closed 2 type']
		],
		[
			'a file name that leads elsewhere',
			[
				['type', 'name', 'label', 'image'],
				['text', 'q', 'Q', '../../etc/passwd']
			],
			['media-name-invalid 2 type']
		],
		[
			'a trigger that is no reference',
			[
				['type', 'name', 'label', 'trigger'],
				['text', 'q', 'Q', 'age']
			],
			['trigger-invalid 2 trigger']
		],
		['a reference to a missing question', [H, ['text', 'q', 'Q', '${ghost} = 1']], ['reference-unknown 2 relevant']],
		['a reference in words to a missing question', [H, ['note', 'q', 'Hello ${ghost}']], ['reference-unknown 2 label']],
		[
			'a reference that several questions answer to',
			[
				H,
				['begin group', 'a', 'A'],
				['text', 'x', 'X'],
				['end group'],
				['begin group', 'b', 'B'],
				['text', 'x', 'X'],
				['end group'],
				['text', 'q', 'Q', "${x} = ''"]
			],
			['reference-ambiguous 8 relevant']
		],
		['an expression that breaks off', [H, ['text', 'q', 'Q', 'if(1, 2']], ['expression-unclosed 2 relevant']],
		['an expression that can not be read', [H, ['text', 'q', 'Q', '1 +* 2']], ['expression-syntax 2 relevant']],
		['curly quotation marks', [H, ['text', 'q', 'Q', '. = “yes”']], ['expression-curly-quote 2 relevant']],
		['an unknown function', [H, ['text', 'q', 'Q', 'frobnicate(1)']], ['function-unknown 2 relevant']],
		['a function with too few arguments', [H, ['text', 'q', 'Q', 'selected(1)']], ['function-arguments 2 relevant']],
		['two questions with one name', [H, ['text', 'q', 'Q'], ['text', 'q', 'Q']], ['name-repeated 3 name']],
		['a name with a space', [H, ['text', 'my name', 'Q']], ['name-invalid 2 name']],
		['a name of the machine', [H, ['text', '__proto__', 'Q']], ['name-reserved 2 name']],
		['no name', [H, ['text', '', 'Q']], ['name-missing 2 name']],
		['no type', [H, ['', 'q', 'Q']], ['type-missing 2 type']],
		['a group that never ends', [H, ['begin group', 'g', 'G'], ['text', 'q', 'Q']], ['group-not-closed 2 type']],
		['a group that ends too often', [H, ['text', 'q', 'Q'], ['end group']], ['group-not-open 3 type']],
		['a list that is missing', [H, ['select_one other', 'q', 'Q']], ['list-unknown 2 type']],
		['a calculation without anything to calculate', [H, ['calculate', 'q', '']], ['calculation-missing 2 calculation']],
		['a scale that is none', [H, ['range', 'q', 'Q', '', '', '', '', 'start=0 end=10 step=3']], ['parameter-invalid 2 parameters']],
		['no questions', [H], ['form-empty 0 ']],
		[
			'the same column twice',
			[
				['type', 'name', 'label', 'label'],
				['text', 'q', 'Q', 'Q']
			],
			['column-repeated 1 label']
		],
		[
			'no column for types',
			[
				['name', 'label'],
				['q', 'Q']
			],
			['column-missing 1 ']
		]
	];

	it.each(cases)('says where: %s', (_, survey, expected) => {
		expect(faults(survey, YES_NO)).toEqual(expected);
	});

	it('without a survey sheet names the sheets it has', () => {
		expect(compileWorkbook(workbookOf({ Blad1: [['a']] }), 'x').problems).toMatchObject([
			{ code: 'sheet-missing', details: { sheets: 'Blad1' } }
		]);
	});

	it('shows a circle as a path', () => {
		const { problems } = compileRows([
			H,
			['text', 'a', 'A', '${c} = 1'],
			['text', 'b', 'B', '${a} = 1'],
			['calculate', 'c', '', '', '', '${b} + 1']
		]);
		expect(problems).toMatchObject([{ code: 'reference-circular', details: { path: 'a → c → b → a' } }]);
	});

	it('finds a question that decides about its own group', () => {
		const { problems } = compileRows([H, ['begin group', 'g', 'G', "${a} = 'x'"], ['text', 'a', 'A'], ['end group']]);
		expect(problems).toMatchObject([{ code: 'reference-circular' }]);
	});

	it('has a code twice in a list, or none, or one with a space', () => {
		const choices = [
			['list_name', 'name', 'label'],
			['yn', 'a', 'A'],
			['yn', 'a', 'B'],
			['yn', '', 'C'],
			['yn', 'd e', 'D']
		];
		expect(
			faults(
				[
					['type', 'name', 'label'],
					['select_one yn', 'q', 'Q']
				],
				choices
			)
		).toEqual(['choice-name-repeated 3 name', 'choice-name-missing 4 name', 'choice-name-space 5 name']);
	});
});
