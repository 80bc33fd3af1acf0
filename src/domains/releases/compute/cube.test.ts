import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import { prepareDesign } from '../estimators/design.ts';
import { estimateMean } from '../estimators/estimators.ts';
import { SURVEY_MEASURES } from '../measures/survey-measures.ts';
import { areaDesign, estimateArea } from './area-estimates.ts';
import { makeCube } from './cube.ts';
import { microdataBuilder, type MicroResponse, type MicroSite } from './microdata.ts';
import { sumBySite } from './site-sums.ts';

const categories = new Map(FIRST_VERSION.breakdowns.map((each) => [each.code, each.categories.map((category) => category.code)]));
const site = (at: number, area: string): MicroSite => ({
	id: `s${at}`,
	area,
	kind: 'school',
	level: null,
	place: `s${at}`,
	stratum: area,
	weight: 1
});

/** Two regions of Ireland with six schools each, sixty children a school; half of them born abroad. */
function world() {
	const sites = Array.from({ length: 12 }, (_, at) => site(at, at < 6 ? 'IE04' : 'IE05'));
	const responses: MicroResponse[] = sites.flatMap((each, s) =>
		Array.from({ length: 60 }, (_, child) => ({
			site: each.id,
			instrument: 'older',
			weight: 1,
			answers: {
				sex: child % 2 ? 'girl' : 'boy',
				age: 12,
				born_here: child < 30 ? 'no' : 'yes',
				mother_born_here: 'yes',
				father_born_here: 'yes',
				life_satisfaction: (child * 3 + s * s + (child % 4) * s) % 11
			}
		}))
	);
	return { sites, responses };
}

function cube({ sites, responses }: ReturnType<typeof world>) {
	const measures = SURVEY_MEASURES.filter((each) => each.indicator === 'R06');
	const builder = microdataBuilder(sites, measures, categories);
	responses.forEach(builder.add);
	return makeCube([{ period: '2026', data: builder.finish() }], { framework: FIRST_VERSION, measures, categories, rules: DEFAULT_RULES });
}

const find = (
	cells: Awaited<ReturnType<typeof cube>>,
	area: string,
	breakdown = 'total',
	category = 'total',
	population = 'migrant_background'
) =>
	cells.find(
		(cell) =>
			cell.indicator === 'R06' &&
			cell.area === area &&
			cell.breakdown === breakdown &&
			cell.category === category &&
			cell.population === population
	);

describe('the cube', () => {
	it('has the region, the country and the breakdowns, with n and sites', async () => {
		const cells = await cube(world());
		expect(find(cells, 'IE04')).toMatchObject({ status: 'shown', n: 180, sites: 6, unit: 'percent' });
		expect(find(cells, 'IE')).toMatchObject({ status: 'shown', n: 360, sites: 12 });
		expect(find(cells, 'IE', 'sex', 'girl')).toMatchObject({ status: 'shown', n: 180 });
		expect(find(cells, 'IE', 'background', 'non_migrant', 'all')).toMatchObject({ n: 360 });
	});

	it('says not surveyed, not measured and no answer, each in its place', async () => {
		const cells = await cube(world());
		expect(find(cells, 'DE')?.status).toBe('not_surveyed');
		expect(find(cells, 'IE', 'sex', 'other')?.status).toBe('no_answer');
		expect(cells.find((cell) => cell.indicator === 'R02' && cell.area === 'IE')?.status).toBe('not_measured');
	});

	it('hides the second region too when the first is too small, and carries no number of either', async () => {
		const { sites, responses } = world();
		const cells = await cube({ sites, responses: responses.filter((each) => !['s0', 's1'].includes(each.site)) });
		expect(find(cells, 'IE04')).toMatchObject({ status: 'suppressed', reason: 'few_sites', estimate: null, n: null });
		expect(find(cells, 'IE05')).toMatchObject({ status: 'suppressed', reason: 'complementary', estimate: null, n: null });
	});

	it('gives the total of migrant children the same fate under both of its addresses', async () => {
		const cells = await cube(world());
		expect(find(cells, 'IE04', 'background', 'migrant', 'all')?.estimate).toBe(find(cells, 'IE04')?.estimate);
	});

	it('makes no average of six countries out of one', async () => {
		expect(find(await cube(world()), 'SIX')).toMatchObject({ status: 'suppressed', reason: 'countries_missing' });
	});
});

describe('sums by site', () => {
	it('give the same estimate, error and design effect as the estimator over all rows, with the other areas as an empty domain', () => {
		const row = fc.record({
			site: fc.integer({ min: 0, max: 8 }),
			y: fc.integer({ min: 0, max: 1 }),
			weight: fc.double({ min: 0.5, max: 5, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(row, { minLength: 20, maxLength: 80 }), (rows) => {
				const order = [...new Set(rows.map((each) => each.site))];
				const sites = order.map((each) => site(each, each % 3 ? 'IE04' : 'IE05'));
				const number = (each: number) => order.indexOf(each);
				const data = {
					rows: rows.length,
					sites,
					site: Int32Array.from(rows, (each) => number(each.site)),
					weight: Float64Array.from(rows, (each) => each.weight),
					category: new Map(),
					values: new Map()
				};
				const y = Float64Array.from(rows, (each) => each.y);
				const fast = estimateArea(
					sumBySite(data, y, { ofRow: data.site, site: [...sites.keys()], groups: sites.map(() => Int32Array.of(0)) }, 1),
					0,
					areaDesign(data, (at) => sites[at]?.area === 'IE04')
				);
				const design = prepareDesign({
					weight: data.weight,
					cluster: data.site,
					stratum: data.site.map((at) => (sites[at]?.area === 'IE04' ? 0 : 1))
				});
				const slow = estimateMean(
					design,
					y,
					Uint8Array.from(rows, (each) => (each.site % 3 ? 1 : 0)),
					{ replace: true }
				);
				if (slow.n < 2) return;
				expect(fast.estimate).toBeCloseTo(slow.estimate, 10);
				expect(fast.se).toBeCloseTo(slow.se, 10);
				if (slow.deff > 0) expect(fast.deff).toBeCloseTo(slow.deff, 6);
				expect([fast.n, fast.df]).toEqual([slow.n, slow.df]);
			})
		);
	});
});
