import { redirect } from '@sveltejs/kit';
import { carryOutImport, getImportDraft, mapImportDraft } from '#domains/practices/server/import-drafts.ts';
import type { Planned } from '#domains/practices/server/imports.ts';
import { fixedColumns } from '#domains/practices/table/columns.ts';
import { translatedFields } from '#domains/practices/practice.ts';
import { isId } from '#platform/ids.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

const mostShown = 300;

function draftId(text: string): string {
	if (!isId(text)) throw new Problem('not-found');
	return text;
}

function summaryOf(planned: readonly Planned[]) {
	const fresh = planned.filter(({ outcome }) => outcome === 'new').length;
	const changed = planned.filter(({ outcome }) => outcome === 'changed').length;
	return { fresh, changed, left: planned.length - fresh - changed };
}

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const draft = await getImportDraft(db, locals.actor, draftId(params.draft));
		const summary = summaryOf(draft.planned);
		if (draft.source === 'pages') {
			const records = draft.read.records.map(({ old, candidate }) => {
				const plan = draft.planned.find((one) => one.candidate === candidate);
				return {
					title: pickText(old.texts.title, locals.locale),
					languages: old.pages.map(({ language }) => language),
					oldNumber: old.number,
					number: plan?.number ?? null,
					outcome: plan?.outcome ?? ('refused' as const),
					likely: old.readings.filter(({ how }) => how === 'likely'),
					notUnderstood: old.notUnderstood
				};
			});
			return { summary, pages: { records, notRead: draft.read.notRead }, table: null };
		}
		const { content, problems, planned } = draft;
		const titles = planned
			.slice(0, mostShown)
			.map(({ candidate, outcome, number }) => ({ ...pickText(candidate.record.title, locals.locale), outcome, number }));
		const mapping =
			'records' in content
				? null
				: {
						headings: content.table.headings.map((heading, index) => ({
							heading,
							column: content.mapping[index] ?? '',
							example: content.table.rows[0]?.cells[index]?.slice(0, 80) ?? ''
						})),
						columns: [...translatedFields.map((field) => `${field}_${content.language}`), ...fixedColumns],
						others: content.mapping.flatMap((column) => column ?? [])
					};
		return { summary, pages: null, table: { titles, mapping, problems: problems.slice(0, mostShown), problemCount: problems.length } };
	});

export const actions: Actions = {
	map: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => mapImportDraft(trx, locals.actor, draftId(params.draft), form.getAll('column')));
			return {};
		});
	},
	import: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			const done = await command(locals.db, (trx) => carryOutImport(trx, locals.actor, draftId(params.draft)));
			const { fresh, changed } = summaryOf(done);
			redirect(303, `/${locals.locale}/practices/import?new=${fresh}&changed=${changed}`);
		})
};
