import type { FrameworkDocument } from '#domains/framework/document.ts';
import { emptyCell, keyText, WHOLE, type Cell } from '../cell.ts';
import type { DisclosureRules } from '../disclosure/rules.ts';
import type { Measure } from '../measures/measure.ts';
import type { AreaEstimate } from './area-estimates.ts';
import { averageOfMembers, groupsOfCountries } from './average.ts';
import { changeCells, type Wave } from './change-cells.ts';
import { countryCells, findCountry } from './country-figures.ts';
import { distributionCells } from './distribution.ts';
import { unitOf } from './figure-cells.ts';
import { makeGroups, profilesOf, type Groups } from './groups.ts';
import type { Categories, Microdata } from './microdata.ts';
import { designOfAll, surveyedCountries, type Place } from './places.ts';
import { decideTogether } from './pooled.ts';
import { sumBySite } from './site-sums.ts';

export interface CubeRecipe {
	framework: FrameworkDocument;
	measures: readonly Measure[];
	categories: Categories;
	rules: DisclosureRules;
	/** Figures by two breakdowns at a time; true where absent. */
	pairs?: boolean;
	/** Prove by linear programming that nothing hidden can be told closely (see `suppressProved`), which takes seconds per measure. */
	proved?: boolean;
	/** Hears which measure is begun, after how many others. */
	onProgress?: (indicator: string, done: number) => Promise<void> | void;
	/** Whether a figure must stay hidden for what was published before. @param key `keyText` of its cell; `scale` brings its estimate to the cell's unit */
	hiddenBefore?: (key: string, found: Pick<AreaEstimate, 'n' | 'estimate' | 'se'>, scale: number) => boolean;
}

/** Answers of one wave, under the name of the period they are published as. */
export interface PeriodData {
	period: string;
	data: Microdata;
}

/**
 * Every figure of a release: each measure × each area × each group, with errors that know the clusters, and suppressed so that nothing hidden
 * can be computed from what is shown; gaps and differences between groups, how the scores are distributed, and the change since the wave
 * before. Areas that nobody surveyed and indicators that nothing measures are in it too, and say so.
 * @param waves in the order of time
 */
export async function makeCube(waves: readonly PeriodData[], recipe: CubeRecipe): Promise<Cell[]> {
	const groups = makeGroups(recipe.categories, { pairs: recipe.pairs });
	const prepared = waves.map(({ period, data }) => ({
		period,
		data,
		profiles: profilesOf(data, groups),
		countries: surveyedCountries(data, recipe.framework),
		everywhere: designOfAll(data, recipe.framework)
	}));
	const areas = groupsOfCountries(recipe.framework);
	const cells: Cell[] = [];
	const together: Cell[] = [];
	for (const [done, measure] of recipe.measures.entries()) {
		await recipe.onProgress?.(measure.indicator, done);
		let before: Wave | undefined;
		for (const { period, data, profiles, countries, everywhere } of prepared) {
			const values = data.values.get(measure.indicator) ?? new Float64Array(data.rows).fill(NaN);
			const sums = sumBySite(data, values, profiles, groups.list.length);
			const task = { measure, period, groups, sums, recipe };
			const figures = countries.map((country) => findCountry(task, country));
			const { verdicts, pooled } = await decideTogether(task, figures, everywhere, areas);
			together.push(...pooled);
			const found = figures.flatMap((country, at) => countryCells(task, country, verdicts[at] ?? []));
			const wave: Wave = { period, data, sums, countries, cells: new Map(found.filter(isBroad).map((cell) => [keyText(cell), cell])) };
			const figureShown = isShown(wave, measure, groups);
			const distribution = distributionCells({ measure, period, data, profiles, groups, countries, rules: recipe.rules, figureShown });
			cells.push(...found, ...distribution, ...(before ? changeCells(measure, before, wave, groups) : []));
			before = wave;
		}
	}
	const period = waves.at(-1)?.period ?? '';
	const surveyed = new Set(
		prepared.flatMap((wave) => wave.countries.flatMap(({ whole, regions }) => [whole, ...regions])).map(({ code }) => code)
	);
	const pooled = new Set(together.map(keyText));
	const averages = averageOfMembers(cells, recipe.framework).filter((cell) => !pooled.has(keyText(cell)));
	return [...averages, ...together, ...cells, ...notSurveyed(recipe, surveyed, period), ...notMeasured(recipe, period)];
}

/** Broken down once at most: what changes and distributions ask for. */
function isBroad(cell: Cell): boolean {
	return cell.statistic === 'figure' && cell.second_breakdown === WHOLE.second_breakdown;
}

/** Whether a wave shows the figure of a group in a place. */
function isShown({ period, cells }: Wave, { indicator }: Measure, groups: Groups) {
	return ({ code: area }: Place, group: number): boolean => {
		const [key] = groups.list[group]?.keys ?? [];
		return key !== undefined && cells.get(keyText({ ...WHOLE, ...key, indicator, area, period }))?.status === 'shown';
	};
}

function notSurveyed({ framework, measures }: CubeRecipe, surveyed: ReadonlySet<string>, period: string): Cell[] {
	const others = framework.areas.filter((area) => (area.kind === 'region' || area.kind === 'country') && !surveyed.has(area.code));
	return measures.flatMap((measure) => {
		const indicator = framework.indicators.find((each) => each.code === measure.indicator);
		const population = indicator?.population ?? 'migrant_background';
		return others.map(({ code: area }) =>
			emptyCell({ indicator: measure.indicator, area, ...WHOLE, period, population, unit: unitOf(measure) }, 'not_surveyed')
		);
	});
}

function notMeasured({ framework, measures }: CubeRecipe, period: string): Cell[] {
	const measured = new Set(measures.map((measure) => measure.indicator));
	const areas = framework.areas.filter((area) => area.kind === 'country' || area.kind === 'group');
	return framework.indicators
		.filter((indicator) => !measured.has(indicator.code))
		.flatMap(({ code: indicator, population, unit }) =>
			areas.map((area) => emptyCell({ indicator, area: area.code, ...WHOLE, period, population, unit }, 'not_measured'))
		);
}
