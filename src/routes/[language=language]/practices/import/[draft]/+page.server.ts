import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { pageFieldName } from '#domains/practices/import-words.ts';
import { fieldsOfLists, fieldsOfText } from '#domains/practices/old-site/read-record.ts';
import { facetLabel, getCollection } from '#domains/practices/server/catalogue.ts';
import type { ListLabel } from '#domains/practices/source/old-site-labels.ts';
import { carryOutImport, getImportDraft, mapImportDraft } from '#domains/practices/server/import-drafts.ts';
import type { Planned } from '#domains/practices/server/import-plan.ts';
import { fixedColumns, textColumn } from '#domains/practices/table/columns.ts';
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

const shortened = ({ text, language }: { text: string; language: string }) => ({
	text: text.length > 300 ? `${text.slice(0, 300)}…` : text,
	language
});

/** A column's name with the field it stands for, where the field has a name of its own. */
function columnName(column: string): string {
	const name = pageFieldName(textColumn(column)?.field ?? column);
	return name === column ? column : `${name} (${column})`;
}

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const draft = await getImportDraft(db, locals.actor, draftId(params.draft));
		const summary = summaryOf(draft.planned);
		if (draft.source === 'pages') {
			const collection = await getCollection(db, (await getFramework(db)).document);
			const label = (field: ListLabel, code: string) => facetLabel(collection, field, code, locals.locale);
			const records = draft.read.records.map(({ old, candidate }) => {
				const plan = draft.planned.find((one) => one.candidate === candidate);
				return {
					title: pickText(old.texts.title, locals.locale),
					languages: old.pages.map(({ language }) => language),
					oldNumber: old.number,
					number: plan?.number ?? null,
					outcome: plan?.outcome ?? ('refused' as const),
					likely: old.readings
						.filter(({ how }) => how === 'likely')
						.map(({ field, text, code }) => ({ name: pageFieldName(field), text, code: label(field, code) })),
					read: [
						...fieldsOfText.map((field) => ({ name: pageFieldName(field), ...shortened(pickText(old.texts[field], locals.locale)) })),
						...fieldsOfLists.map((field) => ({
							name: pageFieldName(field),
							text: old.lists[field].map((code) => label(field, code)).join('; '),
							language: locals.locale
						}))
					].filter(({ text }) => text),
					notUnderstood: old.notUnderstood
				};
			});
			return { summary, pages: { records, notRead: draft.read.notRead }, table: null };
		}
		const { content, planned } = draft;
		const problems = draft.problems.slice(0, mostShown).map((problem) => ({ ...problem, name: columnName(problem.column) }));
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
						columns: [...translatedFields.map((field) => `${field}_${content.language}`), ...fixedColumns].map((column) => ({
							column,
							name: columnName(column)
						}))
					};
		return { summary, pages: null, table: { titles, mapping, problems, problemCount: draft.problems.length } };
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
