import type { DisclosureRules, PrecisionRules } from './rules.ts';

/** What decides of a group by itself whether its figure may be shown. */
export interface Counted {
	n: number;
	sites: number;
	/** How many said "yes", for a share; absent for a mean. */
	yes?: number;
	/** Answers at the largest site and at the second largest. */
	largest: number;
	second: number;
	/** The fewest "yes" and "no" that would remain if one site took its own away. */
	yesOfOthers: number;
	noOfOthers: number;
}

export type PrimaryVerdict = 'shown' | 'at_most' | 'at_least' | 'empty' | 'few_answers' | 'few_sites' | 'small_count' | 'dominance';

/**
 * Enough answers and sites; not 1–4 who said yes, or who did not; no two sites with nearly all of it; and nothing that a site which knows its own
 * answers could work out about a handful of others. A share of 0 or 100 is shown as a bound only.
 */
export function primaryVerdict(group: Counted, rules: DisclosureRules): PrimaryVerdict {
	const { n, yes } = group;
	if (n === 0) return 'empty';
	if (n < rules.answers) return 'few_answers';
	if (group.sites < rules.sites) return 'few_sites';
	if (n - group.largest < rules.others || group.largest + group.second > rules.largestTwo * n) return 'dominance';
	if (yes === undefined) return 'shown';
	if (yes === 0) return 'at_most';
	if (yes === n) return 'at_least';
	if (yes <= rules.smallCount || n - yes <= rules.smallCount) return 'small_count';
	return group.yesOfOthers <= rules.smallCount || group.noOfOthers <= rules.smallCount ? 'dominance' : 'shown';
}

export interface Measured {
	/** On the scale 0–1. */
	estimate: number;
	low: number;
	high: number;
	effectiveSize: number;
	n: number;
	df: number;
	/** A proportion, or a mean score. */
	proportion: boolean;
}

export type Precision = 'precise' | 'uncertain' | 'imprecise';

/** Whether a figure is precise enough: to be shown, to be shown with a mark, or not. Without an interval nothing is known of its precision. */
export function precisionOf({ estimate, low, high, effectiveSize, n, df, proportion }: Measured, rules: PrecisionRules): Precision {
	const width = high - low;
	if (!Number.isFinite(width)) return 'imprecise';
	const effective = Number.isFinite(effectiveSize) ? Math.min(effectiveSize, n) : n;
	if (effective < rules.effective || width >= rules.widest) return 'imprecise';
	if (proportion && width > rules.narrow && width > rules.relative * estimate) return 'imprecise';
	return df < rules.degrees ? 'uncertain' : 'precise';
}
