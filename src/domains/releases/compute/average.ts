import type { FrameworkDocument } from '#domains/framework/document.ts';
import { emptyCell, keyWithin, type Cell } from '../cell.ts';

/** Fewer shown countries than this make no average. */
export const FEWEST = 3;

/**
 * The figures of a group of countries: the plain mean of its members' shown figures, each country counting once whatever its size.
 * se = √(Σ se²)/k, as of independent estimates; the interval is estimate ± 1.96 se. It uses shown figures only, so it can give nothing hidden
 * away. Marked `countries_missing` where not all members have a figure.
 */
export function averageOfMembers(cells: readonly Cell[], framework: FrameworkDocument): Cell[] {
	const countries = new Set(framework.areas.filter((area) => area.kind === 'country').map((area) => area.code));
	const byKey = Map.groupBy(
		cells.filter((cell) => countries.has(cell.area)),
		keyWithin
	);
	return groupsOfCountries(framework).flatMap((group) =>
		[...byKey.values()].flatMap((members) => average(group, members, countries.size) ?? [])
	);
}

/** The areas that stand for all countries. */
export function groupsOfCountries({ areas }: FrameworkDocument): string[] {
	return areas.filter((area) => area.average === 'mean_of_members').map(({ code }) => code);
}

function average(area: string, members: Cell[], wanted: number): Cell | undefined {
	const [first] = members;
	if (!first) return undefined;
	const at = { ...first, area };
	if (members.every((cell) => cell.status === 'no_answer')) return emptyCell(at, 'no_answer');
	const shown = members.filter((cell) => cell.status === 'shown' && cell.se !== null);
	if (shown.length < FEWEST) return emptyCell(at, 'suppressed', 'countries_missing');
	const k = shown.length;
	const counted = first.statistic === 'figure' || first.statistic === 'share';
	const lowest = counted ? 0 : -100;
	const total = (value: (cell: Cell) => number | null) => shown.reduce((sum, cell) => sum + (value(cell) ?? 0), 0);
	const estimate = total((cell) => cell.estimate) / k;
	const se = Math.sqrt(total((cell) => (cell.se ?? 0) ** 2)) / k;
	return {
		...emptyCell(at, 'shown', k < wanted ? 'countries_missing' : null),
		estimate,
		se,
		low: Math.max(lowest, estimate - 1.959964 * se),
		high: Math.min(100, estimate + 1.959964 * se),
		n: counted ? total((cell) => cell.n) : null,
		sites: counted ? total((cell) => cell.sites) : null
	};
}
