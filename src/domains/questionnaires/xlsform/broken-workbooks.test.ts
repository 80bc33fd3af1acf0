import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#platform/workbook.ts';
import { formProblemText } from '../form-problem-text.ts';
import { goodParts, xlsxOf } from '../testing.ts';
import { compileXlsx } from './compile.ts';

type Rows = readonly (readonly string[])[];

const H = ['type', 'name', 'label', 'relevant', 'calculation', 'choice_filter', 'image'];
const CHOICES = [
	['list_name', 'name', 'label'],
	['yn', 'yes', 'Yes'],
	['yn', 'no', 'No']
];

/** A file as a spreadsheet program writes it, with sheets of these rows. */
function workbook(survey: Rows, choices: Rows = CHOICES, settings?: Rows): Uint8Array {
	return writeWorkbook([
		{ name: 'survey', rows: survey },
		{ name: 'choices', rows: choices },
		...(settings ? [{ name: 'settings', rows: settings }] : [])
	]);
}

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const HEADINGS = `<row r="1">${cell('A1', 'type')}${cell('B1', 'name')}${cell('C1', 'label')}</row>`;
const QUESTION = `<row r="2">${cell('A2', 'text')}${cell('B2', 'q')}${cell('C2', 'Q')}</row>`;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is wrong, the file, and every error or warning expected: `code sheet row column`. */
type Case = readonly [what: string, file: Uint8Array, expected: readonly string[], files?: ReadonlyMap<string, Uint8Array>];
const broken: readonly Case[] = [
	['a text file with the wrong ending', bytes('type,name,label\ntext,q,Q'), ['not-a-spreadsheet  0 ']],
	['an old .xls file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ['not-a-spreadsheet  0 ']],
	['a zip file of something else', xlsxOf({ 'readme.txt': 'hello' }), ['not-a-spreadsheet  0 ']],
	['a file cut off in the middle', workbook([H, ['text', 'q', 'Q']]).slice(0, 900), ['workbook-damaged  0 ']],
	['macros', xlsxOf({ ...goodParts(), 'xl/vbaProject.bin': 'x' }), ['macros-refused  0 ']],
	[
		'entities that multiply',
		xlsxOf(
			goodParts(
				'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>'
			)
		),
		['document-type-refused  0 ']
	],
	['a hundred thousand rows', xlsxOf(goodParts(sheet(`<row>${cell('A1', 'x')}</row>`.repeat(100_000)))), ['too-many-rows survey 0 ']],
	[
		'merged cells',
		xlsxOf(goodParts(sheet(HEADINGS + QUESTION, '<mergeCells><mergeCell ref="C2:D3"/></mergeCells>'))),
		['cells-merged survey 2 C']
	],
	[
		'a hidden sheet',
		xlsxOf({
			...goodParts(sheet(HEADINGS + QUESTION)),
			'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="survey" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>'
		}),
		['sheet-hidden survey 0 ']
	],
	[
		'a formula that was never worked out',
		xlsxOf(goodParts(sheet(`${HEADINGS}<row r="2">${cell('A2', 'text')}${cell('B2', 'q')}<c r="C2"><f>Texts!A1</f><v></v></c></row>`))),
		['formula-empty survey 2 C']
	],
	[
		'a formula that failed',
		xlsxOf(
			goodParts(sheet(`${HEADINGS}<row r="2">${cell('A2', 'text')}${cell('B2', 'q')}<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`))
		),
		['formula-empty survey 2 C']
	],
	['no survey sheet', writeWorkbook([{ name: 'Sheet1', rows: [H] }]), ['sheet-missing  0 ']],
	[
		'no column for names',
		workbook([
			['type', 'label'],
			['text', 'Q']
		]),
		['column-missing survey 1 ']
	],
	[
		'a heading twice',
		workbook([
			['type', 'name', 'label', 'label'],
			['text', 'q', 'Q', 'Q']
		]),
		['column-repeated survey 1 label']
	],
	['an unknown type', workbook([H, ['telepathy', 'q', 'Q']]), ['type-unknown survey 2 type']],
	[
		'an unknown column',
		workbook([
			[...H.slice(0, 3), 'colour'],
			['text', 'q', 'Q', 'red']
		]),
		['column-unknown survey 1 colour']
	],
	['an unknown function', workbook([H, ['text', 'q', 'Q', 'frobnicate(1)']]), ['function-unknown survey 2 relevant']],
	['smart quotes', workbook([H, ['text', 'q', 'Q', '. = “yes”']]), ['expression-curly-quote survey 2 relevant']],
	[
		'an expression that stops in the middle',
		workbook([H, ['text', 'q', 'Q', "selected(., 'a'"]]),
		['expression-unclosed survey 2 relevant']
	],
	['brackets without end', workbook([H, ['text', 'q', 'Q', '('.repeat(500)]]), ['expression-too-deep survey 2 relevant']],
	['two questions of one name', workbook([H, ['text', 'q', 'Q'], ['text', 'q', 'Q']]), ['name-repeated survey 3 name']],
	['a name that is no name in XML', workbook([H, ['text', '1st question', 'Q']]), ['name-invalid survey 2 name']],
	['a name of the language', workbook([H, ['text', 'constructor', 'Q']]), ['name-reserved survey 2 name']],
	['a group that never ends', workbook([H, ['begin group', 'g', 'G'], ['text', 'q', 'Q']]), ['group-not-closed survey 2 type']],
	[
		'a group that a repeat ends',
		workbook([H, ['begin group', 'g', 'G'], ['text', 'q', 'Q'], ['end repeat']]),
		['group-not-open survey 4 type', 'group-not-closed survey 2 type']
	],
	[
		'a calculation in a circle',
		workbook([H, ['calculate', 'a', '', '', '${b}'], ['calculate', 'b', '', '', '${a} + 1'], ['text', 'q', 'Q']]),
		['reference-circular survey 2 calculation']
	],
	['a reference to nobody', workbook([H, ['text', 'q', 'Q', '${ghost} = 1']]), ['reference-unknown survey 2 relevant']],
	['a list that is not there', workbook([H, ['select_one towns', 'q', 'Q']]), ['list-unknown survey 2 type']],
	['no choices at all', workbook([H, ['select_one towns', 'q', 'Q']], [['list_name', 'name', 'label']]), ['list-missing survey 2 type']],
	[
		'a choice twice',
		workbook([H, ['select_one yn', 'q', 'Q']], [...CHOICES, ['yn', 'no', 'Nope']]),
		['choice-name-repeated choices 4 name']
	],
	[
		'a choice with a space',
		workbook([H, ['select_one yn', 'q', 'Q']], [...CHOICES, ['yn', 'may be', 'Maybe']]),
		['choice-name-space choices 4 name']
	],
	[
		'a scale that is none',
		workbook([
			['type', 'name', 'label', 'parameters'],
			['range', 'q', 'Q', 'start=1 end=0 step=1']
		]),
		['parameter-invalid survey 2 parameters']
	],
	['a picture in another folder', workbook([H, ['text', 'q', 'Q', '', '', '', '../../secret.png']]), ['media-name-invalid survey 2 type']],
	[
		'external choices',
		writeWorkbook([
			{ name: 'survey', rows: [H, ['text', 'q', 'Q']] },
			{ name: 'external_choices', rows: [['list_name'], ['x']] }
		]),
		['sheet-refused external_choices 2 ']
	],
	['a type we refuse', workbook([H, ['select_one_external towns', 'q', 'Q']]), ['type-refused survey 2 type']],
	[
		'an unknown setting',
		workbook([H, ['text', 'q', 'Q']], CHOICES, [
			['form_id', 'mood'],
			['f', 'good']
		]),
		['setting-unknown settings 1 mood']
	],
	['a missing CSV file', workbook([H, ['select_one_from_file towns.csv', 'q', 'Q']]), ['file-missing towns.csv 0 ']],
	[
		'a CSV file in the wrong encoding',
		workbook([H, ['select_one_from_file towns.csv', 'q', 'Q']]),
		['file-encoding towns.csv 0 '],
		new Map([['towns.csv', Uint8Array.from([...bytes('name,label\ng,G'), 0xe9, 0x0a])]])
	],
	[
		'a CSV file without the columns',
		workbook([H, ['select_one_from_file towns.csv', 'q', 'Q']]),
		['file-column-missing towns.csv 1 '],
		new Map([['towns.csv', bytes('code;town\ng;Ghent\n')]])
	],
	[
		'a file of choices that is no CSV',
		workbook([H, ['select_one_from_file towns.xml', 'q', 'Q']]),
		['file-unreadable towns.xml 0 '],
		new Map([['towns.xml', bytes('<root/>')]])
	],
	[
		'a question that may hurt at the end',
		workbook([
			['type', 'name', 'label', 'sensitive'],
			['text', 'a', 'A', ''],
			['text', 'b', 'B', 'yes'],
			['note', 'c', 'C', '']
		]),
		['sensitive-last survey 3 sensitive']
	],
	[
		'faces for how often',
		workbook([
			['type', 'name', 'label', 'appearance', 'scale'],
			['range', 'q', 'Q', 'faces', 'frequency']
		]),
		['faces-not-feeling survey 2 appearance']
	],
	[
		'faces for nobody knows what',
		workbook([
			['type', 'name', 'label', 'appearance'],
			['range', 'q', 'Q', 'faces']
		]),
		['faces-scale-missing survey 2 appearance']
	],
	[
		'a scale of an unknown kind',
		workbook([
			['type', 'name', 'label', 'scale'],
			['text', 'q', 'Q', 'mood']
		]),
		['scale-unknown survey 2 scale']
	],
	[
		'a column of choices that is no name',
		workbook(
			[H, ['select_one yn', 'q', 'Q']],
			[
				['list_name', 'name', 'label', 'my col<b>'],
				['yn', 'yes', 'Yes', 'x']
			]
		),
		['column-unknown choices 1 my col<b>']
	],
	[
		'an attribute that is no name',
		workbook([
			['type', 'name', 'label', 'instance::x y="1"><z'],
			['text', 'q', 'Q', 'v']
		]),
		['column-unknown survey 1 instance::x y="1"><z']
	],
	['no questions', workbook([H]), ['form-empty survey 0 ']]
];

describe('a broken workbook', () => {
	it.each(broken.map(([what, file, expected, files]) => ({ what, file, expected, files })))(
		'says exactly what is wrong: $what',
		({ file, expected, files }) => {
			const { problems } = compileXlsx(file, 'broken', files);
			expect(problems.map(({ code, sheet: where, row, column }) => `${code} ${where} ${String(row)} ${column}`)).toEqual(expected);
			for (const problem of problems) {
				const words = formProblemText(problem, 'en');
				expect(words).not.toBe(problem.code);
				expect(words).not.toMatch(/undefined|\{\w+\}/);
			}
		}
	);

	it('with markup in its words keeps them as words', () => {
		const hostile = '<img src=x onerror=alert(1)>';
		const { questionnaire } = compileXlsx(workbook([H, ['text', 'q', hostile]]), 'hostile');
		expect(questionnaire?.items[0]).toMatchObject({ label: { und: hostile } });
	});
});
