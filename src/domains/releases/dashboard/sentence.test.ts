import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime';
import { interfaceLanguages } from '#platform/languages.ts';
import { emptyCell, WHOLE, type Cell } from '../cell.ts';
import { formatCell, formatInterval } from './figures.ts';
import { sentences } from './sentence.ts';

const at = {
	indicator: 'R10',
	area: 'BE',
	...WHOLE,
	period: '2026',
	population: 'migrant_background',
	unit: 'percent'
} as const;
const belgium: Cell = {
	...at,
	estimate: 51.2,
	se: 1.5,
	low: 48.1,
	high: 54.3,
	n: 1689,
	sites: 48,
	deff: 1.6,
	status: 'shown',
	reason: null,
	flags: null
};
const six: Cell = { ...belgium, area: 'SIX', estimate: 56.6 };
const say = (cell: Cell | undefined, average: Cell | undefined = six, language = 'en') =>
	sentences({ area: 'Belgium', cell, average, language });

afterEach(() => overwriteGetLocale(() => 'en'));

describe('the sentence that sums up the figures', () => {
	it('says the figure, its interval, who answered and where it stands', () => {
		expect(say(belgium)).toEqual([
			'Belgium: 51%, with a 95% interval from 48 to 54.',
			'1,689 children answered, at 48 sites (schools and other settings).',
			'That is 6 points below the mean of the six countries (57%).'
		]);
	});
	it('compares what is read, not what is hidden behind rounding', () => {
		expect(say({ ...belgium, estimate: 56.9 })[2]).toBe('The mean of the six countries is the same: 57%.');
	});
	it('says why there is no figure, and no number with it', () => {
		const hidden = say(emptyCell(at, 'suppressed', 'few_answers'));
		expect(hidden).toEqual(['Belgium: there is no figure to show (too few answers to show).']);
	});
	it('says that a published figure came without an interval', () => {
		const published = { ...belgium, se: null, low: null, high: null, n: null, sites: null };
		expect(sentences({ area: 'Belgium', cell: published, average: undefined, language: 'en' })).toEqual([
			'Belgium: 51%, as published, without an interval.'
		]);
	});
	it('does not compare the mean of the six countries with itself', () => {
		expect(say(six, six)).toHaveLength(2);
	});
	it('speaks seven languages, each with its own numbers, and never of significance', () => {
		for (const language of interfaceLanguages) {
			overwriteGetLocale(() => language);
			const text = say(belgium, six, language).join(' ');
			expect(text).toContain('51');
			expect(text).toContain('48');
			expect(text).not.toMatch(/signif|\{|undefined/i);
		}
	});
});

describe('a figure', () => {
	it('at a bound is shown as a bound, without an interval', () => {
		const bound: Cell = { ...belgium, estimate: 5, low: 0, high: 5, se: null, reason: 'at_most' };
		expect([formatCell(bound, 'en'), formatInterval(bound, 'en')]).toEqual(['≤ 5%', '']);
	});
	it('of a score has no per cent sign', () => {
		expect(formatCell({ ...belgium, unit: 'score' }, 'en')).toBe('51');
	});
});
