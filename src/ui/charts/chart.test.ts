import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, niceLimits, niceScale, petal, position } from './chart.ts';

describe('the scale', () => {
	it('lies on round numbers around the values', () => {
		const scale = niceScale([47, 68], String);
		expect([scale.from, scale.to]).toEqual([40, 70]);
		expect(scale.ticks.map((tick) => tick.label)).toEqual(['40', '50', '60', '70']);
	});
	it('holds every value, and never leaves its limits', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
				const scale = niceScale(values, String);
				expect(values.every((value) => value >= scale.from && value <= scale.to)).toBe(true);
				expect(scale.from >= 0 && scale.to <= 100).toBe(true);
			})
		);
	});
	it('places a value by its share of the width, kept inside', () => {
		expect(position({ from: 40, to: 70, ticks: [] }, 55)).toBe(50);
		expect(position({ from: 40, to: 70, ticks: [] }, 90)).toBe(100);
	});
});

describe('the six classes', () => {
	it('put every value into one of them, higher values never lower', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2 }), (values) => {
				const limits = niceLimits(values);
				const classes = [...values].sort((a, b) => a - b).map((value) => classOf(value, limits));
				expect(classes.every((each, at) => each >= 1 && each <= 6 && each >= (classes[at - 1] ?? 1))).toBe(true);
			})
		);
	});
	it('have round limits', () => {
		expect(niceLimits([43, 71])).toEqual([45, 50, 55, 60, 65]);
	});
});

it('a petal is a closed outline from the first angle to the second', () => {
	expect(petal(0, Math.PI / 2, 10, 20)).toBe('M0 -10L0 -20A20 20 0 0 1 20 0L10 0A10 10 0 0 0 0 -10Z');
});
