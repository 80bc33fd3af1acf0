import { WHOLE, type Cell } from '../cell.ts';
import { suppress, suppressProved, type Verdict } from '../disclosure/suppress.ts';
import { suppressTogether } from '../disclosure/together.ts';
import { FEWEST } from './average.ts';
import { estimateFor, fullKey, ownVerdict, type CountryFigures, type Task } from './country-figures.ts';
import { figureCell, type Judged } from './figure-cells.ts';
import type { AreaCounts, AreaDesign } from './area-estimates.ts';

/** A group of children whose figure is made of all countries counted together. */
interface Pooled {
	group: number;
	found: AreaCounts | Judged;
}

/**
 * What may be shown of every country, and the figures of all countries counted together, for groups that too few countries can show: small
 * ones, such as children in non-formal settings. Such a figure is made where everything that is hidden stays hidden beside it.
 * @param everywhere the sites of all countries as one design
 * @param areas the groups of countries that stand for all of them
 */
export async function decideTogether(task: Task, countries: readonly CountryFigures[], everywhere: AreaDesign, areas: readonly string[]) {
	const { rules, proved } = task.recipe;
	if (!proved) return { verdicts: countries.map(({ units, sums }) => suppress(units, sums, rules)), pooled: [] };
	const candidates = areas.length > 0 ? poolable(task, countries, everywhere, areas) : [];
	if (candidates.length > 0) {
		const told = candidates.map(({ group }) => group);
		const verdicts = await suppressTogether(countries, told, rules);
		if (verdicts) return { verdicts, pooled: areas.flatMap((area) => candidates.flatMap((each) => cellsOf(task, area, each))) };
	}
	const verdicts: Verdict[][] = [];
	for (const { units, sums } of countries) verdicts.push((await suppressProved(units, sums, rules)).verdicts);
	return { verdicts, pooled: [] };
}

/**
 * One breakdown of children with a migrant background: found in enough countries, large enough for a figure of its own in too few of them for
 * a mean, shown in none of the others for its sake, and large enough together.
 */
function poolable(task: Task, countries: readonly CountryFigures[], everywhere: AreaDesign, areas: readonly string[]): Pooled[] {
	return task.groups.list.flatMap(({ keys: [key], depth }, group) => {
		if (!key || depth !== 1 || key.second_breakdown !== WHOLE.second_breakdown) return [];
		const own = countries.flatMap(({ units }) => units[group] ?? []);
		const answered = own.filter(({ n }) => n > 0);
		const large = own.filter(({ verdict }) => verdict === 'shown');
		if (answered.length < FEWEST || large.length >= FEWEST) return [];
		const found = estimateFor(task, everywhere, group, true);
		const mayShow = areas.every((area) => ownVerdict(task, fullKey(task, area, key), found) === 'shown');
		return mayShow ? [{ group, found }] : [];
	});
}

function cellsOf(task: Task, area: string, { group, found }: Pooled): Cell[] {
	const keys = task.groups.list[group]?.keys ?? [];
	return keys.map((key) => ({
		...figureCell(task.measure, fullKey(task, area, key), found, 'shown', task.recipe.rules),
		reason: 'pooled' as const
	}));
}
