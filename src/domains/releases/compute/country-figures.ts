import { WHOLE, keyText, type Cell, type CellKey } from '../cell.ts';
import { primaryVerdict, type PrimaryVerdict } from '../disclosure/primary.ts';
import type { Unit, Verdict } from '../disclosure/suppress.ts';
import type { UnitTable } from '../disclosure/together.ts';
import type { Measure } from '../measures/measure.ts';
import { countArea, estimateArea, estimateDifference, type AreaCounts, type AreaDesign } from './area-estimates.ts';
import { countrySums } from './country-sums.ts';
import type { CubeRecipe } from './cube.ts';
import { differenceCell, figureCell, judge, unitOf, type Judged } from './figure-cells.ts';
import type { GroupKey, Groups } from './groups.ts';
import type { Country, Place } from './places.ts';
import type { SiteSums } from './site-sums.ts';

/** A measure in one wave. */
export interface Task {
	measure: Measure;
	period: string;
	groups: Groups;
	sums: SiteSums;
	recipe: CubeRecipe;
}

/** What was found of every group in a country and its regions, before it is decided what may be shown. */
export interface CountryFigures extends UnitTable {
	country: Country;
	/** Place → group; the country is place 0. */
	estimates: (AreaCounts | Judged)[][];
}

export function findCountry(task: Task, country: Country): CountryFigures {
	const { groups } = task;
	const places = placesOf(country);
	const estimates = places.map(({ design }) => groups.list.map(({ keys }, group) => estimateFor(task, design, group, keys.length > 0)));
	const units = places.flatMap((place, p) => groups.list.map((_, g) => unitFor(task, country.whole, place, g, estimates[p]?.[g])));
	return { country, estimates, units, sums: countrySums(groups, country.regions.length) };
}

/** The cells of a country and its regions under the verdicts of disclosure control, and the differences between them. */
export function countryCells(task: Task, { country, estimates }: CountryFigures, verdicts: readonly Verdict[]): Cell[] {
	const { measure, groups, recipe } = task;
	return placesOf(country).flatMap((place, p) => {
		const byGroup = groups.list.map(({ keys }, g) => {
			const found = estimates[p]?.[g];
			const verdict = verdicts[p * groups.list.length + g];
			if (!found || !verdict) return [];
			return keys.map((key) => figureCell(measure, fullKey(task, place.code, key), found, verdict, recipe.rules));
		});
		return [...byGroup.flat(), ...contrastCells(task, place, byGroup)];
	});
}

function placesOf({ whole, regions }: Country): Place[] {
	return [whole, ...regions];
}

export function fullKey({ measure, period }: Task, area: string, key: GroupKey): CellKey & { unit: string } {
	const { breakdown, category, second_breakdown, second_category, population } = key;
	return {
		indicator: measure.indicator,
		area,
		statistic: 'figure',
		period,
		breakdown,
		category,
		second_breakdown,
		second_category,
		population,
		unit: unitOf(measure)
	};
}

const NOBODY: Unit = { n: 0, verdict: 'empty', guarded: false };

/** The estimate for a group where it could be shown: error and interval are what takes longest. Otherwise who stands behind it. */
export function estimateFor({ measure, sums, recipe }: Task, design: AreaDesign, group: number, isPublic: boolean): AreaCounts | Judged {
	const counts = countArea(sums, group, design);
	if (!isPublic || counts.n < recipe.rules.answers) return counts;
	return judge(measure, estimateArea(sums, group, design, counts), recipe.rules);
}

/** What disclosure control sees of a group in a place. */
function unitFor(task: Task, country: Place, place: Place, group: number, found: AreaCounts | Judged | undefined): Unit {
	if (!found || found.n === 0) return NOBODY;
	const { measure, groups } = task;
	const share = measure.statistic === 'share';
	const verdict = primaryOf(task, found);
	const [key] = groups.list[group]?.keys ?? [];
	const { n } = found;
	const yes = share ? found.yes : undefined;
	if (!key) return { n, yes, verdict: 'private', guarded: verdict === 'few_answers' || verdict === 'few_sites' };
	const worth = worthOf(key) * (place === country ? 4 : 1);
	return { n, yes, worth, verdict: ownVerdict(task, fullKey(task, place.code, key), found, verdict), guarded: true };
}

/** How much readers would miss a figure: most the one that stands for an area, least that of all children together. */
function worthOf({ breakdown, population }: GroupKey): number {
	if (breakdown !== WHOLE.breakdown) return 1;
	return population === 'migrant_background' ? 10 : 0.25;
}

function primaryOf({ measure, recipe }: Task, found: AreaCounts): PrimaryVerdict {
	const yes = measure.statistic === 'share' ? found.yes : undefined;
	const { n, clusters: sites, largest, second, yesOfOthers, noOfOthers } = found;
	return primaryVerdict({ n, sites, yes, largest, second, yesOfOthers, noOfOthers }, recipe.rules);
}

/** What a figure decides by itself, its precision and what was published before included. */
export function ownVerdict(task: Task, key: CellKey, found: AreaCounts | Judged, verdict = primaryOf(task, found)): Verdict {
	const { measure, recipe } = task;
	if (verdict !== 'shown') return verdict;
	if (!('precision' in found) || found.precision === 'imprecise') return 'imprecise';
	return recipe.hiddenBefore?.(keyText(key), found, measure.statistic === 'share' ? 100 : 1) ? 'differencing' : 'shown';
}

function contrastCells(task: Task, place: Place, byGroup: readonly (readonly Cell[])[]): Cell[] {
	const { measure, groups, sums } = task;
	return groups.contrasts.flatMap(({ statistic, key, group, against }) => {
		const [a, b] = [byGroup[group]?.[0], byGroup[against]?.[0]];
		if (!a || !b || a.status === 'no_answer' || b.status === 'no_answer') return [];
		const at = { ...fullKey(task, place.code, key), statistic };
		const scale = measure.statistic === 'share' ? 100 : 1;
		return [differenceCell(at, [a, b], () => estimateDifference(sums, group, against, place.design), scale)];
	});
}
