import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../measures/measure.ts';
import { siteResults, type SiteResult } from './site-results.ts';

const share = (indicator: string): Measure => ({
	indicator,
	version: 1,
	statistic: 'share',
	variants: [{ instrument: 'older', items: [{ name: 'a' }], scale: [0, 1], atLeast: 1, combine: 'mean', cut: 1 }]
});
const mean: Measure = { ...share('R09'), statistic: 'mean' };
const site = (yes: number, no: number) =>
	Array.from({ length: yes + no }, (_, child) => ({ instrument: 'older', answers: { a: child < yes ? '1' : '0' } }));
const only = (measure: Measure, yes: number, no: number): SiteResult | undefined => siteResults(site(yes, no), [measure])[0]?.result;

describe('what a site sees of itself', () => {
	it('is nothing below ten answers, and nothing at all of what nobody was asked', () => {
		expect(only(share('R07'), 5, 4)).toEqual({ kind: 'too_few' });
		expect(siteResults([{ instrument: 'younger', answers: { a: '1' } }], [share('R07')])).toEqual([]);
	});
	it('is how many of ten, or a mean to the nearest five', () => {
		expect(only(share('R07'), 7, 5)).toEqual({ kind: 'of_ten', tenths: 6 });
		expect(only(mean, 7, 5)).toEqual({ kind: 'score', score: 60 });
	});
	it('is hardly any or nearly all where a number would point at a few', () => {
		expect(only(share('R07'), 4, 20)).toEqual({ kind: 'few' });
		expect(only(share('R07'), 0, 20)).toEqual({ kind: 'few' });
		expect(only(share('R07'), 20, 1)).toEqual({ kind: 'nearly_all' });
	});
	it('is not about one teacher or one counsellor', () => {
		expect(only(share('R10'), 15, 14)).toEqual({ kind: 'one_person' });
		expect(only(share('R10'), 15, 15)).toEqual({ kind: 'of_ten', tenths: 5 });
	});
	it('never tells one child’s answer from the others’', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), (yes, no) => {
				fc.pre(yes + no >= 10);
				const result = only(share('R07'), yes, no);
				if (result?.kind !== 'of_ten') return;
				expect(Math.min(yes, no)).toBeGreaterThan(4);
				expect(result.tenths).toBeGreaterThan(0);
				expect(result.tenths).toBeLessThan(10);
			})
		);
	});
});
