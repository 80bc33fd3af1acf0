import { expect, it } from 'vitest';
import { readCellFilter } from './cell-filter.ts';
import { emptyCell, WHOLE, type Cell } from '../cell.ts';
import { filterCells } from '../../../../tests/support/made-release.ts';
import { cellsToCsv } from './csv.ts';

const at = {
	indicator: 'R10',
	area: 'BE',
	...WHOLE,
	period: '2026',
	population: 'migrant_background',
	unit: 'percent'
} as const;
const shown: Cell = {
	...at,
	estimate: 51.25,
	se: 1.5,
	low: 48,
	high: 54,
	n: 100,
	sites: 9,
	deff: 1.2345678,
	status: 'shown',
	reason: null,
	flags: null
};
const hidden = emptyCell({ ...at, area: 'DE' }, 'suppressed', 'few_answers');
const all = [shown, hidden];

it('writes a cell a line, and nothing where nothing may be known', () => {
	const [head, first, second] = cellsToCsv('2026-1', [shown, hidden]).split('\r\n');
	expect(head).toBe(
		'release,indicator,area,statistic,period,breakdown,category,second_breakdown,second_category,population,' +
			'estimate,se,low,high,n,sites,deff,unit,status,reason,flags'
	);
	expect(first).toBe('2026-1,R10,BE,figure,2026,total,total,total,total,migrant_background,51.25,1.5,48,54,100,9,1.234568,percent,shown,,');
	expect(second).toBe('2026-1,R10,DE,figure,2026,total,total,total,total,migrant_background,,,,,,,,percent,suppressed,few_answers,');
});

it('keeps a spreadsheet from taking a text for a formula', () => {
	expect(cellsToCsv('=1+1', [shown]).split('\r\n')[1]).toMatch(/^'=1\+1,/);
});

it('filters by several codes', () => {
	const filter = readCellFilter(new URLSearchParams('indicator=R10,R11&area=BE'));
	expect(filterCells(all, filter)).toEqual([shown]);
	expect(filterCells(all, readCellFilter(new URLSearchParams('status=suppressed')))).toEqual([hidden]);
});

it('refuses a filter that makes no sense', () => {
	expect(() => readCellFilter(new URLSearchParams('status=everything'))).toThrow();
	expect(() => readCellFilter(new URLSearchParams("area=' or 1=1"))).toThrow();
});
