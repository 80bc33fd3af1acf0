import { listTranslations } from '#domains/practices/server/translations.ts';
import { languageName, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { title, original, entries, number } = await listTranslations(db, locals.actor, practiceNumber(params.number));
		return {
			number,
			title: pickText(title, locals.locale),
			original: languageName(original, locals.locale),
			entries: entries.map((entry) => ({ ...entry, name: languageName(entry.language, locals.locale) }))
		};
	});
