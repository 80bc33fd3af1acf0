import { describe, expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { checkTable, mappingProblems } from './check.ts';
import { guessMapping, type Mapping } from './mapping.ts';
import { readObservation } from './observation.ts';
import { readSource } from './source-table.ts';

/** All numbers in these tables are made up. */
const tableOf = (text: string) => readSource(new TextEncoder().encode(text));
function check(text: string, change: Partial<Mapping> = {}) {
	const table = tableOf(text);
	const mapping = { ...guessMapping(table, FIRST_VERSION), indicator: 'R01', ...change };
	expect(mappingProblems(mapping, FIRST_VERSION)).toEqual([]);
	return checkTable(table, mapping, FIRST_VERSION);
}
const shown = (checked: ReturnType<typeof check>) =>
	checked.cells.filter(({ status }) => status === 'shown').map(({ area, category, estimate, flags }) => [area, category, estimate, flags]);

describe('a table as Eurostat makes it', () => {
	const text = `DATAFLOW,freq,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG
ESTAT:MADE(1.0),A,PC,T,BE,2023,81.5,
ESTAT:MADE(1.0),A,PC,F,BE,2023,83,b
ESTAT:MADE(1.0),A,PC,M,BE,2023,80,bep
ESTAT:MADE(1.0),A,PC,T,GR,2023,:,c
ESTAT:MADE(1.0),A,PC,T,UK,2023,70,
ESTAT:MADE(1.0),A,PC,T,IE01,2023,70,
`;
	it('is read by its headings; Greece is EL, others lie outside', () => {
		const checked = check(text);
		expect(checked.problems).toEqual([]);
		expect(shown(checked)).toEqual([
			['BE', 'total', 81.5, null],
			['BE', 'girl', 83, 'b'],
			['BE', 'boy', 80, 'bep']
		]);
		expect(checked.left).toEqual({ outside: 1, old: 1, filtered: 0 });
	});
	it('keeps the flags of what is confidential and no number of it; countries that it leaves out have no figure', () => {
		const cells = check(text).cells.filter(({ breakdown }) => breakdown === 'total');
		expect(cells.find(({ area }) => area === 'EL')).toMatchObject({
			status: 'suppressed',
			reason: 'confidential',
			flags: 'c',
			estimate: null
		});
		expect(cells.find(({ area }) => area === 'IT')).toMatchObject({ status: 'not_measured', estimate: null });
	});
});

it('a figure that SDMX keeps back has no number here either, and one that stands there with its number is refused', () => {
	const text = (value: string) =>
		`geo,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\nBE,2023,50,A,F\nDE,2023,${value},A,C\nIE,2023,NaN,Q,D\nIT,2023,,L,F\n`;
	const { cells, problems } = check(text('NaN'));
	expect(problems).toEqual([]);
	expect(cells.map(({ area, status }) => [area, status]).slice(0, 4)).toEqual([
		['BE', 'shown'],
		['DE', 'suppressed'],
		['IE', 'suppressed'],
		['IT', 'not_measured']
	]);
	expect(check(text('61')).problems).toMatchObject([{ line: 3, column: 'OBS_VALUE', code: 'confidential_value' }]);
});

it('reads halves and quarters of a year as Eurostat and SDMX write them', () => {
	const { cells, problems } = check('geo,TIME_PERIOD,OBS_VALUE\nBE,2023-Q4,50\nBE,2023S1,51\nBE,2023-Q5,52\n');
	expect(cells.filter(({ status }) => status === 'shown').map(({ period }) => period)).toEqual(['2023-Q4', '2023-S1']);
	expect(problems).toMatchObject([{ line: 4, code: 'period_wrong' }]);
});

it('a column that it does not know keeps its total; without one, figures that stand twice say so', () => {
	expect(shown(check('geo,year,isced,value\nBE,2023,TOTAL,10\nBE,2023,ED1,20\n'))).toEqual([['BE', 'total', 10, null]]);
	expect(check('geo,year,isced,value\nBE,2023,ED1,10\nBE,2023,ED2,20\n').problems).toMatchObject([{ line: 3, code: 'twice' }]);
});

it('brings a score to 0–100 from its own scale, and a gap to points', () => {
	expect(shown(check('country,year,score\nBEL,2023,5\nITA,2023,10\n', { low: 0, high: 20 }))).toEqual([
		['BE', 'total', 25, null],
		['IT', 'total', 50, null]
	]);
	expect(shown(check('CNT,year,value\nDEU,2022,-42\n', { indicator: 'R12', low: 0, high: 200 }))).toEqual([['DE', 'total', -21, null]]);
});

it('counts per cent of numerator and denominator, and of a rounding says nothing', () => {
	const text = 'geo;year;sex;count;base\nBE;2023;T;31;90\nBE;2023;F;11;40\nBE;2023;M;20;51\n';
	const checked = check(text);
	expect(checked.problems).toEqual([]);
	expect(shown(checked)[1]).toEqual(['BE', 'girl', 27.5, null]);
});

it.each([
	[
		'a total that is not its parts',
		'geo,year,sex,count,base\nBE,2023,T,31,90\nBE,2023,F,11,40\nBE,2023,M,40,50\n',
		2,
		'numerator',
		'total_wrong',
		'51 (3, 4)'
	],
	[
		'regions larger than their country',
		'geo,year,count,base\nIE,2023,5,10\nIE04,2023,4,9\nIE05,2023,4,9\n',
		2,
		'numerator',
		'total_wrong',
		'8 (3, 4)'
	],
	['a word for a number', 'geo,year,value\nBE,2023,much\n', 2, 'value', 'number_wrong', ''],
	['a formula', 'geo,year,value\nBE,2023,=1+1\n', 2, 'value', 'number_wrong', ''],
	['a number off the scale', 'geo,year,value\nBE,2023,104\n', 2, 'value', 'out_of_range', ''],
	['a confidential number', 'geo,year,value,flag\nBE,2023,10,c\n', 2, 'value', 'confidential_value', ''],
	['a flag that is none', 'geo,year,value,flag\nBE,2023,10,x\n', 2, 'flag', 'flag_unknown', ''],
	['a place that is none', 'geo,year,value\nBE,2023,1\n12,2023,1\n', 3, 'geo', 'area_wrong', ''],
	['a year that is none', 'geo,year,value\nBE,2022/23,1\n', 2, 'year', 'period_wrong', ''],
	['the same figure twice', 'geo,year,value\nBE,2023,1\nBE,2023,2\n', 3, '', 'twice', '2'],
	['an unknown group', 'geo,year,sex,value\nBE,2023,F,1\nBE,2023,Q,2\n', 3, 'sex', 'category_unknown', ''],
	['more than all', 'geo,year,count,base\nBE,2023,11,10\n', 2, 'count', 'part_larger', ''],
	['of nobody', 'geo,year,count,base\nBE,2023,1,0\n', 2, 'base', 'count_wrong', '']
])('%s is an error on its line and in its column', (_, text, line, column, code, other) => {
	const { problems } = check(text);
	expect(problems[0]).toMatchObject({ line, column, code });
	expect(problems[0]?.details.other).toBe(other);
});

it('a reading that is not complete says what is missing', () => {
	const mapping = guessMapping(tableOf('what,how\nx,y\n'), FIRST_VERSION);
	expect(mappingProblems({ ...mapping, low: 5, high: 5 }, FIRST_VERSION)).toEqual([
		'no_area',
		'no_value',
		'no_indicator',
		'no_period',
		'scale'
	]);
});

describe('an observation', () => {
	it.each([
		['12.3', '', '.', { kind: 'number', value: 12.3, flags: null }],
		['12.3 bp', '', '.', { kind: 'number', value: 12.3, flags: 'bp' }],
		['1 234,5', '', ',', { kind: 'number', value: 1234.5, flags: null }],
		[':', '', '.', { kind: 'none', flags: null }],
		[': c', '', '.', { kind: 'confidential', flags: 'c' }],
		['', 'z', '.', { kind: 'none', flags: 'z' }],
		['7', 'A', '.', { kind: 'number', value: 7, flags: null }],
		['1,5', '', '.', { kind: 'wrong', why: 'number' }],
		['5 q', '', '.', { kind: 'wrong', why: 'flag' }]
	] as const)('%s %s is read', (text, flag, decimal, expected) => {
		expect(readObservation(text, flag, decimal)).toEqual(expected);
	});
});
