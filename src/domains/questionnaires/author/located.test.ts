import { describe, expect, it } from 'vitest';
import { workbookOf } from '../testing.ts';
import { compileWorkbook } from '../xlsform/compile.ts';
import { locate } from './located.ts';

const workbook = workbookOf({
	survey: [
		['type', 'name', 'label'],
		['text', 'fine', 'Fine'],
		['guess', 'bad name', 'What?'],
		['text', 'more', 'See ${nowhere}']
	]
});

describe('a problem in a workbook', () => {
	const { problems, rows } = locate(compileWorkbook(workbook, 'test').problems, workbook);

	it('is found in its cell, with what stands there and the item of the row', () => {
		expect(problems.map(({ code, cell, text, item }) => [code, cell, text, item])).toEqual([
			['type-unknown', 'A3', 'guess', 'bad name'],
			['reference-unknown', 'C4', 'See ${nowhere}', 'more']
		]);
	});

	it('comes with its whole row, the cell that is meant marked', () => {
		expect(rows.map(({ row, cells }) => [row, cells.filter(({ isMeant }) => isMeant).map(({ cell }) => cell)])).toEqual([
			[3, ['A3']],
			[4, ['C4']]
		]);
		expect(rows[0]?.cells.map(({ heading, text }) => [heading, text])).toContainEqual(['label', 'What?']);
	});

	it('stays without a cell where the file could not be read', () => {
		expect(locate(compileWorkbook(workbook, 'test').problems, undefined).problems.every(({ cell }) => cell === '')).toBe(true);
	});
});
