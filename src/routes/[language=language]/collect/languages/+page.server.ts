import { redirect } from '@sveltejs/kit';
import { PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { furtherLanguageForm, missingWords, WORD_KEYS } from '#domains/campaigns/respondent-languages.ts';
import { listFurtherLanguages, saveLanguage } from '#domains/campaigns/server/respondent-languages.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const languages = await readOnly(locals.db, (db) => listFurtherLanguages(db, locals.actor));
	return {
		languages: languages.map(({ tag, name, signed, words }) => ({ tag, name, signed, missing: missingWords({ words }) })),
		total: WORD_KEYS.length,
		own: PLAYER_LANGUAGES,
		mayEdit: maySomewhere(locals.actor, 'language.edit')
	};
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const details = readForm(furtherLanguageForm, form);
			await command(locals.db, (trx) => saveLanguage(trx, locals.actor, details, new Date()));
			return redirect(303, `/${locals.locale}/collect/languages/${details.tag}`);
		});
	}
};
