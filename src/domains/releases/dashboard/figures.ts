import { m } from '#messages';
import type { Cell, CellReason, CellStatistic } from '../cell.ts';
import { formatNumber, formatPoints, formatValue } from './numbers.ts';

/** What is told in points, whatever the unit of its figures. */
const IN_POINTS: readonly CellStatistic[] = ['gap', 'difference', 'change'];

/** The figure of a cell, or why there is none. */
export function formatCell(cell: Cell | undefined, language: string): string {
	if (!cell) return m.releases_status_not_measured();
	if (cell.status !== 'shown' || cell.estimate === null) return statusWords(cell);
	if (IN_POINTS.includes(cell.statistic)) return formatPoints(cell.estimate, language);
	const value = formatValue(cell.estimate, cell.unit, language);
	if (cell.reason === 'at_most') return `≤ ${value}`;
	return cell.reason === 'at_least' ? `≥ ${value}` : value;
}

/** The interval of a cell, "66–70", or "−3 to 2"; empty without one. */
export function formatInterval(cell: Cell | undefined, language: string): string {
	if (
		!cell ||
		cell.status !== 'shown' ||
		cell.low === null ||
		cell.high === null ||
		cell.reason === 'at_most' ||
		cell.reason === 'at_least'
	)
		return '';
	const ends = { low: formatNumber(cell.low, language), high: formatNumber(cell.high, language) };
	return cell.low < 0 ? m.releases_interval_from_to(ends) : `${ends.low}–${ends.high}`;
}

/** How many answered or how many sites there were; a dash where the cell shows nothing. */
export function formatCount(cell: Cell, of: 'n' | 'sites', language: string): string {
	const count = cell.status === 'shown' ? cell[of] : null;
	return count === null ? '–' : formatNumber(count, language);
}

/** How a shown figure is to be read, in a few words; empty where there is nothing to mind. */
export function cautionWords({ status, reason }: Pick<Cell, 'status' | 'reason'>): string {
	if (status !== 'shown') return '';
	switch (reason) {
		case 'uncertain':
			return m.open_reason_uncertain();
		case 'preliminary':
			return m.open_reason_preliminary();
		case 'pooled':
			return m.releases_reason_pooled();
		case 'countries_missing':
			return m.releases_reason_some_countries();
		default:
			return '';
	}
}

/** Why a cell shows no figure, in a few words. */
export function statusWords(cell: Pick<Cell, 'status' | 'reason'>): string {
	switch (cell.status) {
		case 'suppressed':
			return reasonWords(cell.reason);
		case 'not_surveyed':
			return m.releases_status_not_surveyed();
		case 'no_answer':
			return m.releases_status_no_answer();
		case 'not_measured':
			return m.releases_status_not_measured();
		case 'shown':
			return '';
	}
}

function reasonWords(reason: CellReason | null): string {
	switch (reason) {
		case 'few_sites':
			return m.releases_reason_few_sites();
		case 'small_count':
			return m.releases_reason_small_count();
		case 'dominance':
			return m.releases_reason_dominance();
		case 'differencing':
			return m.releases_reason_differencing();
		case 'confidential':
			return m.sources_confidential();
		case 'complementary':
			return m.releases_reason_complementary();
		case 'imprecise':
			return m.releases_reason_imprecise();
		case 'countries_missing':
			return m.releases_reason_countries_missing();
		default:
			return m.releases_reason_few_answers();
	}
}
