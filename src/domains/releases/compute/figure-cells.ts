import { emptyCell, type Cell, type CellKey, type CellReason } from '../cell.ts';
import { precisionOf, type Precision } from '../disclosure/primary.ts';
import { roundCount, type DisclosureRules } from '../disclosure/rules.ts';
import type { Verdict } from '../disclosure/suppress.ts';
import { kornGraubardInterval, tInterval, type Interval } from '../estimators/intervals.ts';
import type { Measure } from '../measures/measure.ts';
import type { AreaCounts, AreaEstimate, Difference } from './area-estimates.ts';

/** An estimate with what is known of how sure it is. */
export interface Judged extends AreaEstimate {
	/** On the estimate's own scale. */
	interval: Interval;
	precision: Precision;
}

export const unitOf = (measure: Measure) => (measure.statistic === 'share' ? 'percent' : 'score');

/** Adds the interval, Korn–Graubard for a share, t for a mean score within 0 and 100, and whether it is precise enough under the rules. */
export function judge(measure: Measure, found: AreaEstimate, { precision }: DisclosureRules): Judged {
	const proportion = measure.statistic === 'share';
	const interval = proportion ? kornGraubardInterval(found) : within(tInterval(found), 0, 100);
	const scale = proportion ? 1 : 100;
	const measured = { ...found, estimate: found.estimate / scale, low: interval.low / scale, high: interval.high / scale, proportion };
	return { ...found, interval, precision: precisionOf(measured, precision) };
}

function within({ low, high }: Interval, least: number, most: number): Interval {
	return { low: Math.max(least, low), high: Math.min(most, high) };
}

/** The cell of a group in an area, under the verdict that disclosure control came to. Only what is shown has numbers. */
export function figureCell(
	measure: Measure,
	at: CellKey & { unit: string },
	found: AreaCounts | Judged,
	verdict: Verdict,
	rules: DisclosureRules
): Cell {
	if (verdict === 'empty') return emptyCell(at, 'no_answer');
	const counts = { n: roundCount(found.n, rules), sites: found.clusters };
	if (verdict === 'at_most') return { ...emptyCell(at, 'shown', verdict), estimate: 5, low: 0, high: 5, ...counts };
	if (verdict === 'at_least') return { ...emptyCell(at, 'shown', verdict), estimate: 95, low: 95, high: 100, ...counts };
	if (verdict !== 'shown' || !('interval' in found)) return emptyCell(at, 'suppressed', reasonOf(verdict));
	const scale = measure.statistic === 'share' ? 100 : 1;
	const { low, high } = found.interval;
	return {
		...emptyCell(at, 'shown', found.precision === 'uncertain' ? 'uncertain' : null),
		estimate: found.estimate * scale,
		se: orNull(found.se * scale),
		low: low * scale,
		high: high * scale,
		...counts,
		deff: orNull(found.deff)
	};
}

/**
 * The cell of a difference between two figures: shown where both are shown as numbers, for then it can be worked out of them anyway; what it adds is how
 * sure it is. Otherwise it says what hides the first hidden one of the two.
 */
export function differenceCell(key: CellKey & { unit: string }, of: readonly [Cell, Cell], find: () => Difference, scale: number): Cell {
	const missing = of.find((cell) => cell.status !== 'shown') ?? of.find((cell) => cell.se === null);
	if (missing) return emptyCell(key, missing.status === 'shown' ? 'suppressed' : missing.status, missing.reason);
	const found = find();
	const { low, high } = tInterval({ ...found, n: 0 });
	if (!Number.isFinite(low)) return emptyCell(key, 'suppressed', 'imprecise');
	return {
		...emptyCell(key, 'shown', of.some((cell) => cell.reason === 'uncertain') ? 'uncertain' : null),
		estimate: found.estimate * scale,
		se: found.se * scale,
		low: Math.max(-100, low * scale),
		high: Math.min(100, high * scale)
	};
}

/** Why a hidden cell is hidden. */
export function reasonOf(verdict: Verdict): CellReason {
	return verdict === 'shown' || verdict === 'empty' || verdict === 'private' ? 'few_answers' : verdict;
}

function orNull(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
