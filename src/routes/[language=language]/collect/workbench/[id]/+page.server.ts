import { askForOutput, decideOutput, getOutput } from '#domains/releases/server/workbench.ts';
import { figureNames } from '#domains/releases/workbench/run.ts';
import { faultWords } from '#domains/releases/workbench/words.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const kept = await readOnly(locals.db, (db) => getOutput(db, locals.actor, params.id));
	const { lines, faults } = kept.output;
	return { kept, figures: figureNames(lines), faults: faults.map(faultWords) };
};

export const actions: Actions = {
	ask: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, () =>
			command(locals.db, (trx) => askForOutput(trx, locals.actor, params.id, String(form.get('purpose') ?? '')))
		);
	},
	decide: async ({ locals, params, request }) => {
		const form = await request.formData();
		const released = form.get('decision') === 'release';
		return attempt(locals, form, () =>
			command(locals.db, (trx) => decideOutput(trx, locals.actor, params.id, released, String(form.get('reason') ?? '')))
		);
	}
};
