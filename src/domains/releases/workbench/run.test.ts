import { describe, expect, it } from 'vitest';
import { SurveyTable, TableError } from '../estimators/table.ts';
import { readCrosstab } from './crosstab.ts';
import { runAnalysis } from './run.ts';
import { workbenchForm, type WorkbenchWish } from './wish.ts';

/** Eight sites in two strata, twelve children each. */
const rows = Array.from({ length: 96 }, (_, child) => ({
	site: `s${child % 8}`,
	stratum: child % 2 ? 'a' : 'b',
	weight: '1',
	R06: String(Number((child * 7) % 5 < 3)),
	R09: String((child * 37) % 101),
	R10: String((child * 53 + (child % 8) * 9) % 97),
	sex: child % 3 ? 'girl' : 'boy',
	generation: child < 80 ? 'first' : 'second'
}));
const table = new SurveyTable(Object.keys(rows[0]!), rows);
const wish = (different: Partial<WorkbenchWish>): WorkbenchWish => ({
	campaigns: [],
	analysis: 'mean',
	first: 'R09',
	others: [],
	where: '',
	value: '',
	...different
});
const codes = (different: Partial<WorkbenchWish>, on = table) => runAnalysis(on, wish(different)).faults.map(({ code }) => code);

describe('the workbench', () => {
	it('gives means by group with the answers and sites behind each', () => {
		const { lines, faults } = runAnalysis(table, wish({ others: ['sex'] }));
		expect(lines.map(({ label, n, sites }) => [label, n, sites])).toEqual([
			['sex=boy', 32, 8],
			['sex=girl', 64, 8]
		]);
		expect(lines[0]?.figures).toMatchObject({ estimate: expect.any(Number), se: expect.any(Number), low: expect.any(Number) });
		expect(faults).toEqual([]);
	});

	it('gives a crosstab whose columns add up to one, with a test above', () => {
		const { lines } = runAnalysis(table, wish({ analysis: 'crosstab', first: 'R06', others: ['sex'] }));
		const [test, ...cells] = lines;
		expect(test?.figures['p']).toBeGreaterThanOrEqual(0);
		const boys = cells.filter(({ label }) => label.startsWith('sex=boy'));
		expect(boys.reduce((sum, { figures }) => sum + (figures['estimate'] ?? 0), 0)).toBeCloseTo(1, 9);
		const { rows: answers, columns, cell, all } = readCrosstab(lines, { first: 'R06', others: ['sex'] });
		expect(columns).toEqual(['boy', 'girl']);
		expect(answers.reduce((sum, row) => sum + (all(row)?.figures['estimate'] ?? 0), 0)).toBeCloseTo(1, 9);
		for (const row of answers) {
			const shares = columns.map((column) => cell(row, column)?.figures['estimate'] ?? NaN);
			expect(all(row)?.figures['estimate']).toBeGreaterThanOrEqual(Math.min(...shares));
			expect(all(row)?.figures['estimate']).toBeLessThanOrEqual(Math.max(...shares));
			expect(all(row)?.yes).toBe(columns.reduce((sum, column) => sum + (cell(row, column)?.yes ?? 0), 0));
		}
	});

	it('gives correlations, regressions and scales', () => {
		expect(runAnalysis(table, wish({ analysis: 'correlation', others: ['R10'] })).lines[0]?.figures['estimate']).toBeGreaterThan(-1);
		const terms = runAnalysis(table, wish({ analysis: 'regression', others: ['R10', 'sex'] })).lines.map(({ label }) => label);
		expect(terms).toEqual(['(intercept)', 'R10', 'sex=girl']);
		expect(Object.keys(runAnalysis(table, wish({ analysis: 'scale', others: ['R09', 'R10'] })).lines[0]?.figures ?? {})).toContain(
			'itemRest 2'
		);
	});

	it('keeps in what is of too few, of too few sites, or would point at a few', () => {
		expect(codes({ others: ['generation'] })).toEqual(['few_answers']);
		const few = new SurveyTable(
			table.names,
			rows.map((row, at) => ({ ...row, site: `s${at % 4}` }))
		);
		expect(codes({}, few)).toEqual(['few_sites']);
		const rare = new SurveyTable(
			table.names,
			rows.map((row, at) => ({ ...row, R06: at < 3 ? '1' : '0' }))
		);
		expect(codes({ analysis: 'crosstab', first: 'R06', others: ['sex'] }, rare)).toContain('small_count');
		const uneven = new SurveyTable(
			table.names,
			rows.map((row, at) => ({ ...row, site: at < 90 ? `s${at % 2}` : `s${at}` }))
		);
		expect(codes({}, uneven)).toContain('dominance');
	});

	it('counts only whom was asked for', () => {
		expect(runAnalysis(table, wish({ where: 'sex', value: 'boy' })).lines[0]?.n).toBe(32);
		expect(() => runAnalysis(table, wish({ where: 'sex', value: 'nobody' }))).toThrow(TableError);
		expect(() => runAnalysis(table, wish({ first: 'sex' }))).toThrow(TableError);
	});
});

describe('its form', () => {
	const id = '00000000-0000-7000-8000-000000000001';
	const problems = (form: object) =>
		workbenchForm.safeParse({ campaigns: id, first: '', where: '', value: '', ...form }).error?.issues.map(({ path }) => path[0]);
	it('says what is missing', () => {
		expect(problems({ analysis: 'mean' })).toEqual(['first']);
		expect(problems({ analysis: 'regression', first: 'R06' })).toEqual(['others']);
		expect(problems({ analysis: 'scale', others: 'a' })).toEqual(['others']);
		expect(problems({ analysis: 'mean', first: 'R06', where: 'sex' })).toEqual(['value']);
		expect(problems({ analysis: 'mean', first: 'R06' })).toBeUndefined();
		expect(problems({ analysis: 'nonsense', first: 'R06' })).toContain('analysis');
		expect(problems({ analysis: 'mean', first: 'x;drop' })).toContain('first');
	});
});
