import { ancestors, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { emptyCell, WHOLE, type Cell } from '../cell.ts';
import { suppress, type DisclosureRules, type Sum, type Unit, type Verdict } from '../disclosure/suppress.ts';
import { kornGraubardInterval, tInterval, type Interval } from '../estimators/intervals.ts';
import type { Measure } from '../measures/measure.ts';
import { averageOfMembers } from './average.ts';
import { makeGroups, membership, type Group, type Groups } from './groups.ts';
import type { Categories, Microdata } from './microdata.ts';
import { areaDesign, estimateArea, sumBySite, type AreaDesign, type AreaEstimate } from './site-sums.ts';

export interface CubeRecipe {
	framework: FrameworkDocument;
	measures: readonly Measure[];
	categories: Categories;
	rules: DisclosureRules;
	/** The wave or year that the answers are from. */
	period: string;
}

interface Place {
	code: string;
	parent: string | undefined;
	design: AreaDesign;
}

/**
 * Every figure of a release: each measure × each area × each group, with errors that know the clusters, and suppressed so that nothing hidden
 * can be computed from what is shown. Areas that nobody surveyed and indicators that nothing measures are in it too, and say so.
 */
export function makeCube(data: Microdata, recipe: CubeRecipe): Cell[] {
	const groups = makeGroups(recipe.categories);
	const places = makePlaces(data, recipe.framework);
	const tests = groups.list.map((group) => membership(group, data, recipe.categories));
	const cells = recipe.measures.flatMap((measure) => {
		const values = data.values.get(measure.indicator) ?? new Float64Array(data.rows).fill(NaN);
		const sums = tests.map((belongs) => sumBySite(data, values, belongs));
		const estimates = places.map((place) => sums.map((each) => estimateArea(each, place.design)));
		return measureCells(measure, groups, places, estimates, recipe);
	});
	return [...averageOfMembers(cells, recipe.framework), ...cells, ...notSurveyed(recipe, places), ...notMeasured(recipe)];
}

function makePlaces(data: Microdata, framework: FrameworkDocument): Place[] {
	const hierarchy = hierarchyOf(framework);
	const kinds = new Map(framework.areas.map((area) => [area.code, area.kind]));
	const paths = data.sites.map((site) => ancestors(hierarchy, site.area));
	const surveyed = [...new Set(paths.flat())].filter((code) => kinds.get(code) === 'region' || kinds.get(code) === 'country');
	return surveyed.sort().map((code) => ({
		code,
		parent: kinds.get(code) === 'region' ? hierarchy.parents[code] : undefined,
		design: areaDesign(data, (site) => paths[site]?.includes(code) ?? false)
	}));
}

function measureCells(
	measure: Measure,
	groups: Groups,
	places: Place[],
	estimates: AreaEstimate[][],
	{ rules, period }: CubeRecipe
): Cell[] {
	const width = groups.list.length;
	const units = estimates.flatMap((row) => row.map((each, group): Unit => unitOf(measure, each, groups.list[group]?.public ?? false)));
	const verdicts = suppress(units, sumsOf(groups, places), rules);
	return places.flatMap((place, p) =>
		groups.list.flatMap((group, g) => {
			const found = estimates[p]?.[g];
			const verdict = verdicts[p * width + g];
			return !group.public || !found || !verdict ? [] : withAlias(toCell(measure, { area: place.code, period }, group, found, verdict));
		})
	);
}

function unitOf(measure: Measure, found: AreaEstimate, isPublic: boolean): Unit {
	const unit = { n: found.n, sites: found.clusters, public: isPublic };
	return measure.statistic === 'share' ? { ...unit, yes: found.yes } : unit;
}

/** The sums within each area, and, for each group, of the regions of a country. */
function sumsOf(groups: Groups, places: Place[]): Sum[] {
	const width = groups.list.length;
	const within = places.flatMap((_, p) =>
		groups.sums.map(({ parent, parts }) => ({ parent: p * width + parent, parts: parts.map((part) => p * width + part) }))
	);
	const across = places.flatMap(({ code }, p) => {
		const regions = places.flatMap((place, at) => (place.parent === code ? [at] : []));
		return regions.length === 0
			? []
			: groups.list.map((_, g) => ({ parent: p * width + g, parts: regions.map((region) => region * width + g) }));
	});
	return [...within, ...across];
}

function toCell(
	measure: Measure,
	{ area, period }: { area: string; period: string },
	group: Group,
	found: AreaEstimate,
	verdict: Verdict
): Cell {
	const unit = measure.statistic === 'share' ? 'percent' : 'score';
	const at = {
		indicator: measure.indicator,
		area,
		...WHOLE,
		period,
		breakdown: group.breakdown,
		category: group.category,
		population: group.population,
		unit
	};
	if (verdict === 'empty') return emptyCell(at, 'no_answer');
	if (verdict === 'at_most' || verdict === 'at_least') {
		const [low, high] = verdict === 'at_most' ? [0, 5] : [95, 100];
		return {
			...emptyCell(at, 'shown', verdict),
			estimate: verdict === 'at_most' ? 5 : 95,
			low,
			high,
			n: found.n,
			sites: found.clusters
		};
	}
	if (verdict !== 'shown') return emptyCell(at, 'suppressed', verdict === 'private' ? 'few_answers' : verdict);
	const { estimate, se, deff, n, clusters } = found;
	const scale = measure.statistic === 'share' ? 100 : 1;
	const { low, high } = intervalOf(measure, found);
	// No interval, no figure: where every stratum has one site only, nothing is known of how sites differ.
	if (!Number.isFinite(low) || !Number.isFinite(high)) return emptyCell(at, 'suppressed', 'imprecise');
	return {
		...emptyCell(at, 'shown'),
		estimate: estimate * scale,
		se: orNull(se * scale),
		low: low * scale,
		high: high * scale,
		n,
		sites: clusters,
		deff: orNull(deff)
	};
}

function intervalOf(measure: Measure, found: AreaEstimate): Interval {
	if (measure.statistic === 'share') return kornGraubardInterval(found);
	const { low, high } = tInterval(found);
	return { low: Math.max(0, low), high: Math.min(100, high) };
}

function orNull(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}

/** The group of all with a migrant background is also a category of the breakdown by background: one figure, at two addresses. */
function withAlias(cell: Cell): Cell[] {
	if (cell.breakdown !== 'total' || cell.population !== 'migrant_background') return [cell];
	return [cell, { ...cell, breakdown: 'background', category: 'migrant', population: 'all' }];
}

function notSurveyed({ framework, measures, period }: CubeRecipe, places: Place[]): Cell[] {
	const surveyed = new Set(places.map((place) => place.code));
	const others = framework.areas.filter((area) => (area.kind === 'region' || area.kind === 'country') && !surveyed.has(area.code));
	return measures.flatMap((measure) =>
		others.map((area) =>
			emptyCell(
				{
					indicator: measure.indicator,
					area: area.code,
					...WHOLE,
					period,
					population: 'migrant_background',
					unit: measure.statistic === 'share' ? 'percent' : 'score'
				},
				'not_surveyed'
			)
		)
	);
}

function notMeasured({ framework, measures, period }: CubeRecipe): Cell[] {
	const measured = new Set(measures.map((measure) => measure.indicator));
	const areas = framework.areas.filter((area) => area.kind === 'country' || area.kind === 'group');
	return framework.indicators
		.filter((indicator) => !measured.has(indicator.code))
		.flatMap((indicator) =>
			areas.map((area) =>
				emptyCell(
					{
						indicator: indicator.code,
						area: area.code,
						...WHOLE,
						period,
						population: indicator.population,
						unit: indicator.unit
					},
					'not_measured'
				)
			)
		);
}
