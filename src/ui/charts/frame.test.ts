import { describe, expect, it } from 'vitest';
import { frameAround } from './frame.ts';
import { spreadPlaces } from './spread.ts';

const whole = { x: 0, y: 0, width: 200, height: 100 };

describe('the frame around a part of a map', () => {
	it('is the whole where nothing is chosen', () => {
		expect(frameAround([], whole)).toEqual(whole);
	});
	it('holds the paths with a margin, in the shape of the whole', () => {
		expect(frameAround(['M10 20l.5-1.5l9.5 .5Z'], whole)).toEqual({ x: 9.4, y: 16.5, width: 11.2, height: 5.6 });
	});
});

describe('parts to both sides', () => {
	it('have the middle of their middle part on one line, and fill the width where they reach furthest', () => {
		const { middle, rows } = spreadPlaces([[5, 15, 30, 30, 20], [20, 30, 30, 10, 10], null]);
		expect(rows[2]).toBeNull();
		for (const row of rows.slice(0, 2)) expect((row?.[2]?.from ?? 0) + (row?.[2]?.width ?? 0) / 2).toBeCloseTo(middle, 1);
		expect(rows[1]?.[0]?.from).toBe(0);
	});
});
