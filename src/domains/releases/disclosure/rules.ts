/** Rules of a release, as data. */
export interface DisclosureRules {
	/** Fewest answers and fewest sites behind a shown figure. */
	answers: number;
	sites: number;
	/** A numerator or complement of 1 up to this many is hidden; also what would remain of it without one site. */
	smallCount: number;
	/** Largest part of the answers that the two largest sites may have together, 0–1. */
	largestTwo: number;
	/** Fewest answers that must remain when the largest site takes out its own. */
	others: number;
	/** Counts are shown rounded to a multiple of this. */
	roundTo: number;
	/** How far apart the smallest and largest possible count behind a hidden figure must be, given everything shown. */
	width: number;
	precision: PrecisionRules;
}

/**
 * When a figure is too imprecise to show. A proportion is hidden where its effective sample is too small or its interval too wide, in itself
 * or beside the figure; a score where the first two hold. Few degrees of freedom only mark it.
 * Source: Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions, Vital and Health Statistics 2(175).
 */
export interface PrecisionRules {
	/** Fewest answers of a simple random sample that would be as precise. */
	effective: number;
	/** Widest interval, and the width below which nothing else is asked, on the scale 0–1. */
	widest: number;
	narrow: number;
	/** Widest interval as a multiple of the proportion itself. */
	relative: number;
	/** Fewer degrees of freedom than this mark a figure as uncertain. */
	degrees: number;
}

export const DEFAULT_RULES: DisclosureRules = {
	answers: 30,
	sites: 5,
	smallCount: 4,
	largestTwo: 0.85,
	others: 10,
	roundTo: 5,
	width: 5,
	precision: { effective: 30, widest: 0.3, narrow: 0.05, relative: 1.3, degrees: 8 }
};

/** A count as it is shown. */
export function roundCount(count: number, { roundTo }: Pick<DisclosureRules, 'roundTo'>): number {
	return Math.round(count / roundTo) * roundTo;
}
