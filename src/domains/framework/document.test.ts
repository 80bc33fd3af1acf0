import { describe, expect, it } from 'vitest';
import { frameworkDocument } from './document.ts';
import { FIRST_VERSION } from './source/first-version.ts';

describe('the first version of the framework', () => {
	it('holds what the project published: 5 dimensions, 15 outcomes, 14 results and 16 determinants in 6 clusters', () => {
		const { dimensions, outcomes, indicators, clusters } = FIRST_VERSION;
		expect([dimensions.length, outcomes.length, clusters.length]).toEqual([5, 15, 6]);
		expect(indicators.filter((each) => each.kind === 'result')).toHaveLength(14);
		expect(indicators.filter((each) => each.kind === 'determinant')).toHaveLength(16);
	});

	it('covers six countries and eighty-three regions, each inside its country', () => {
		const kinds = FIRST_VERSION.areas.map((area) => area.kind);
		expect(kinds.filter((kind) => kind === 'country')).toHaveLength(6);
		expect(kinds.filter((kind) => kind === 'region')).toHaveLength(83);
		expect(FIRST_VERSION.hierarchies[0]?.parents['BE10']).toBe('BE');
	});

	it('has every text in seven languages and no reference that leads nowhere', () => {
		expect(frameworkDocument.safeParse(FIRST_VERSION).error?.issues ?? []).toEqual([]);
	});

	it('marks every barrier and facilitator as reconstructed', () => {
		const determinants = FIRST_VERSION.indicators.filter((each) => each.kind === 'determinant');
		expect(determinants.every((each) => each.basis === 'reconstructed')).toBe(true);
	});

	it('refuses an indicator that names an outcome that does not exist', () => {
		const [first, ...rest] = FIRST_VERSION.indicators;
		const broken = { ...FIRST_VERSION, indicators: [{ ...first, outcomes: ['R99'] }, ...rest] };
		const issues = frameworkDocument.safeParse(broken).error?.issues.map((issue) => issue.message);
		expect(issues).toEqual(['R01 refers to R99, which does not exist']);
	});

	it('refuses a label that is missing in one language', () => {
		const [first, ...rest] = FIRST_VERSION.dimensions;
		const { el: _, ...label } = first!.label;
		const broken = { ...FIRST_VERSION, dimensions: [{ ...first, label }, ...rest] };
		expect(frameworkDocument.safeParse(broken).success).toBe(false);
	});
});
