import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { maySomewhere, organisationsWith } from '#domains/identity/permissions.ts';
import { dropForm } from '#domains/questionnaires/library/entry.ts';
import { byName, isFound, readFilter } from '#domains/questionnaires/library/search.ts';
import { listLibrary } from '#domains/questionnaires/server/library.ts';
import { dropIntoQuestionnaire } from '#domains/questionnaires/server/library-use.ts';
import { listQuestionnaires } from '#domains/questionnaires/server/questionnaires.ts';
import { listReliability } from '#domains/questionnaires/server/reliability.ts';
import { tallyLibrary } from '#domains/questionnaires/server/translation-tracks.ts';
import { notThrough } from '#domains/questionnaires/translation/tally.ts';
import { m } from '#messages';
import { readForm } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	readOnly(locals.db, async (db) => {
		const filter = readFilter(url.searchParams);
		const withRetired = url.searchParams.has('retired');
		const all = await listLibrary(db, locals.actor);
		const { document } = await getFramework(db);
		const held = organisationsWith(locals.actor, 'questionnaire.upload');
		const questionnaires = await listQuestionnaires(db, locals.actor);
		const tallies = await tallyLibrary(
			db,
			all.map(({ id, content }) => ({ id, texts: content.material }))
		);
		return {
			filter,
			notThrough: Object.fromEntries([...tallies].map(([id, tally]) => [id, notThrough(tally)])),
			withRetired,
			entries: all.filter(({ content, retiredAt }) => (withRetired || !retiredAt) && isFound(content, filter)).sort(byName(locals.locale)),
			languages: [...new Set(all.flatMap(({ content }) => content.material?.languages ?? []))].sort(),
			indicators: document.indicators.filter(({ code }) => all.some(({ content }) => content.indicator === code)),
			reliability: await listReliability(db, locals.actor),
			questionnaires: questionnaires.filter(
				({ organisationId }) => held === 'all' || (organisationId !== null && held.includes(organisationId))
			),
			mayEdit: maySomewhere(locals.actor, 'library.edit')
		};
	});

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { entry, questionnaire } = readForm(dropForm, form);
			if (questionnaire === undefined) throw new Problem('invalid-input', {}, { questionnaire: m.shell_field_required() });
			const { version } = await command(locals.db, (trx) =>
				dropIntoQuestionnaire(trx, locals.actor, entry, questionnaire, locals.application.env.FILES_DIR)
			);
			return redirect(303, `/${locals.locale}/collect/questionnaires/${questionnaire}?kept=${String(version)}`);
		});
	}
};
