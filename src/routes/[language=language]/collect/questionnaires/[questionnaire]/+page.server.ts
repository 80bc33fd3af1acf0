import { may } from '#domains/identity/permissions.ts';
import { getQuestionnaire } from '#domains/questionnaires/server/questionnaires.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { uploadFromForm } from '../upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
	const questionnaire = await readOnly(locals.db, (db) => getQuestionnaire(db, locals.actor, params.questionnaire));
	const upload = may(locals.actor, 'questionnaire.upload', { organisation: questionnaire.organisationId });
	return {
		questionnaire,
		mayUpload: upload.allowed,
		kept: Number(url.searchParams.get('kept') ?? 0),
		unused: url.searchParams.getAll('unused').slice(0, 10)
	};
};

export const actions: Actions = {
	default: async ({ locals, request, params }) => {
		if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
		return uploadFromForm(locals, await request.formData(), params.questionnaire);
	}
};
