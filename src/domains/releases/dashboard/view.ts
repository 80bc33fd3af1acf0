import type { Indicator } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';

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
	return cell.statistic === 'figure' && cell.breakdown === breakdown && breakdown !== 'total' && cell.second_breakdown === 'total';
}

/** The figure of every area for all children of the indicator's population, in a period; in the newest that an area has without one. */
export function mainCells(cells: readonly Cell[], indicator: Indicator, period = ''): Map<string, Cell> {
	const found = new Map<string, Cell>();
	for (const cell of cells) {
		if (!isMain(cell, indicator) || (period !== '' && cell.period !== period)) continue;
		const known = found.get(cell.area);
		if (!known || isBetter(cell, known)) found.set(cell.area, cell);
	}
	return found;
}

/** A shown figure rather than none; of two such the newer. */
function isBetter(cell: Cell, known: Cell): boolean {
	const shown = Number(cell.status === 'shown') - Number(known.status === 'shown');
	return shown > 0 || (shown === 0 && cell.period > known.period);
}

/** Highest first, those without a figure last. */
export function byFigure(a: Cell, b: Cell): number {
	return (b.estimate ?? -Infinity) - (a.estimate ?? -Infinity) || a.area.localeCompare(b.area);
}
