import { describe, expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import { SURVEY_MEASURES } from '../measures/survey-measures.ts';
import { answeredBy } from './answered.ts';
import { makeCube } from './cube.ts';
import { microdataBuilder, type MicroSite } from './microdata.ts';

const categories = new Map(FIRST_VERSION.breakdowns.map((each) => [each.code, each.categories.map((category) => category.code)]));
const measures = SURVEY_MEASURES.filter((each) => each.indicator === 'R06');

/** Four countries with six schools of forty children each, and some non-formal settings of eight children. */
function world(settings: number) {
	const sites = ['BE10', 'DE21', 'IE04', 'ITC4'].flatMap((area) => [
		...Array.from({ length: 6 }, (_, at) => ({ area, kind: 'school', id: `${area} school ${at}` })),
		...Array.from({ length: settings }, (_, at) => ({ area, kind: 'ngo', id: `${area} setting ${at}` }))
	]);
	const described = sites.map((site): MicroSite => ({ ...site, level: null, place: site.id, stratum: site.area, weight: 1 }));
	const builder = microdataBuilder(described, measures, categories);
	for (const [s, { id, kind }] of sites.entries())
		for (let child = 0; child < (kind === 'school' ? 40 : 8); child++)
			builder.add({
				...{ site: id, instrument: 'older', weight: 1 },
				answers: { sex: child % 2 ? 'girl' : 'boy', age: 12, born_here: 'no', life_satisfaction: (child * 7 + s * 3) % 11 }
			});
	return [{ period: '2026', data: builder.finish() }];
}

async function ofSettings(settings: number, proved = true) {
	const cells = await makeCube(world(settings), {
		...{ framework: FIRST_VERSION, measures, categories, rules: DEFAULT_RULES, pairs: false },
		proved
	});
	const find = (area: string) =>
		cells.find(
			(cell) => cell.area === area && cell.indicator === 'R06' && cell.category === 'non_formal' && cell.second_breakdown === 'total'
		);
	return { everywhere: find('SIX'), country: find('BE') };
}

describe('a group that is too small in every country', () => {
	it('has a figure of all countries counted together, with an interval that knows the countries', async () => {
		const { everywhere, country } = await ofSettings(3);
		expect(country).toMatchObject({ status: 'suppressed', n: null });
		expect(everywhere).toMatchObject({ status: 'shown', reason: 'pooled', n: 95, sites: 12 });
		expect(everywhere!.low! < everywhere!.estimate! && everywhere!.estimate! < everywhere!.high!).toBe(true);
	});

	it('has none where it is too small together, too, or where nothing was proved', async () => {
		expect((await ofSettings(1)).everywhere).toMatchObject({ status: 'suppressed', reason: 'countries_missing' });
		expect((await ofSettings(3, false)).everywhere).toMatchObject({ status: 'suppressed', reason: 'countries_missing' });
	});

	it('is counted in any case, roughly', () => {
		const counts = answeredBy(world(1), categories, DEFAULT_RULES);
		const count = (category: string) => counts.find((each) => each.category === category)?.answers;
		expect([count('non_formal'), count('school'), count('7-9')]).toEqual([30, 960, null]);
	});
});
