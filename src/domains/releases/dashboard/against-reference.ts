import { ancestors, children, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';
import { holm, pValue } from '../estimators/comparison.ts';
import { maySpeakOfSignificance, type Release } from '../release.ts';

/** How an area stands to the reference. `significant…` only where the release's design permits it, else only the interval is spoken of. */
export type Standing =
	'significantly_above' | 'significantly_below' | 'not_significant' | 'interval_above' | 'interval_below' | 'interval_includes' | 'unknown';

/**
 * How areas stand to a reference. Significance: t of the difference with the variance of both, less twice the covariance where one area holds
 * the other; adjusted for the number of areas (Holm 1979) at 5%. Regions are strata, so areas that do not overlap are independent. A part's
 * share in the whole, which makes the covariance, is 1 ÷ members for a mean of countries and its share of the answers otherwise.
 * @param all the figure of every area, by its code
 */
export function standings(
	cells: readonly Cell[],
	reference: Cell | undefined,
	release: Pick<Release, 'design' | 'synthetic'>,
	framework: FrameworkDocument,
	all: ReadonlyMap<string, Cell>
): Standing[] {
	if (reference?.status !== 'shown' || reference.estimate === null) return cells.map(() => 'unknown');
	if (!maySpeakOfSignificance(release) || reference.se === null) return cells.map((cell) => besideInterval(cell, reference));
	const share = shareOf(framework, all);
	const values = cells.map((cell) => {
		if (cell.area === reference.area || cell.estimate === null || cell.se === null) return NaN;
		const covariance = share(cell, reference) * cell.se ** 2 + share(reference, cell) * (reference.se ?? 0) ** 2;
		const variance = cell.se ** 2 + (reference.se ?? 0) ** 2 - 2 * covariance;
		const df = Math.max(1, (cell.sites ?? 2) - 1);
		return variance > 0 ? pValue({ estimate: cell.estimate - (reference.estimate ?? 0), se: Math.sqrt(variance), df }) : NaN;
	});
	const tested = values.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]));
	const adjusted = holm(tested.map((at) => values[at] ?? 1));
	return cells.map((cell, at) => {
		const rank = tested.indexOf(at);
		if (rank === -1) return 'unknown';
		if ((adjusted[rank] ?? 1) >= 0.05) return 'not_significant';
		return (cell.estimate ?? 0) > (reference.estimate ?? 0) ? 'significantly_above' : 'significantly_below';
	});
}

/** How much of an area's figure is made by another's: 0 where it lies outside. */
function shareOf(framework: FrameworkDocument, all: ReadonlyMap<string, Cell>) {
	const hierarchy = hierarchyOf(framework);
	const means = new Set(framework.areas.flatMap((area) => (area.average === 'mean_of_members' ? [area.code] : [])));
	const step = (part: string, whole: string): number => {
		if (!means.has(whole)) return (all.get(part)?.n ?? 0) / (all.get(whole)?.n ?? Infinity);
		return 1 / Math.max(1, children(framework, hierarchy, whole).filter(({ code }) => all.get(code)?.status === 'shown').length);
	};
	return (part: Cell, whole: Cell): number => {
		const way = ancestors(hierarchy, part.area);
		const steps = way.slice(0, way.indexOf(whole.area) + 1);
		return steps.slice(1).reduce((product, code, at) => product * Math.min(1, step(steps[at] ?? '', code)), steps.length > 1 ? 1 : 0);
	};
}

function besideInterval(cell: Cell, { area, estimate }: Cell): Standing {
	if (cell.area === area || cell.low === null || cell.high === null || estimate === null) return 'unknown';
	if (cell.low > estimate) return 'interval_above';
	return cell.high < estimate ? 'interval_below' : 'interval_includes';
}
