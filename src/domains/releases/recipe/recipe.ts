import type { LocalisedText } from '#platform/languages.ts';
import { DEFAULT_RULES, type DisclosureRules } from '../disclosure/rules.ts';

/** What a researcher asks for; whatever is absent is as usual: all measures, all breakdowns, the year of closing, the default rules. */
export interface DraftRequest {
	campaigns: readonly string[];
	frameworkVersion: string;
	title: LocalisedText;
	/** Campaign → the period its answers are published under. */
	periods?: Readonly<Record<string, string>>;
	/** Codes of the indicators. */
	measures?: readonly string[];
	breakdowns?: readonly string[];
	pairs?: boolean;
	rules?: DisclosureRules;
	/** Why rules are looser than usual; must be there where they are. */
	rulesReason?: string;
}

/** The rules that a recipe may set; counts as they are, parts of a whole in per cent, widths in points. */
export const RULE_NAMES = ['answers', 'sites', 'smallCount', 'largestTwo', 'others', 'width', 'effective', 'widest'] as const;
export type RuleName = (typeof RULE_NAMES)[number];
export type RuleValues = Readonly<Record<RuleName, number>>;

/** Looser than these no reason helps: from and to, in the units of `RuleValues`. */
export const RULE_LIMITS: Readonly<Record<RuleName, readonly [number, number]>> = {
	answers: [10, 1000],
	sites: [3, 100],
	smallCount: [2, 50],
	largestTwo: [20, 95],
	others: [5, 500],
	width: [3, 100],
	effective: [10, 1000],
	widest: [5, 60]
};

/** The rules of which a smaller number is stricter. */
const STRICTER_WHEN_SMALLER: ReadonlySet<RuleName> = new Set(['largestTwo', 'widest']);

const percent = (part: number) => Math.round(part * 1000) / 10;

/** Rules as people set them. */
export function ruleValues({ answers, sites, smallCount, largestTwo, others, width, precision }: DisclosureRules): RuleValues {
	return {
		...{ answers, sites, smallCount, others, width },
		largestTwo: percent(largestTwo),
		effective: precision.effective,
		widest: percent(precision.widest)
	};
}

/** Rules from what people set; what they can't set stays as usual. */
export function rulesFrom({ largestTwo, effective, widest, ...counts }: RuleValues): DisclosureRules {
	const precision = { ...DEFAULT_RULES.precision, effective, widest: widest / 100 };
	return { ...DEFAULT_RULES, ...counts, largestTwo: largestTwo / 100, precision };
}

/** The rules that are looser than usual, in their order. */
export function looserRules(rules: DisclosureRules): RuleName[] {
	const usual = ruleValues(DEFAULT_RULES);
	const set = ruleValues(rules);
	return RULE_NAMES.filter((name) => (STRICTER_WHEN_SMALLER.has(name) ? set[name] > usual[name] : set[name] < usual[name]));
}

/** The rules that no reason allows, in their order. */
export function rulesBeyondLimits(rules: DisclosureRules): RuleName[] {
	const set = ruleValues(rules);
	return RULE_NAMES.filter((name) => !(set[name] >= RULE_LIMITS[name][0] && set[name] <= RULE_LIMITS[name][1]));
}

/** A year, or a half or quarter of one, as SDMX writes it. */
export const PERIOD = /^\d{4}(-S[12]|-Q[1-4])?$/;
