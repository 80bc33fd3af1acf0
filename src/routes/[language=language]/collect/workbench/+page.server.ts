import { redirect } from '@sveltejs/kit';
import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { currentSurveyMeasures } from '#domains/releases/server/measures.ts';
import { listOutputs, runWorkbench } from '#domains/releases/server/workbench.ts';
import { variablesOf } from '#domains/releases/server/workbench-table.ts';
import { workbenchForm } from '#domains/releases/workbench/wish.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return readOnly(locals.db, async (db) => {
		const outputs = await listOutputs(db, locals.actor);
		const { document } = await getFramework(db);
		const { measures, items, groups } = variablesOf(document, await currentSurveyMeasures(db));
		const label = (code: string, list: readonly { code: string; label: Record<string, string> }[]) => {
			const found = list.find((each) => each.code === code);
			return { code, label: found ? `${code} · ${pickText(found.label, locals.locale).text}` : code };
		};
		return {
			outputs: outputs.map(({ id, wish, madeAt, state, mine, synthetic }) => ({ id, wish, madeAt, state, mine, synthetic })),
			campaigns: (await listCampaigns(db, locals.actor)).filter(({ state }) => state === 'closed').map(({ id, title }) => ({ id, title })),
			variables: {
				measures: measures.map((code) => label(code, document.indicators)),
				items: items.map((code) => ({ code, label: code })),
				groups: groups.map((code) => label(code, document.breakdowns))
			}
		};
	});
};

/** What is asked and what comes out never stand in an address. */
export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		const result = await attempt(locals, form, async () => ({
			id: await runWorkbench(locals.db, locals.actor, readForm(workbenchForm, form))
		}));
		if ('id' in result) redirect(303, `/${locals.locale}/collect/workbench/${result.id}`);
		return result;
	}
};
