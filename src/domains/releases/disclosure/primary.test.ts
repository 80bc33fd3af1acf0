import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { precisionOf, primaryVerdict, type Counted } from './primary.ts';
import { DEFAULT_RULES, roundCount } from './rules.ts';

/** Answers spread evenly over eight sites. */
const group = (n: number, yes = Math.floor(n / 2), sites = 8): Counted => ({
	n,
	yes,
	sites,
	largest: n / sites,
	second: n / sites,
	yesOfOthers: yes * (1 - 1 / sites),
	noOfOthers: (n - yes) * (1 - 1 / sites)
});
const verdict = (counted: Counted) => primaryVerdict(counted, DEFAULT_RULES);

describe('what a group itself decides', () => {
	it('hides fewer than 30 answers and fewer than 5 sites', () => {
		expect(verdict(group(29))).toBe('few_answers');
		expect(verdict(group(30))).toBe('shown');
		expect(verdict(group(100, 50, 4))).toBe('few_sites');
	});
	it('hides one to four who said yes, or who did not', () => {
		expect(verdict(group(100, 4))).toBe('small_count');
		expect(verdict(group(100, 96))).toBe('small_count');
		expect(verdict(group(100, 6))).toBe('shown');
	});
	it('shows nobody and everybody as a bound only', () => {
		expect(verdict(group(100, 0))).toBe('at_most');
		expect(verdict(group(100, 100))).toBe('at_least');
	});
	it('says that nobody answered, and shows a mean without counting a numerator', () => {
		expect(verdict(group(0))).toBe('empty');
		expect(verdict({ ...group(40), yes: undefined })).toBe('shown');
	});
	it('hides what two sites nearly make alone', () => {
		expect(verdict({ ...group(100), largest: 50, second: 36 })).toBe('dominance');
		expect(verdict({ ...group(100), largest: 50, second: 35 })).toBe('shown');
	});
	it('is safe against a site that takes its own answers out', () => {
		expect(verdict({ ...group(100, 20), yesOfOthers: 4 })).toBe('dominance');
		expect(verdict({ ...group(100, 80), noOfOthers: 0 })).toBe('dominance');
		expect(verdict({ ...group(40), largest: 31, second: 2 })).toBe('dominance');
	});
});

describe('precision', () => {
	const figure = { estimate: 0.4, low: 0.33, high: 0.47, effectiveSize: 180, n: 300, df: 20, proportion: true };
	const of = (different: object) => precisionOf({ ...figure, ...different }, DEFAULT_RULES.precision);
	it('hides a small effective sample, a wide interval, and one wide beside the figure', () => {
		expect(of({})).toBe('precise');
		expect(of({ effectiveSize: 29 })).toBe('imprecise');
		expect(of({ low: 0.25, high: 0.55 })).toBe('imprecise');
		expect(of({ estimate: 0.04, low: 0.01, high: 0.07 })).toBe('imprecise');
		expect(of({ estimate: 0.02, low: 0.005, high: 0.05 })).toBe('precise');
		expect(of({ high: NaN })).toBe('imprecise');
	});
	it('does not count a design better than chance as more answers than there are, and only marks few degrees of freedom', () => {
		expect(of({ effectiveSize: 500, n: 25 })).toBe('imprecise');
		expect(of({ df: 7 })).toBe('uncertain');
		expect(of({ proportion: false, estimate: 0.04, low: 0.01, high: 0.07 })).toBe('precise');
	});
});

it('rounds counts so that one answer more or less seldom shows', () => {
	fc.assert(
		fc.property(fc.nat(5000), (count) => {
			const shown = roundCount(count, DEFAULT_RULES);
			expect(shown % 5).toBe(0);
			expect(Math.abs(shown - count)).toBeLessThanOrEqual(2.5);
		})
	);
});
