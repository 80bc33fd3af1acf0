import type { Sum } from '../disclosure/sums.ts';
import type { Groups } from './groups.ts';

/** They are the same for every measure. */
const made = new WeakMap<Pick<Groups, 'list' | 'sums'>, Map<number, Sum[]>>();

/**
 * The sums within each place of a country, and, for each group, that of the regions. Group g in place p is unit `p × groups + g`; the country
 * is place 0.
 */
export function countrySums(groups: Pick<Groups, 'list' | 'sums'>, regions: number): Sum[] {
	const ofGroups = made.get(groups) ?? new Map<number, Sum[]>();
	const sums = ofGroups.get(regions) ?? makeSums(groups, regions);
	made.set(groups, ofGroups.set(regions, sums));
	return sums;
}

function makeSums(groups: Pick<Groups, 'list' | 'sums'>, regions: number): Sum[] {
	const width = groups.list.length;
	const within = Array.from({ length: regions + 1 }, (_, p) =>
		groups.sums.map(({ parent, parts }) => ({ parent: p * width + parent, parts: parts.map((part) => p * width + part) }))
	).flat();
	if (regions === 0) return within;
	const across = groups.list.map((_, g) => ({ parent: g, parts: Array.from({ length: regions }, (__, r) => (r + 1) * width + g) }));
	return [...within, ...across];
}
