import type { Indicator } from '#domains/framework/document.ts';
import type { Cell } from '../cell.ts';

/** An indicator's figure on the common scale of the overview, with its interval; null where the cell shows none. */
export interface Performance {
	value: number;
	low: number | null;
	high: number | null;
}

/**
 * The performance score: 0 to 100, where more is always better for children. Per cents and scores as they are, turned round where less is
 * better: 100 − figure. A gap in points: 100 less its size, whichever group is behind; its interval is left out where it holds zero, for then
 * the score has no interval of two sides.
 */
export function performance(cell: Cell, { direction, unit }: Pick<Indicator, 'direction' | 'unit'>): Performance | null {
	const { estimate, low, high } = cell;
	if (cell.status !== 'shown' || estimate === null) return null;
	const turned = direction === 'lower';
	if (unit === 'points') {
		const ends = low === null || high === null || low * high < 0 ? [null, null] : [100 - Math.abs(low), 100 - Math.abs(high)];
		const [a = null, b = null] = ends;
		return { value: bounded(100 - Math.abs(estimate)), low: lower(a, b), high: higher(a, b) };
	}
	if (!turned) return { value: bounded(estimate), low, high };
	return { value: bounded(100 - estimate), low: high === null ? null : 100 - high, high: low === null ? null : 100 - low };
}

const bounded = (value: number) => Math.min(100, Math.max(0, value));
const lower = (a: number | null, b: number | null) => (a === null || b === null ? null : bounded(Math.min(a, b)));
const higher = (a: number | null, b: number | null) => (a === null || b === null ? null : bounded(Math.max(a, b)));
