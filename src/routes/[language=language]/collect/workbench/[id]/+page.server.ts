import { getFramework } from '#domains/framework/server/framework.ts';
import { askForOutput, decideOutput, getOutput } from '#domains/releases/workbench/server/workbench.ts';
import { lineWords } from '#domains/releases/workbench/names.ts';
import { figureNames } from '#domains/releases/workbench/run.ts';
import { faultWords } from '#domains/releases/workbench/words.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { namesOf, wishWords } from '../names.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const { kept, names } = await readOnly(locals.db, async (db) => {
		const kept = await getOutput(db, locals.actor, params.id);
		const { document } = await getFramework(db);
		return { kept, names: await namesOf(db, document, kept.wish.campaigns, locals.locale) };
	});
	const { wish, output } = kept;
	const words = (label: string) => lineWords(label, wish, names);
	return {
		kept,
		of: wishWords(wish, names),
		only: wish.where ? `${names.variable(wish.where)}: ${names.value(wish.where, wish.value)}` : undefined,
		lines: output.lines.map((line) => ({ ...line, label: words(line.label) })),
		figures: figureNames(output.lines).filter((name) => output.lines.some(({ figures }) => typeof figures[name] === 'number')),
		faults: output.faults.map((fault) => faultWords({ ...fault, label: words(fault.label) }))
	};
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
