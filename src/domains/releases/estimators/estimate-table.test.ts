import { describe, expect, it } from 'vitest';
import { estimateTable, type EstimateWish } from './estimate-table.ts';
import { SurveyTable } from './table.ts';

const rows = [
	'school,w,sex,score,share,who',
	...['1,2,girl,4,0.5,Yes', '1,2,boy,6,0.5,No', '2,1,girl,8,0.5,Yes', '2,1,girl,NA,0.5,', '3,3,boy,2,0.5,No', '3,3,girl,7,0.5,Yes']
].join('\n');

const ask = (wish: Partial<EstimateWish> & Pick<EstimateWish, 'statistic' | 'of'>, text = rows) =>
	estimateTable(SurveyTable.fromCsv(text), { weight: 'w', cluster: 'school', ...wish });

describe('estimates from a table', () => {
	it('weigh, leave missing values out, and count the clusters', () => {
		const [line] = ask({ statistic: 'mean', of: 'score' });
		expect(line).toMatchObject({ estimate: Number((55 / 11).toPrecision(10)), n: 5, clusters: 3, strata: 1, df: 2 });
	});

	it('take a domain without taking its clusters out of the design', () => {
		const where = ask({ statistic: 'mean', of: 'score', where: 'sex=girl' });
		const by = ask({ statistic: 'mean', of: 'score', by: 'sex' });
		expect(by.find(({ domain }) => domain === 'sex=girl')).toMatchObject(where[0]!);
	});

	it('of a difference are those of a regression on the group', () => {
		const [gap] = ask({ statistic: 'difference', of: 'score:sex' });
		const slope = ask({ statistic: 'regress', of: 'score~sex' }).find(({ term }) => term === 'sex=girl');
		expect(gap?.['estimate']).toBeCloseTo(slope?.['estimate'] as number, 8);
		expect(gap?.['se']).toBeCloseTo(slope?.['se'] as number, 8);
	});

	it('of all clusters there are have no error', () => {
		expect(ask({ statistic: 'mean', of: 'score', fpc: 'all' }, rows.replaceAll(',0.5,', ',3,').replace('share', 'all'))[0]).toMatchObject({
			se: 0
		});
	});

	const faults: [string, Partial<EstimateWish> & Pick<EstimateWish, 'statistic' | 'of'>, RegExp, string?][] = [
		['an unknown column', { statistic: 'mean', of: 'nope' }, /no column "nope".*school, w, sex/],
		['words where numbers are needed', { statistic: 'mean', of: 'sex' }, /Row 2, column "sex": "girl" is no number/],
		['a value nobody has', { statistic: 'proportion', of: 'sex=other' }, /No row has "other".*boy, girl/],
		['a proportion without a value', { statistic: 'proportion', of: 'sex' }, /should be written as COLUMN=value/],
		['a quantile beyond all', { statistic: 'quantile', of: '2:score' }, /between 0 and 1/],
		['a regression on the same twice', { statistic: 'regress', of: 'score~w+w' }, /follows from the others/],
		['a weight below zero', { statistic: 'mean', of: 'score' }, /has the weight -1/, rows.replace('1,2,girl', '1,-1,girl')],
		['a missing weight', { statistic: 'mean', of: 'score' }, /Row 2 has no weight/, rows.replace('1,2,girl', '1,,girl')],
		['more clusters drawn than there are', { statistic: 'mean', of: 'score', fpc: 'who' }, /is no number/],
		['nothing in it', { statistic: 'mean', of: 'score' }, /no rows/, 'school,w,score\n']
	];
	it.each(faults)('say what is wrong: %s', (_, wish, words, text) => {
		expect(() => ask(wish, text)).toThrow(words);
	});
});
