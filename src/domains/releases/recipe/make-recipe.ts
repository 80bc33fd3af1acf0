import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import type { Measure } from '../measures/measure.ts';
import { looserRules, PERIOD, rulesBeyondLimits, type DraftRequest } from './recipe.ts';
import type { Recipe } from '../release.ts';
import { ruleWords } from './rule-words.ts';

/** The breakdown without which no figure says whose it is. */
const ALWAYS = 'background';

export interface RecipeParts {
	campaigns: readonly { id: string; closed_at: Date | null }[];
	framework: FrameworkDocument;
	/** All measures there are. */
	measures: readonly Measure[];
}

/** The recipe that a request asks for. @throws {Problem} `invalid-input`, with the fields that don't fit */
export function makeRecipe(request: DraftRequest, { campaigns, framework, measures }: RecipeParts): Recipe {
	const chosen = measures.filter(({ indicator }) => request.measures?.includes(indicator) ?? true);
	const breakdowns = framework.breakdowns.map(({ code }) => code);
	const periods = Object.fromEntries(
		campaigns.map(({ id, closed_at }) => [id, request.periods?.[id]?.trim() || (closed_at?.toISOString().slice(0, 4) ?? '')])
	);
	const rules = request.rules ?? DEFAULT_RULES;
	const rulesReason = request.rulesReason?.trim() ?? '';
	const wrong: Record<string, string> = {};
	if (chosen.length === 0) wrong['measures'] = m.publication_recipe_no_measure();
	for (const code of request.measures ?? [])
		if (!measures.some(({ indicator }) => indicator === code)) wrong['measures'] = m.publication_recipe_unknown({ code });
	for (const code of request.breakdowns ?? []) if (!breakdowns.includes(code)) wrong['breakdowns'] = m.publication_recipe_unknown({ code });
	for (const [id, period] of Object.entries(periods)) if (!PERIOD.test(period)) wrong[`period-${id}`] = m.publication_recipe_period_wrong();
	for (const name of rulesBeyondLimits(rules)) wrong[`rule-${name}`] = m.publication_recipe_rule_beyond();
	const looser = looserRules(rules);
	if (looser.length > 0 && rulesReason.length < 10)
		wrong['rulesReason'] = m.publication_recipe_reason_needed({ rules: looser.map(ruleWords).join(', ') });
	if (Object.keys(wrong).length > 0) throw new Problem('invalid-input', {}, wrong);
	return {
		campaigns: campaigns.map(({ id }) => id),
		measures: [...chosen],
		rules,
		...(looser.length > 0 ? { rulesReason } : {}),
		breakdowns: breakdowns.filter((code) => code === ALWAYS || (request.breakdowns?.includes(code) ?? true)),
		pairs: request.pairs ?? true,
		periods,
		hierarchy: 'nuts-2021',
		interval: 'korn-graubard',
		average: 'mean_of_members'
	};
}
