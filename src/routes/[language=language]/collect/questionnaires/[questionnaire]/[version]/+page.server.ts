import { outline } from '#domains/questionnaires/author/outline.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { listStates } from '#domains/questionnaires/server/translation-tracks.ts';
import { notThrough, tallyOf } from '#domains/questionnaires/translation/tally.ts';
import { readOnly } from '#platform/server/database.ts';
import { languageShown, versionAt } from './version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const version = await versionAt(locals, params);
	const { compiled } = version;
	const shown = languageShown(url, version, locals.locale);
	const states = await readOnly(locals.db, (db) => listStates(db, { kind: 'questionnaire', id: version.questionnaireId }, compiled));
	const ofShown = states.get(shown);
	return {
		rows: outline(compiled),
		lists: compiled.lists,
		files: compiled.files ?? {},
		languages: compiled.languages,
		shown,
		states: Object.fromEntries(ofShown ?? []),
		notThrough: ofShown ? notThrough(tallyOf(ofShown.values())) : 0,
		mayKeep: maySomewhere(locals.actor, 'library.edit')
	};
};
