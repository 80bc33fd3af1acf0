import { getFramework } from '#domains/framework/server/framework.ts';
import { askForOutput, decideOutput, getOutput } from '#domains/releases/workbench/server/workbench.ts';
import { readCrosstab } from '#domains/releases/workbench/crosstab.ts';
import { lineWords, type VariableNames } from '#domains/releases/workbench/names.ts';
import { figureNames, type OutputLine } from '#domains/releases/workbench/run.ts';
import type { WorkbenchWish } from '#domains/releases/workbench/wish.ts';
import { faultWords } from '#domains/releases/workbench/words.ts';
import { m } from '#messages';
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
		crosstab: wish.analysis === 'crosstab' ? crosstabTable(output.lines, wish, names) : undefined,
		faults: output.faults.map((fault) => faultWords({ ...fault, label: words(fault.label) }))
	};
};

/** The lines of a crosstab in rows and columns, with what they are called; the last column is all of them together. */
function crosstabTable(lines: readonly OutputLine[], wish: WorkbenchWish, names: VariableNames) {
	const { rows, columns, cell, all } = readCrosstab(lines, wish);
	const [second = ''] = wish.others;
	const share = (line: OutputLine | undefined) =>
		line && { estimate: line.figures['estimate'] ?? null, low: line.figures['low'] ?? null, high: line.figures['high'] ?? null };
	const whole = all(rows[0] ?? '');
	return {
		first: names.short(wish.first),
		second: names.short(second),
		columns: [
			...columns.map((column) => {
				const found = cell(rows[0] ?? '', column);
				return { label: names.value(second, column), n: found?.n, sites: found?.sites };
			}),
			{ label: m.workbench_crosstab_all(), n: whole?.n, sites: whole?.sites }
		],
		rows: rows.map((row) => ({
			label: names.value(wish.first, row),
			shares: [...columns.map((column) => share(cell(row, column))), share(all(row))]
		}))
	};
}

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
