import { m } from '#messages';
import type { RuleName } from './recipe.ts';

/** What a rule is about, in the reader's language. */
export const ruleWords = (name: RuleName): string =>
	({
		answers: m.publication_rule_answers,
		sites: m.publication_rule_sites,
		smallCount: m.publication_rule_small,
		largestTwo: m.publication_rule_two,
		others: m.publication_rule_others,
		width: m.publication_rule_width,
		effective: m.publication_rule_effective,
		widest: m.publication_rule_widest
	})[name]();
