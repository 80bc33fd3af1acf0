import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { readMapping } from '#domains/releases/sources/form.ts';
import { PROVENANCE_FIELDS, provenanceForm } from '#domains/releases/sources/provenance.ts';
import { roleOptions, rowWords } from '#domains/releases/sources/words.ts';
import { getSource, keepSource, saveReading } from '#domains/releases/sources/server/sources.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const { document } = await getFramework(db);
		const { table, mapping, checked, ...source } = await getSource(db, locals.actor, params.source, document);
		return {
			source,
			rows: table.rows.length,
			format: table.format,
			columns: mapping.columns.map((column, at) => ({
				...column,
				sample: [...new Set(table.rows.slice(0, 200).map(({ cells }) => cells[at] ?? ''))].filter((text) => text !== '').slice(0, 5)
			})),
			mapping: { ...mapping, columns: [] },
			roles: roleOptions(document, locals.locale),
			indicators: document.indicators.map(({ code, label }) => ({ code, label: pickText(label, locals.locale).text })),
			checked: url.searchParams.has('checked'),
			found: checked && {
				shown: checked.cells.filter(({ status }) => status === 'shown').length,
				left: checked.left,
				problemCount: checked.problemCount,
				problems: checked.problems.map((problem) => ({ line: problem.line, column: problem.column, text: rowWords(problem) })),
				sample: checked.cells
					.filter(({ status }) => status === 'shown' || status === 'suppressed')
					.slice(0, 12)
					.map(({ indicator, area, period, category, second_category: second, estimate, flags }) => ({
						key: [indicator, area, period, ...[category, second].filter((each) => each !== 'total')].join(' · '),
						estimate,
						flags
					}))
			}
		};
	});

/** Keeps the reading that the form says; what was typed of the source stays as it is. */
async function save(locals: App.Locals, id: string, form: FormData): Promise<void> {
	const sent = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.replaceAll('\0', '') : '';
	};
	const { document, headings } = await readOnly(locals.db, async (db) => {
		const framework = await getFramework(db);
		const source = await getSource(db, locals.actor, id, framework.document);
		return { document: framework.document, headings: source.table.headings };
	});
	const mapping = readMapping(sent, headings, document);
	const provenance = Object.fromEntries(PROVENANCE_FIELDS.map((name) => [name, sent(name).slice(0, 2000)]));
	await command(locals.db, (trx) => saveReading(trx, locals.actor, id, { mapping, provenance }));
}

export const actions: Actions = {
	check: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await save(locals, params.source, form);
			return redirect(303, `/${locals.locale}/collect/sources/${params.source}?checked#found`);
		});
	},
	keep: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await save(locals, params.source, form);
			const provenance = readForm(provenanceForm, form);
			const release = await command(locals.db, (trx) => keepSource(trx, locals.actor, params.source, provenance));
			return redirect(303, `/${locals.locale}/collect/releases/${release}`);
		});
	}
};
