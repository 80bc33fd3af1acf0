import type { LocalisedText } from '#platform/languages.ts';
import { score, type AnswersRead, type Measure } from '../measures/measure.ts';

/** What a site gets to see of one measure, of all its children together. */
export type SiteResult =
	/** How many of ten said so. */
	| { kind: 'of_ten'; tenths: number }
	/** Hardly any, or nearly all: the exact number would point at a few children. */
	| { kind: 'few' | 'nearly_all' }
	/** A mean of 0–100, to the nearest five. */
	| { kind: 'score'; score: number }
	/** Not shown: too few answered, or it would point at one grown-up. */
	| { kind: 'too_few' | 'one_person' };

export interface SiteMeasure {
	indicator: string;
	result: SiteResult;
}

/** A site's own results: for the site alone, once its campaign is closed. */
export interface SiteReport {
	site: string;
	campaign: LocalisedText;
	closedAt: Date | null;
	synthetic: boolean;
	/** How many children answered at all. */
	answered: number;
	measures: SiteMeasure[];
}

export interface SiteRules {
	/** Fewest answers behind a result. */
	answers: number;
	/** A number of children from 1 up to this, who said so or who did not, is not told. */
	smallCount: number;
	/** Fewest answers behind a result about people of whom a small site has one only. */
	persons: number;
}

const SITE_RULES: SiteRules = { answers: 10, smallCount: 4, persons: 30 };

/** Measures about teachers and helpers: of a single class they would be about one person. */
const ABOUT_PERSONS: ReadonlySet<string> = new Set(['R10', 'D14']);

/**
 * The results of one site, of all its children whatever their background: no breakdown, no number that points at a child, nothing that points at
 * one teacher. They are rough on purpose: tenths and fives.
 */
export function siteResults(
	children: readonly { instrument: string; answers: AnswersRead }[],
	measures: readonly Measure[],
	rules: SiteRules = SITE_RULES
): SiteMeasure[] {
	return measures.flatMap((measure) => {
		const values = children.map(({ instrument, answers }) => score(measure, instrument, answers)).filter((value) => !Number.isNaN(value));
		return values.length === 0 ? [] : [{ indicator: measure.indicator, result: resultOf(measure, values, rules) }];
	});
}

function resultOf({ indicator, statistic }: Measure, values: readonly number[], { answers, smallCount, persons }: SiteRules): SiteResult {
	const n = values.length;
	if (n < answers) return { kind: 'too_few' };
	if (ABOUT_PERSONS.has(indicator) && n < persons) return { kind: 'one_person' };
	const sum = values.reduce((total, value) => total + value, 0);
	if (statistic === 'mean') return { kind: 'score', score: Math.round(sum / n / 5) * 5 };
	if (sum <= smallCount) return { kind: 'few' };
	if (n - sum <= smallCount) return { kind: 'nearly_all' };
	return { kind: 'of_ten', tenths: Math.min(9, Math.max(1, Math.round((10 * sum) / n))) };
}
