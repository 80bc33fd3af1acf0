import { redirect } from '@sveltejs/kit';
import { listCampaigns } from '#domains/campaigns/server/campaigns.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { currentSurveyMeasures } from '#domains/releases/measures/server/measures.ts';
import { listOutputs, runWorkbench } from '#domains/releases/workbench/server/workbench.ts';
import { variablesOf } from '#domains/releases/workbench/server/workbench-table.ts';
import { workbenchForm } from '#domains/releases/workbench/wish.ts';
import { readForm } from '#platform/forms.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { namesOf, wishWords } from './names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return readOnly(locals.db, async (db) => {
		const outputs = await listOutputs(db, locals.actor);
		const { document } = await getFramework(db);
		const { measures, items, groups } = variablesOf(document, await currentSurveyMeasures(db));
		const campaigns = (await listCampaigns(db, locals.actor)).filter(({ state }) => state === 'closed');
		const names = await namesOf(
			db,
			document,
			campaigns.map(({ id }) => id),
			locals.locale
		);
		const named = (code: string) => ({ code, label: names.variable(code) });
		return {
			outputs: outputs.map(({ id, wish, madeAt, state, mine, synthetic }) => ({
				...{ id, wish, madeAt, state, mine, synthetic },
				of: wishWords(wish, names)
			})),
			campaigns: campaigns.map(({ id, title }) => ({ id, title })),
			variables: {
				measures: measures.map(named),
				items: items.map(named),
				groups: groups.map(named)
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
