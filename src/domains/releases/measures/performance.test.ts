import { describe, expect, it } from 'vitest';
import { emptyCell, type Cell } from '../cell.ts';
import { performance } from './performance.ts';

const key = {
	indicator: 'R10',
	area: 'BE',
	statistic: 'figure',
	period: '2026',
	breakdown: 'total',
	category: 'total',
	second_breakdown: 'total',
	second_category: 'total',
	population: 'all',
	unit: 'percent'
} as const;
const cell: Cell = { ...emptyCell(key, 'shown'), estimate: 30, low: 25, high: 40 };

describe('the performance score', () => {
	it('is the figure itself where more is better', () => {
		expect(performance(cell, { direction: 'higher', unit: 'percent' })).toEqual({ value: 30, low: 25, high: 40 });
	});
	it('is turned round, interval and all, where less is better', () => {
		expect(performance(cell, { direction: 'lower', unit: 'percent' })).toEqual({ value: 70, low: 60, high: 75 });
	});
	it('of a gap takes its size, whichever group is behind, and no interval where that holds zero', () => {
		const gap = { direction: 'higher', unit: 'points' } as const;
		expect(performance({ ...cell, estimate: -20, low: -25, high: -10 }, gap)).toEqual({ value: 80, low: 75, high: 90 });
		expect(performance({ ...cell, estimate: 2, low: -3, high: 7 }, gap)).toEqual({ value: 98, low: null, high: null });
	});
	it('is none where the figure is hidden', () => {
		expect(performance(emptyCell(key, 'suppressed', 'few_answers'), { direction: 'higher', unit: 'percent' })).toBeNull();
	});
});
