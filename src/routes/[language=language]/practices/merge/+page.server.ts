import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { recordFieldName } from '#domains/practices/facet-name.ts';
import { mergeRecords } from '#domains/practices/merge.ts';
import { mergePractices } from '#domains/practices/server/merge.ts';
import { getWorkingPractice } from '#domains/practices/server/practices.ts';
import { languageName, pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { differencesInWords } from '../differences-in-words.ts';
import { practiceNumber } from '../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	requirePermission(locals.actor, 'practice.publish');
	return readOnly(locals.db, async (db) => {
		const [keep, drop] = ['keep', 'drop'].map((name) => practiceNumber(url.searchParams.get(name) ?? ''));
		if (!keep || !drop || keep === drop) throw new Problem('not-found');
		const stays = await getWorkingPractice(db, locals.actor, keep);
		const goes = await getWorkingPractice(db, locals.actor, drop);
		const about = ({ number, revision, record }: typeof stays) => ({
			...{ number, revision },
			title: pickText(record.title, locals.locale),
			summary: pickText(record.summary, locals.locale)
		});
		return {
			stays: about(stays),
			goes: about(goes),
			differences: (await differencesInWords(db, stays.record, mergeRecords(stays.record, goes.record), locals.locale)).map(
				({ field, language, pieces }) => ({
					name: recordFieldName(field),
					language: language && languageName(language, locals.locale),
					pieces
				})
			)
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const [keep, drop] = [practiceNumber(String(form.get('keep'))), practiceNumber(String(form.get('drop')))];
			const basedOn = { keep: Number(form.get('keepRevision')), drop: Number(form.get('dropRevision')) };
			await command(locals.db, (trx) => mergePractices(trx, locals.actor, { keep, drop, basedOn }));
			redirect(303, `/${locals.locale}/practices/${keep}?version=work`);
		});
	}
};
