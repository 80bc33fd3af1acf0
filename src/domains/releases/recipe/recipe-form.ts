import { z } from 'zod';
import { formValues, readForm } from '#platform/forms.ts';
import { RULE_NAMES, rulesFrom, type DraftRequest, type RuleName } from './recipe.ts';

/** Fields of the same name, as a list. */
const several = <Item extends z.ZodType>(item: Item) =>
	z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(item));

/** What a researcher sends to have a release computed; periods and rules have fields of their own. */
const recipeForm = z.object({
	campaigns: several(z.uuid()),
	frameworkVersion: z.uuid(),
	title: z.string().trim().min(1).max(200),
	measures: several(z.string().max(24)),
	breakdowns: several(z.string().max(24)),
	pairs: z.string().optional(),
	rulesReason: z.string().trim().max(1000).optional()
});

const number = z.coerce.number().finite();
const rulesForm = z.object(Object.fromEntries(RULE_NAMES.map((name) => [`rule-${name}`, number])));

/** The form as a request, its title in one language. @throws {Problem} `invalid-input` */
export function readRecipe(form: FormData, language: string): DraftRequest {
	const { title, pairs, rulesReason, ...recipe } = readForm(recipeForm, form);
	const rules = readForm(rulesForm, form);
	const values = formValues(form);
	const periods = recipe.campaigns.map((id) => [id, String(values[`period-${id}`] ?? '').trim()] as const);
	return {
		...recipe,
		title: { [language]: title },
		pairs: pairs !== undefined,
		periods: Object.fromEntries(periods.filter(([, period]) => period !== '')),
		rules: rulesFrom(Object.fromEntries(RULE_NAMES.map((name) => [name, rules[`rule-${name}`] ?? NaN])) as Record<RuleName, number>),
		...(rulesReason ? { rulesReason } : {})
	};
}
