import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockError, DRAFT_DAYS, expiryOf, isOver, offsetFrom } from './clock.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY = 86_400_000;

describe('the clock of the server', () => {
	it('is heard in the date of an answer', () => {
		expect(offsetFrom('Sun, 22 Nov 2026 10:03:00 GMT', NOW)).toBe(180);
		expect(offsetFrom(null, NOW)).toBeUndefined();
		expect(offsetFrom('soon', NOW)).toBeUndefined();
	});

	it.each([
		[null, undefined],
		[90, undefined],
		[-300, { value: 5, unit: 'minute' }],
		[3 * 3600, { value: 3, unit: 'hour' }],
		[-3 * 86_400, { value: 3, unit: 'day' }]
	] as const)('an error of %s seconds is told in a unit that fits', (offset, told) => {
		expect(clockError(offset)).toEqual(told);
	});
});

describe('half-finished answers', () => {
	it('are forgotten after their days, not before', () => {
		const expires = expiryOf(NOW, 0);
		expect(isOver(expires, NOW + (DRAFT_DAYS - 1) * DAY, 0)).toBe(false);
		expect(isOver(expires, NOW + (DRAFT_DAYS + 1) * DAY, 0)).toBe(true);
	});

	it('are never forgotten early because a clock was put right, whichever clock it was and whenever', () => {
		const offsets = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
		fc.assert(
			fc.property(offsets, fc.integer({ min: 0, max: DRAFT_DAYS * DAY - 2000 }), fc.boolean(), (wrong, passed, isHeard) => {
				// the device's clock was wrong when the answers were saved, and the server had told it so
				const expires = expiryOf(NOW - wrong * 1000, wrong);
				// then it was put right; the server was heard since, or not yet
				expect(isOver(expires, NOW + passed, isHeard ? 0 : wrong)).toBe(false);
			})
		);
	});
});
