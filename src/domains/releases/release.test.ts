import { describe, expect, it } from 'vitest';
import { maySpeakOfSignificance, nextNumber, warningsOf, weakestDesign } from './release.ts';

describe('a release', () => {
	it('takes the next number of its year', () => {
		expect(nextNumber(['2025-7', '2026-1', '2026-2', 'IMMERSE-2023'], 2026)).toBe('2026-3');
		expect(nextNumber([], 2026)).toBe('2026-1');
	});
	it('has the weakest design of its campaigns', () => {
		expect(weakestDesign(['probability', 'convenience'])).toBe('convenience');
		expect(weakestDesign([])).toBe('unknown');
	});
	it('speaks of significance only with a real probability sample or census', () => {
		expect(maySpeakOfSignificance({ design: 'convenience', synthetic: false })).toBe(false);
		expect(maySpeakOfSignificance({ design: 'probability', synthetic: true })).toBe(false);
		expect(maySpeakOfSignificance({ design: 'probability', synthetic: false })).toBe(true);
	});
	it('warns of what whoever publishes should know', () => {
		const findings = {
			synthetic: true,
			designs: ['convenience' as const],
			regions: 2,
			expected: 100,
			responses: 40,
			rejected: 3,
			cells: { shown: 10, suppressed: 30 }
		};
		expect(warningsOf(findings).map((each) => each.code)).toEqual([
			'synthetic',
			'not_probability',
			'few_regions',
			'low_response',
			'rejected_left_out',
			'many_suppressed'
		]);
	});
});
