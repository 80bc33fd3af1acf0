import type { FrameworkDocument } from '#domains/framework/document.ts';
import { emptyCell, keyText, WHOLE, type Cell, type CellKey } from '../cell.ts';
import { primaryVerdict } from '../disclosure/primary.ts';
import type { DisclosureRules } from '../disclosure/rules.ts';
import { suppress, suppressProved, type Unit, type Verdict } from '../disclosure/suppress.ts';
import type { Measure } from '../measures/measure.ts';
import { averageOfMembers } from './average.ts';
import { changeCells, type Wave } from './change-cells.ts';
import { countrySums } from './country-sums.ts';
import { distributionCells } from './distribution.ts';
import { differenceCell, figureCell, judge, unitOf, type Judged } from './figure-cells.ts';
import { makeGroups, profilesOf, type GroupKey, type Groups } from './groups.ts';
import type { Categories, Microdata } from './microdata.ts';
import { surveyedCountries, type Country, type Place } from './places.ts';
import { estimateArea, estimateDifference, sumBySite, type AreaDesign, type AreaEstimate, type SiteSums } from './site-sums.ts';

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
		countries: surveyedCountries(data, recipe.framework)
	}));
	const cells: Cell[] = [];
	for (const [done, measure] of recipe.measures.entries()) {
		await recipe.onProgress?.(measure.indicator, done);
		let before: Wave | undefined;
		for (const { period, data, profiles, countries } of prepared) {
			const values = data.values.get(measure.indicator) ?? new Float64Array(data.rows).fill(NaN);
			const sums = sumBySite(data, values, profiles, groups.list.length);
			const found: Cell[] = [];
			for (const country of countries) found.push(...(await countryCells({ measure, period, groups, sums, recipe }, country)));
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
	return [...averageOfMembers(cells, recipe.framework), ...cells, ...notSurveyed(recipe, surveyed, period), ...notMeasured(recipe, period)];
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

interface Task {
	measure: Measure;
	period: string;
	groups: Groups;
	sums: SiteSums;
	recipe: CubeRecipe;
}

/** All figures of a country and its regions, and the differences between them. */
async function countryCells(task: Task, country: Country): Promise<Cell[]> {
	const { measure, groups, recipe } = task;
	const places = [country.whole, ...country.regions];
	const width = groups.list.length;
	const estimates = places.map(({ design }) => groups.list.map(({ keys }, group) => estimateFor(task, design, group, keys.length > 0)));
	const units = places.flatMap((place, p) => groups.list.map((_, g) => unitFor(task, country.whole, place, g, estimates[p]?.[g])));
	const decide = recipe.proved ? suppressProved : suppress;
	const verdicts = await decide(units, countrySums(groups, country.regions.length), recipe.rules);
	return places.flatMap((place, p) => {
		const byGroup = groups.list.map(({ keys }, g) => {
			const found = estimates[p]?.[g];
			const verdict = verdicts[p * width + g];
			if (!found || !verdict) return [];
			return keys.map((key) => figureCell(measure, fullKey(task, place, key), found, verdict, recipe.rules));
		});
		return [...byGroup.flat(), ...contrastCells(task, place, byGroup)];
	});
}

function fullKey({ measure, period }: Task, { code }: Place, key: GroupKey): CellKey {
	return { ...WHOLE, ...key, indicator: measure.indicator, area: code, period };
}

const NOBODY: Unit = { n: 0, verdict: 'empty', guarded: false };

/** The estimate for a group, judged only where it could be shown: the interval is what takes longest. */
function estimateFor({ measure, sums, recipe }: Task, design: AreaDesign, group: number, isPublic: boolean): AreaEstimate | Judged {
	const found = estimateArea(sums, group, design);
	return isPublic && found.n >= recipe.rules.answers ? judge(measure, found, recipe.rules) : found;
}

/** What disclosure control sees of a group in a place. */
function unitFor(task: Task, country: Place, place: Place, group: number, found: AreaEstimate | Judged | undefined): Unit {
	if (!found) return NOBODY;
	const { measure, groups, recipe } = task;
	const share = measure.statistic === 'share';
	const verdict = primaryVerdict({ ...found, sites: found.clusters, yes: share ? found.yes : undefined }, recipe.rules);
	const [key] = groups.list[group]?.keys ?? [];
	const counts = { n: found.n, ...(share && { yes: found.yes }), ...(key && { worth: worthOf(key) * (place === country ? 4 : 1) }) };
	if (verdict === 'empty') return { ...counts, verdict, guarded: false };
	if (!key) return { ...counts, verdict: 'private', guarded: verdict === 'few_answers' || verdict === 'few_sites' };
	return { ...counts, verdict: finalVerdict(task, fullKey(task, place, key), found, verdict), guarded: true };
}

/** How much readers would miss a figure: most the one that stands for an area, least that of all children together. */
function worthOf({ breakdown, population }: GroupKey): number {
	if (breakdown !== WHOLE.breakdown) return 1;
	return population === 'migrant_background' ? 10 : 0.25;
}

function finalVerdict({ measure, recipe }: Task, key: CellKey, found: AreaEstimate | Judged, verdict: Verdict): Verdict {
	if (verdict !== 'shown') return verdict;
	if ('precision' in found && found.precision === 'imprecise') return 'imprecise';
	return recipe.hiddenBefore?.(keyText(key), found, measure.statistic === 'share' ? 100 : 1) ? 'differencing' : 'shown';
}

function contrastCells(task: Task, place: Place, byGroup: readonly (readonly Cell[])[]): Cell[] {
	const { measure, groups, sums } = task;
	return groups.contrasts.flatMap(({ statistic, key, group, against }) => {
		const [a, b] = [byGroup[group]?.[0], byGroup[against]?.[0]];
		if (!a || !b || a.status === 'no_answer' || b.status === 'no_answer') return [];
		const at = { ...fullKey(task, place, key), statistic, unit: unitOf(measure) };
		const scale = measure.statistic === 'share' ? 100 : 1;
		return [differenceCell(at, [a, b], () => estimateDifference(sums, group, against, place.design), scale)];
	});
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
