import { redirect } from '@sveltejs/kit';
import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { getFramework, listFrameworkVersions } from '#domains/framework/server/framework.ts';
import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { DEFAULT_RULES } from '#domains/releases/disclosure/rules.ts';
import { currentSurveyMeasures } from '#domains/releases/measures/server/measures.ts';
import { readRecipe } from '#domains/releases/recipe/recipe-form.ts';
import { RULE_LIMITS, RULE_NAMES, ruleValues } from '#domains/releases/recipe/recipe.ts';
import { ruleWords } from '#domains/releases/recipe/rule-words.ts';
import { COMPUTE_QUEUE } from '#domains/releases/compute/server/compute-in-thread.ts';
import { requestComputation } from '#domains/releases/compute/server/computations.ts';
import { getReleaseFor, isRecipe } from '#domains/releases/server/releases.ts';
import { isId } from '#platform/ids.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { actor, locale } = locals;
	if (!maySomewhere(actor, 'release.draft')) requirePermission(actor, 'release.draft');
	return readOnly(locals.db, async (db) => {
		const asked = url.searchParams.get('from');
		const from = isId(asked) ? await getReleaseFor(db, actor, asked) : undefined;
		const recipe = from && isRecipe(from.recipe) ? from.recipe : undefined;
		const { document } = await getFramework(db);
		const labelOf = (code: string) => pickText(document.indicators.find((each) => each.code === code)?.label ?? { en: code }, locale).text;
		const closed = (await listCampaigns(db, actor)).filter(({ state }) => state === 'closed');
		const versions = (await listFrameworkVersions(db)).filter(({ state }) => state === 'published');
		const usual = ruleValues(DEFAULT_RULES);
		const set = ruleValues(recipe?.rules ?? DEFAULT_RULES);
		return {
			from: from && recipe ? { number: from.number, title: pickText(from.title, locale).text } : undefined,
			campaigns: closed.map(({ id, title, responses, closedAt }) => ({
				...{ id, title: pickText(title, locale).text, responses },
				period: recipe?.periods[id] ?? closedAt?.toISOString().slice(0, 4) ?? '',
				chosen: recipe ? recipe.campaigns.includes(id) : closed.length === 1
			})),
			versions: versions.map(({ id, number }) => ({ id, number })),
			frameworkVersion: from?.frameworkVersion,
			measures: (await currentSurveyMeasures(db)).map(({ indicator }) => ({
				...{ code: indicator, label: labelOf(indicator) },
				chosen: recipe?.measures.some((measure) => measure.indicator === indicator) ?? true
			})),
			breakdowns: document.breakdowns
				.filter(({ code }) => code !== 'background')
				.map(({ code, label }) => ({ code, label: pickText(label, locale).text, chosen: recipe?.breakdowns.includes(code) ?? true })),
			pairs: recipe?.pairs ?? true,
			rules: RULE_NAMES.map((name) => ({ name, label: ruleWords(name), usual: usual[name], value: set[name], limits: RULE_LIMITS[name] })),
			rulesReason: recipe?.rulesReason ?? ''
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const result = await attempt(locals, form, async () => {
			const asked = readRecipe(form, locals.locale);
			const id = await command(locals.db, (trx) => requestComputation(trx, locals.actor, asked));
			await (await locals.application.jobs()).send(COMPUTE_QUEUE, { id });
			return { id };
		});
		if ('id' in result) redirect(303, `/${locals.locale}/collect/releases/computing/${result.id}`);
		return result;
	}
};
