import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';
import type { View } from './state.ts';
import { isMain, isOnce } from './view.ts';

/** What an indicator's cells in a release can show. */
export interface FigureFacts {
	/** Periods with a figure to show, earliest first. */
	periods: string[];
	/** Points in time that were measured, shown or not, earliest first. */
	times: string[];
	/** Breakdowns with a figure to show. */
	splits: Set<string>;
	/** Pairs of breakdowns with a figure to show, such as `sex age`. */
	pairs: Set<string>;
	/** Areas with a figure for all. */
	areas: Set<string>;
	/** Areas that were surveyed, shown or not. */
	surveyed: Set<string>;
	shares: boolean;
}

export function factsOf(cells: readonly Cell[], indicator: Indicator): FigureFacts {
	const facts: FigureFacts = {
		periods: [],
		times: timesOf(cells, indicator),
		splits: new Set(),
		pairs: new Set(),
		areas: new Set(),
		surveyed: new Set(),
		shares: false
	};
	const periods = new Set<string>();
	for (const cell of cells) {
		if (isMain(cell, indicator)) {
			if (cell.status !== 'not_surveyed' && cell.status !== 'not_measured') facts.surveyed.add(cell.area);
			if (cell.status !== 'shown') continue;
			facts.areas.add(cell.area);
			periods.add(cell.period);
		} else if (cell.status !== 'shown') continue;
		else if (cell.statistic === 'share') facts.shares = true;
		else if (isOnce(cell, cell.breakdown)) facts.splits.add(cell.breakdown);
		else if (cell.statistic === 'figure') facts.pairs.add(`${cell.breakdown} ${cell.second_breakdown}`);
	}
	facts.periods = [...periods].sort();
	return facts;
}

/** The points in time at which an indicator was measured anywhere, shown or not, earliest first. */
export function timesOf(cells: readonly Cell[], indicator: Indicator): string[] {
	const measured = cells.filter((cell) => isMain(cell, indicator) && cell.status !== 'not_measured');
	return [...new Set(measured.map(({ period }) => period))].sort();
}

/** The views that have something to show. */
export function viewsFor(
	facts: FigureFacts,
	framework: FrameworkDocument,
	more: { indicators: number; otherSources: number; partners: number }
): View[] {
	const kinds = new Map(framework.areas.map((area) => [area.code, area.kind]));
	const regions = [...facts.surveyed].some((code) => kinds.get(code) === 'region');
	const compared = facts.areas.size > 1;
	const can: Record<View, boolean> = {
		overview: more.indicators > 2,
		map: regions && facts.areas.size > 0,
		ranking: compared,
		trend: facts.areas.size > 0 && facts.periods.length + more.otherSources > 1,
		compare: compared && facts.splits.size > 0,
		breakdown: facts.splits.size > 0,
		gap: facts.splits.has('background'),
		distribution: facts.shares,
		relation: more.partners > 0,
		table: true
	};
	return (Object.keys(can) as View[]).filter((view) => can[view]);
}
