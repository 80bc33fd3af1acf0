import { emptyCell, WHOLE, type Cell, type CellKey } from '../cell.ts';
import { primaryVerdict } from '../disclosure/primary.ts';
import { roundCount, type DisclosureRules } from '../disclosure/rules.ts';
import { suppress, type Unit, type Verdict } from '../disclosure/suppress.ts';
import { kornGraubardInterval } from '../estimators/intervals.ts';
import { BANDS, type Measure } from '../measures/measure.ts';
import { countArea, estimateArea, type AreaCounts, type AreaEstimate } from './area-estimates.ts';
import { countrySums } from './country-sums.ts';
import { reasonOf } from './figure-cells.ts';
import type { GroupKey, Groups, Profiles } from './groups.ts';
import type { Microdata } from './microdata.ts';
import type { Country, Place } from './places.ts';
import { sumBands } from './site-sums.ts';

export interface DistributionTask {
	measure: Measure;
	period: string;
	data: Microdata;
	profiles: Profiles;
	groups: Groups;
	countries: readonly Country[];
	/** Whether a group's own figure in a place is shown: without it its distribution isn't either. */
	figureShown(place: Place, group: number): boolean;
	rules: DisclosureRules;
}

/**
 * How children's scores are distributed over the bands of 0–100, for all children and by migrant background. A distribution is shown as a whole or
 * not at all: where a band holds 1–4 children, or the others would give it away, all of it is hidden.
 */
export function distributionCells(task: DistributionTask): Cell[] {
	const bands = task.data.bands.get(task.measure.indicator);
	if (!bands) return [];
	const wide = task.groups.list.flatMap(({ depth }, group) => (depth === 0 ? [group] : []));
	const sums = sumBands(task.data, bands, coarsened(task.profiles, wide), { groups: wide.length, count: BANDS.length });
	const groups = {
		list: wide.map((group) => task.groups.list[group] ?? { keys: [], depth: 0 as const }),
		sums: topSums(task.groups, wide)
	};
	return task.countries.flatMap((country) => {
		const places = [country.whole, ...country.regions];
		const found = places.map(({ design }) => wide.map((_, group) => sums.map((band) => countArea(band, group, design))));
		const units = places.flatMap((place, p) =>
			wide.map((group, g) => unitFor(task, found[p]?.[g] ?? [], groups.list[g]?.keys.length ?? 0, task.figureShown(place, group)))
		);
		const verdicts = suppress(units, countrySums(groups, country.regions.length), task.rules);
		return places.flatMap((place, p) =>
			groups.list.flatMap(({ keys }, g) => {
				const verdict = verdicts[p * wide.length + g] ?? 'empty';
				return keys.flatMap((key) =>
					BANDS.map((band, b) => {
						const [counts, own] = [found[p]?.[g]?.[b], sums[b]];
						const at = keyOfBand(task, place, key, band);
						if (verdict !== 'shown' || !counts || !own) return emptyBand(at, verdict);
						return shareCell(at, estimateArea(own, g, place.design, counts), task.rules);
					})
				);
			})
		);
	});
}

/** The profiles with those of their groups alone that a distribution is made for, by number among these. */
function coarsened(profiles: Profiles, wide: readonly number[]): Profiles {
	const numbers = new Map(wide.map((group, at) => [group, at]));
	// profiles of the same categories share their groups
	const known = new Map<Int32Array, Int32Array>();
	const groups = profiles.groups.map((belongs) => {
		const found = known.get(belongs) ?? Int32Array.from([...belongs].flatMap((group) => numbers.get(group) ?? []));
		known.set(belongs, found);
		return found;
	});
	return { ...profiles, groups };
}

function topSums(groups: Groups, wide: readonly number[]) {
	return groups.sums
		.filter(({ parent, parts }) => [parent, ...parts].every((group) => wide.includes(group)))
		.map(({ parent, parts }) => ({ parent: wide.indexOf(parent), parts: parts.map((part) => wide.indexOf(part)) }));
}

function unitFor({ rules }: DistributionTask, bands: readonly AreaCounts[], addresses: number, figureShown: boolean): Unit {
	const [first] = bands;
	if (!first || first.n === 0) return { n: 0, verdict: 'empty', guarded: false };
	const { n, clusters: sites, largest, second, yesOfOthers, noOfOthers } = first;
	const verdict = primaryVerdict({ n, sites, largest, second, yesOfOthers, noOfOthers }, rules);
	if (addresses === 0) return { n: first.n, verdict: 'private', guarded: verdict !== 'shown' };
	if (verdict !== 'shown') return { n: first.n, verdict, guarded: true };
	const small = bands.some(({ yes }) => yes > 0 && yes <= rules.smallCount);
	return { n: first.n, verdict: small ? 'small_count' : figureShown ? 'shown' : 'complementary', guarded: true };
}

function keyOfBand({ measure, period }: DistributionTask, place: Place, key: GroupKey, band: string): CellKey & { unit: string } {
	return {
		indicator: measure.indicator,
		area: place.code,
		statistic: 'share',
		period,
		breakdown: 'answer',
		category: band,
		second_breakdown: key.breakdown === WHOLE.breakdown ? WHOLE.second_breakdown : key.breakdown,
		second_category: key.breakdown === WHOLE.breakdown ? WHOLE.second_category : key.category,
		population: key.population,
		unit: 'percent'
	};
}

function emptyBand(at: CellKey & { unit: string }, verdict: Verdict): Cell {
	return verdict === 'empty' ? emptyCell(at, 'no_answer') : emptyCell(at, 'suppressed', reasonOf(verdict));
}

function shareCell(at: CellKey & { unit: string }, found: AreaEstimate, rules: DisclosureRules): Cell {
	const counts = { n: roundCount(found.n, rules), sites: found.clusters };
	if (found.yes === 0) return { ...emptyCell(at, 'shown', 'at_most'), estimate: 5, low: 0, high: 5, ...counts };
	if (found.yes === found.n) return { ...emptyCell(at, 'shown', 'at_least'), estimate: 95, low: 95, high: 100, ...counts };
	const { low, high } = kornGraubardInterval(found);
	return {
		...emptyCell(at, 'shown'),
		estimate: found.estimate * 100,
		se: found.se * 100,
		low: Number.isFinite(low) ? low * 100 : null,
		high: Number.isFinite(high) ? high * 100 : null,
		...counts
	};
}
