import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requireSomewhere } from '#domains/identity/permissions.ts';
import { entryForm, keepForm } from '#domains/questionnaires/library/entry.ts';
import { isKeepable } from '#domains/questionnaires/library/material.ts';
import { questionsOf } from '#domains/questionnaires/questionnaire.ts';
import { addToLibrary, type Origin } from '#domains/questionnaires/server/library.ts';
import { getVersion } from '#domains/questionnaires/server/questionnaires.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { originFromFile } from '../origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireSomewhere(locals.actor, 'library.edit');
	const id = url.searchParams.get('questionnaire');
	const number = url.searchParams.get('version') ?? '';
	if (id !== null && (!isId(id) || !/^[1-9]\d{0,8}$/.test(number))) throw new Problem('questionnaire-not-found');
	return readOnly(locals.db, async (db) => {
		const version = id === null ? undefined : await getVersion(db, locals.actor, id, Number(number));
		const { document } = await getFramework(db);
		return {
			indicators: document.indicators.map(({ code, label }) => ({ code, label })),
			from: version && {
				questionnaire: version.questionnaireId,
				version: version.version,
				title: version.compiled.title,
				questions: questionsOf(version.compiled)
					.filter(({ question }) => isKeepable(question))
					.map(({ key, question }) => ({ key, label: question.label ?? {} }))
			},
			chosen: url.searchParams.getAll('key')
		};
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const isKept = form.has('questionnaire');
			const kept = isKept ? readForm(keepForm, form) : undefined;
			const origin: Origin = kept
				? { kind: 'version', questionnaireId: kept.questionnaire, version: kept.version, keys: kept.key }
				: ((await originFromFile(form)) ?? { kind: 'none' });
			const details = kept ?? readForm(entryForm, form);
			const id = await command(locals.db, (trx) => addToLibrary(trx, locals.actor, details, origin, locals.locale));
			return redirect(303, `/${locals.locale}/collect/library/${id}?added`);
		});
	}
};
