import { describe, expect, it } from 'vitest';
import { bandOfRate, releaseBefore } from './quality.ts';

const made = (number: string, month: number, change: object = {}) => ({
	...{ number, kind: 'estimate', state: 'published', recipe: { campaigns: ['c'] }, frameworkVersion: 'f' },
	publishedAt: new Date(2026, month),
	...change
});

describe('the release that a new one is held against', () => {
	it('is the newest from some of the same campaigns, also where a newer one has others', () => {
		const releases = [made('1', 1), made('2', 2), made('3', 3, { recipe: { campaigns: ['d'] } })];
		expect(releaseBefore(releases, { campaigns: ['c', 'e'], frameworkVersion: 'f' })?.number).toBe('2');
	});
	it('is else one on the same framework; never one that was withdrawn or comes from outside', () => {
		const releases = [made('1', 1), made('2', 2, { state: 'withdrawn' }), made('3', 3, { kind: 'external' })];
		expect(releaseBefore(releases, { campaigns: ['x'], frameworkVersion: 'f' })?.number).toBe('1');
		expect(releaseBefore(releases, { campaigns: ['x'], frameworkVersion: 'g' })).toBeUndefined();
	});
});

it('a rate is told by its band', () => {
	expect([0, 39.9, 40, 79.9, 80, 100].map(bandOfRate)).toEqual(['0-40', '0-40', '40-60', '60-80', '80-100', '80-100']);
});
