import { beforeAll, describe, expect, it } from 'vitest';
import { backgroundOf } from '../../src/domains/releases/measures/background.ts';
import { score } from '../../src/domains/releases/measures/measure.ts';
import { SURVEY_MEASURES } from '../../src/domains/releases/measures/survey-measures.ts';
import { generateWave, type SyntheticWave } from './generate.ts';

let wave: SyntheticWave;
beforeAll(() => {
	wave = generateWave();
});
const count = (test: (answers: Record<string, unknown>) => boolean) => wave.responses.filter((each) => test(each.answers)).length;

describe('the synthetic wave', () => {
	it('has the composition that the project reported', () => {
		expect(wave.sites).toHaveLength(406);
		expect(wave.responses).toHaveLength(24420);
		expect(wave.responses.filter((each) => each.instrument === 'younger')).toHaveLength(4503);
		expect([count((a) => a['sex'] === 'boy'), count((a) => a['sex'] === 'girl')]).toEqual([12164, 11277]);
		expect(count((a) => a['sex'] === 'other' || a['sex'] === 'not_said')).toBe(899);
		const site = { kind: 'school', level: null };
		expect(count((a) => backgroundOf(a, site).background === 'migrant')).toBe(13345);
		const spain = new Set(wave.sites.filter((each) => each.country === 'ES').map((each) => each.key));
		expect(wave.responses.filter((each) => spain.has(each.site))).toHaveLength(7199);
		expect(count((a) => a['grade_level'] === 'not_in_school')).toBe(182);
	});

	it('has at least eight sites in each of thirty regions, reception centres among them', () => {
		const perRegion = new Map<string, number>();
		wave.sites.forEach((site) => perRegion.set(site.area, (perRegion.get(site.area) ?? 0) + 1));
		expect(perRegion.size).toBe(30);
		expect(Math.min(...perRegion.values())).toBeGreaterThanOrEqual(8);
		expect(wave.sites.filter((site) => site.kind === 'reception_centre').length).toBeGreaterThan(10);
		expect(new Set(wave.sites.map((site) => site.name)).size).toBe(406);
	});

	it('lies near the figures published for Spain and Italy', () => {
		const level = (country: string, indicator: string) => {
			const measure = SURVEY_MEASURES.find((each) => each.indicator === indicator)!;
			const sites = new Map(wave.sites.map((each) => [each.key, each]));
			const scores = wave.responses
				.filter(
					(each) =>
						sites.get(each.site)?.country === country &&
						backgroundOf(each.answers, { kind: 'school', level: null }).background === 'migrant'
				)
				.map((each) => score(measure, each.instrument, each.answers))
				.filter((value) => !Number.isNaN(value));
			return (100 * scores.reduce((sum, value) => sum + value, 0)) / scores.length;
		};
		expect(Math.abs(level('ES', 'R10') - 68)).toBeLessThan(2);
		expect(Math.abs(level('IT', 'R10') - 47)).toBeLessThan(2);
		expect(Math.abs(level('IT', 'R08') - 41)).toBeLessThan(2);
		expect(Math.abs(level('ES', 'D15') - 33)).toBeLessThan(2);
	});

	it('is the same every time, and another with another seed', () => {
		const again = generateWave();
		expect(again.responses[12345]).toEqual(wave.responses[12345]);
		expect(generateWave(7).responses[12345]).not.toEqual(wave.responses[12345]);
	});

	it('has years in the country only of those born abroad, and never more than their age', () => {
		const wrong = count((a) => a['years_here'] !== undefined && (a['born_here'] !== 'no' || Number(a['years_here']) > Number(a['age'])));
		expect(wrong).toBe(0);
	});
});
