import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import { DEFAULT_RULES } from '#domains/releases/disclosure/rules.ts';
import { measureRows } from '#domains/releases/measures/measure-words.ts';
import { designWords, methodsText } from '#domains/releases/methods-text.ts';
import { RULE_NAMES, ruleValues } from '#domains/releases/recipe/recipe.ts';
import { ruleWords } from '#domains/releases/recipe/rule-words.ts';
import { wordingOf } from '#domains/releases/measures/server/item-wording.ts';
import { getRelease, isRecipe } from '#domains/releases/server/releases.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { locale } = locals;
		const release = await getRelease(db, params.number);
		const { document } = await getFrameworkVersion(db, release.frameworkVersion);
		const recipe = isRecipe(release.recipe) ? release.recipe : undefined;
		const label = (code: string) => pickText(document.indicators.find((each) => each.code === code)?.label ?? { en: code }, locale).text;
		const instrument = (code: string) =>
			pickText(document.instruments.find((each) => each.code === code)?.label ?? { en: code }, locale).text;
		const wording = recipe ? await wordingOf(db, recipe.campaigns, locale) : {};
		const usual = ruleValues(DEFAULT_RULES);
		const here = recipe && ruleValues(recipe.rules);
		return {
			number: release.number,
			synthetic: release.synthetic,
			withdrawalReason: release.withdrawalReason,
			paragraphs: methodsText(release, locale),
			campaigns: release.methods.campaigns.map(({ title, design, closedAt }) => ({
				...{ title: pickText(title, locale).text, design: designWords(design), closedAt }
			})),
			measures: measureRows(recipe?.measures ?? [], locale).map((row) => ({
				...row,
				...{ label: label(row.indicator), instrument: instrument(row.instrument) },
				items: row.items.map((item) => ({ ...item, wording: wording[row.instrument]?.[item.name] }))
			})),
			rules: here ? RULE_NAMES.map((name) => ({ name, label: ruleWords(name), here: here[name], usual: usual[name] })) : [],
			rulesReason: recipe?.rulesReason,
			heldAgainst: recipe?.heldAgainst ?? []
		};
	});
