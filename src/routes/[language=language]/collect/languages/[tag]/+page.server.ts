import { redirect } from '@sveltejs/kit';
import Papa from 'papaparse';
import { PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { furtherLanguageForm, missingWords, WORD_KEYS } from '#domains/campaigns/respondent-languages.ts';
import { getFurtherLanguage, removeLanguage, saveLanguage, saveWords } from '#domains/campaigns/server/respondent-languages.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { readWorkbook } from '#domains/questionnaires/xlsform/read-workbook.ts';
import { m } from '#messages';
import { readForm } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const language = await readOnly(locals.db, (db) => getFurtherLanguage(db, locals.actor, params.tag));
	return {
		further: { tag: language.tag, name: language.name, signed: language.signed, fallback: language.fallback },
		missing: missingWords(language),
		total: WORD_KEYS.length,
		own: PLAYER_LANGUAGES,
		mayEdit: maySomewhere(locals.actor, 'language.edit')
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const form = await request.formData();
		form.set('tag', params.tag);
		return attempt(locals, form, async () => {
			const details = readForm(furtherLanguageForm, form);
			await command(locals.db, (trx) => saveLanguage(trx, locals.actor, details, new Date()));
			return { saved: true };
		});
	},
	words: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const rows = await tableOf(form.get('words'));
			await command(locals.db, (trx) => saveWords(trx, locals.actor, params.tag, rows, new Date()));
			return { saved: true };
		});
	},
	remove: async ({ locals, params, request }) =>
		attempt(locals, await request.formData(), async () => {
			await command(locals.db, (trx) => removeLanguage(trx, locals.actor, params.tag));
			return redirect(303, `/${locals.locale}/collect/languages`);
		})
};

/** The rows of a table that came as a workbook or as CSV. @throws {Problem} `invalid-input`, `words-unreadable` */
async function tableOf(file: FormDataEntryValue | null): Promise<(readonly string[])[]> {
	if (!(file instanceof File) || file.size === 0) throw new Problem('invalid-input', {}, { words: m.shell_field_required() });
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (/\.csv$/i.test(file.name)) return Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: 'greedy' }).data;
	const sheet = readWorkbook(bytes).workbook?.sheets[0];
	if (!sheet) throw new Problem('words-unreadable', { row: 1, key: file.name.slice(0, 60), curly: '{n}' });
	return sheet.rows.map(({ cells }) => [...cells]);
}
