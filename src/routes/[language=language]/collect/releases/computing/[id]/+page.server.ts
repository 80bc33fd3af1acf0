import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { COMPUTE_QUEUE } from '#domains/releases/compute/server/compute-in-thread.ts';
import { getComputation, restartComputation } from '#domains/releases/compute/server/computations.ts';
import { pickText } from '#platform/languages.ts';
import { Problem, problemStatus, type ProblemCode } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

const isCode = (code: string): code is ProblemCode => code in problemStatus;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { actor, locale } = locals;
	const found = await readOnly(locals.db, async (db) => {
		const { id, title, state, done, total, indicator, problem, release } = await getComputation(db, actor, params.id);
		const { document } = await getFramework(db);
		const label = document.indicators.find(({ code }) => code === indicator)?.label;
		const why =
			problem?.code && isCode(problem.code) ? describeProblem(new Problem(problem.code, problem.details), locale).message : undefined;
		return {
			...{ id, title: pickText(title, locale).text, state, done, total, release, why },
			indicator: indicator && label ? `${indicator} ${pickText(label, locale).text}` : undefined
		};
	});
	if (found.state === 'done' && found.release) redirect(303, `/${locale}/collect/releases/${found.release}`);
	return found;
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const result = await attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => restartComputation(trx, locals.actor, params.id));
			await (await locals.application.jobs()).send(COMPUTE_QUEUE, { id: params.id });
			return { again: true };
		});
		if ('again' in result) redirect(303, `/${locals.locale}/collect/releases/computing/${params.id}`);
		return result;
	}
};
