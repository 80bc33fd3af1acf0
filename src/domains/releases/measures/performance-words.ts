import type { Indicator } from '#domains/framework/document.ts';
import { m } from '#messages';

/** How the performance score of an indicator is made, in words (see `performance`). */
export function performanceWords({ direction, unit }: Pick<Indicator, 'direction' | 'unit'>): string {
	if (unit === 'points') return m.releases_performance_gap();
	return direction === 'lower' ? m.releases_performance_turned() : m.releases_performance_same();
}
