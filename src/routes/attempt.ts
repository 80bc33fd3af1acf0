import { fail } from '@sveltejs/kit';
import { typedValues } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';

/** Runs an action; a Problem goes back to the form with what was typed, so that nothing is lost. */
export async function attempt<Result>(locals: App.Locals, form: FormData, run: () => Promise<Result>) {
	try {
		return await run();
	} catch (caught) {
		if (!(caught instanceof Problem)) throw caught;
		return fail(caught.status, { problem: describeProblem(caught, locals.locale), values: typedValues(form) });
	}
}
