import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCell, WHOLE, type Cell } from '../cell.ts';
import { pValue } from '../estimators/comparison.ts';
import { tInterval } from '../estimators/intervals.ts';
import { chanceWords } from './chance.ts';

const drawn = { design: 'probability', synthetic: false } as const;

function difference(estimate: number, se: number, df: number, category = 'girl'): Cell {
	const at = {
		...WHOLE,
		indicator: 'R10',
		area: 'BE',
		period: '2026',
		population: 'migrant_background',
		unit: 'percent',
		category
	} as const;
	return { ...emptyCell(at, 'shown'), estimate, se, ...tInterval({ estimate, se, df, n: 0 }) };
}

describe('whether chance could explain a difference', () => {
	it('is said as the interval says it, where it is the only one', () => {
		const cases = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 400 }));
		fc.assert(
			fc.property(cases, ([estimate, se, df]) => {
				const cell = difference(estimate, se, df);
				const outside = cell.low! > 0 || cell.high! < 0;
				expect(chanceWords(drawn, cell)).toContain(outside ? 'is significant' : 'is not significant');
			})
		);
	});

	it('is judged more strictly where it was picked from many', () => {
		const cell = difference(10, 4.5, 30);
		expect(pValue({ estimate: 10, se: 4.5, df: 30 })).toBeLessThan(0.05);
		const others = ['boy', 'other', 'x', 'y'].map((category) => difference(1, 4.5, 30, category));
		expect(chanceWords(drawn, cell)).toContain('is significant');
		expect(chanceWords(drawn, cell, [cell, ...others])).toMatch(/is not significant.*5 comparisons/);
	});

	it('is not said where sites were not drawn at random, answers are synthetic, or nothing is known', () => {
		const cell = difference(10, 1, 30);
		expect(chanceWords({ ...drawn, design: 'convenience' }, cell)).toBe('');
		expect(chanceWords({ ...drawn, synthetic: true }, cell)).toBe('');
		expect(chanceWords(drawn, { ...cell, se: null })).toBe('');
	});
});
