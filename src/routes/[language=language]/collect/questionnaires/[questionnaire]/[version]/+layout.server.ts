import { may } from '#domains/identity/permissions.ts';
import { getQuestionnaire } from '#domains/questionnaires/server/questionnaires.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { numberIn } from './version.ts';
import type { LayoutServerLoad } from './$types';

/** What every page about a version shows around it. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
	const details = await readOnly(locals.db, (db) => getQuestionnaire(db, locals.actor, params.questionnaire));
	return {
		questionnaireId: details.id,
		title: details.title,
		instrument: details.instrument,
		version: numberIn(params.version),
		versions: details.versions.map(({ version }) => version),
		mayUpload: may(locals.actor, 'questionnaire.upload', { organisation: details.organisationId }).allowed
	};
};
