import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDifferences } from './differences.ts';
import { measureContent, type SurveyContent } from './content.ts';
import { measureFields, readMeasure, type Sent } from './form.ts';

const known = (_: string, item: string) => /^[a-z_]+$/.test(item) && item !== 'nowhere';
const sentOf =
	(fields: Record<string, string>): Sent =>
	(name) =>
		name in fields ? (fields[name] ?? '').split('\n') : [];
const good = {
	statistic: 'share',
	'older.item': 'helped\nheard',
	'older.reverse': 'heard',
	'older.numbers.helped': 'yes=1 no=0',
	'older.low': '0',
	'older.high': '1',
	'older.atLeast': '2',
	'older.cut': '0,5'
};
const read = (change: Record<string, string>) => readMeasure('survey', sentOf({ ...good, ...change }), ['older', 'younger'], known);

describe('what the editor sends', () => {
	it('becomes a measure, decimal comma and all', () => {
		expect(read({}).fields).toBeUndefined();
		expect(read({})).toMatchObject({
			content: {
				kind: 'survey',
				variants: [
					{
						instrument: 'older',
						items: [
							{ name: 'helped', codes: { yes: 1, no: 0 } },
							{ name: 'heard', reverse: true }
						],
						scale: [0, 1],
						atLeast: 2,
						combine: 'mean',
						cut: 0.5
					}
				]
			}
		});
	});

	it.each([
		['no items', { 'older.item': '' }, 'older.more', 'Choose at least one item'],
		['an unknown item', { 'older.more': 'nowhere' }, 'older.more', 'nowhere'],
		['more answers than items', { 'older.atLeast': '3' }, 'older.atLeast', 'from 1 to 2'],
		['half an answer', { 'older.atLeast': '1.5' }, 'older.atLeast', 'whole number'],
		['a cut outside the scale', { 'older.cut': '4' }, 'older.cut', 'from 0 to 1'],
		['a scale upside down', { 'older.low': '2' }, 'older.high', 'above the lowest'],
		['codes that are no numbers', { 'older.numbers.heard': 'often=much' }, 'older.numbers.heard', 'often=much'],
		['no number', { 'older.low': 'low' }, 'older.low', '“low” is no number']
	])('with %s is refused where it is wrong', (_, change, field, words) => {
		expect(read(change as Record<string, string>).fields?.[field]).toContain(words);
	});

	it('is shown again as it was kept', () => {
		const item = fc.record(
			{ name: fc.stringMatching(/^[a-z_]{1,9}$/).filter((name) => name !== 'nowhere'), reverse: fc.constant(true as const) },
			{ requiredKeys: ['name'] }
		);
		const content = fc.uniqueArray(item, { minLength: 1, maxLength: 5, selector: ({ name }) => name }).chain((items) =>
			fc.record({
				kind: fc.constant('survey' as const),
				statistic: fc.constant('share' as const),
				variants: fc.tuple(
					fc.record({
						instrument: fc.constant('older'),
						items: fc.constant(items),
						scale: fc.constant([1, 5] as [number, number]),
						atLeast: fc.integer({ min: 1, max: items.length }),
						combine: fc.constantFrom('mean' as const, 'highest' as const),
						cut: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10)
					})
				)
			})
		);
		fc.assert(
			fc.property(content, (each) => {
				const again = readMeasure('survey', sentOf(measureFields(each)), ['older'], known);
				expect(again).toEqual({ content: measureContent.parse(each) });
			})
		);
	});
});

describe('differences', () => {
	it('say what a version changed, part by part', () => {
		const before = read({}).fields ? null : (read({}) as { content: SurveyContent }).content;
		const after = (read({ 'older.cut': '1', 'older.reverse': '' }) as { content: SurveyContent }).content;
		expect(measureDifferences(before!, after)).toEqual([
			{ instrument: 'older', part: 'reversed', before: 'heard', after: '' },
			{ instrument: 'older', part: 'cut', before: '0.5', after: '1' }
		]);
		expect(measureDifferences(after, after)).toEqual([]);
	});
});
