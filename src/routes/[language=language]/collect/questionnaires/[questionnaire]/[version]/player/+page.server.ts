import { speakingVersion } from '#domains/questionnaires/server/recordings.ts';
import { m } from '#messages';
import { readOnly } from '#platform/server/database.ts';
import { versionAt } from '../version.ts';
import { previewState } from '../preview/state.ts';
import type { PageServerLoad } from './$types';

/** The player as a frame of the preview: it has the questionnaire, and no campaign, code or place to keep anything. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const { compiled, instrument, id } = await versionAt(locals, params);
	setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
	const state = previewState(url, compiled, locals.locale, instrument === 'younger');
	const questionnaire = await readOnly(locals.db, (db) => speakingVersion(db, id, compiled));
	return { questionnaire, instrument, versionId: id, state, contact: m.author_contact() };
};
