import { children, countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';
import type { DashboardState } from './state.ts';

/** The cells that a view of the dashboard shows, in the order in which it shows them. */
export interface DashboardView {
	/** The figure of the area itself. */
	headline: Cell | undefined;
	/** The mean of the six countries. */
	average: Cell | undefined;
	/** A figure for every region, for the map. */
	regions: Cell[];
	/** The countries, or the regions of the country that was chosen, highest first; those without a figure last. */
	ranking: Cell[];
	/** The categories of the breakdown, in the area. */
	split: Cell[];
}

/** Chooses, of all cells of an indicator, those that a state of the dashboard is about. */
export function chooseCells(
	cells: readonly Cell[],
	framework: FrameworkDocument,
	indicator: Indicator,
	state: DashboardState
): DashboardView {
	const totals = new Map<string, Cell>();
	for (const cell of cells) if (isMain(cell, indicator)) totals.set(cell.area, cell);
	const hierarchy = hierarchyOf(framework);
	const country = countryOf(framework, hierarchy, state.area);
	const inside = children(framework, hierarchy, country === 'SIX' ? 'SIX' : country);
	const regions = framework.areas.flatMap((area) => (area.kind === 'region' ? (totals.get(area.code) ?? []) : []));
	const order = framework.breakdowns.find((each) => each.code === state.split)?.categories.map((each) => each.code) ?? [];
	return {
		headline: totals.get(state.area),
		average: totals.get('SIX'),
		regions,
		ranking: inside.flatMap((area) => totals.get(area.code) ?? []).sort(byFigure),
		split: order.flatMap(
			(category) => cells.find((cell) => cell.area === state.area && isOnce(cell, state.split) && cell.category === category) ?? []
		)
	};
}

/** The figure that stands for an indicator in an area: about the population that the indicator declares. */
export function isMain(cell: Cell, indicator: Indicator): boolean {
	return (
		cell.indicator === indicator.code &&
		cell.statistic === 'figure' &&
		cell.breakdown === 'total' &&
		cell.population === indicator.population
	);
}

/** A figure broken down by this and nothing else. */
export function isOnce(cell: Cell, breakdown: string): boolean {
	return cell.statistic === 'figure' && cell.breakdown === breakdown && cell.second_breakdown === 'total';
}

/** The cells of a view, each once: what the page shows and its download holds. */
export function shownCells(view: DashboardView): Cell[] {
	return [...new Set([view.headline, view.average, ...view.ranking, ...view.regions, ...view.split].filter((cell) => cell !== undefined))];
}

function byFigure(a: Cell, b: Cell): number {
	return (b.estimate ?? -1) - (a.estimate ?? -1) || a.area.localeCompare(b.area);
}
