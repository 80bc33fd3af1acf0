import type { FrameworkDocument } from '#domains/framework/document.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import type { ChartTable, Mark, MarkState } from '#ui/charts/chart.ts';
import type { Cell } from '../cell.ts';
import { cautionWords, formatCell, formatCount, formatInterval } from './figures.ts';

const STATES: Record<Cell['status'], MarkState> = {
	shown: 'shown',
	suppressed: 'suppressed',
	no_answer: 'no_answer',
	not_surveyed: 'not_surveyed',
	not_measured: 'unknown'
};

/** A cell as a chart wants it: the estimate to draw, the words to read. A suppressed cell has no number to give. */
export function toMark(
	cell: Cell,
	label: string,
	language: string,
	more: Partial<Pick<Mark, 'key' | 'href' | 'strong' | 'note'>> = {}
): Mark {
	const shown = cell.status === 'shown';
	return {
		key: cell.area,
		label,
		value: shown ? cell.estimate : null,
		low: shown ? cell.low : null,
		high: shown ? cell.high : null,
		state: STATES[cell.status],
		text: formatCell(cell, language),
		intervalText: formatInterval(cell, language),
		note: cautionWords(cell) || undefined,
		...more
	};
}

/** The table of a chart: name, figure, interval, answers, sites. */
export function toTable(rows: readonly { label: string; cell: Cell }[], first: string, language: string): ChartTable {
	return {
		columns: [first, m.releases_column_figure(), m.releases_column_interval(), m.releases_column_answers(), m.releases_column_sites()],
		rows: rows.map(({ label, cell }) => [
			label,
			formatCell(cell, language),
			formatInterval(cell, language) || '–',
			formatCount(cell, 'n', language),
			formatCount(cell, 'sites', language)
		])
	};
}

/** Names of all areas in a language. */
export function areaNames(framework: FrameworkDocument, language: string): Record<string, string> {
	return Object.fromEntries(framework.areas.map((area) => [area.code, pickText(area.label, language).text]));
}

/** The names of a breakdown's categories in a language, in the framework's order. */
export function categoryNames(framework: FrameworkDocument, breakdown: string, language: string): Map<string, string> {
	const found = framework.breakdowns.find((each) => each.code === breakdown);
	return new Map(found?.categories.map((each) => [each.code, pickText(each.label, language).text]));
}

/** The name of a breakdown in a language. */
export function breakdownName(framework: FrameworkDocument, breakdown: string, language: string): string {
	return pickText(framework.breakdowns.find((each) => each.code === breakdown)?.label ?? {}, language).text || breakdown;
}

/** Estimate and ends of the intervals of cells, for a scale that holds them. */
export function numbersOf(cells: readonly (Cell | undefined)[]): number[] {
	return cells.flatMap((cell) => (cell?.status === 'shown' ? [cell.estimate, cell.low, cell.high].filter((value) => value !== null) : []));
}
