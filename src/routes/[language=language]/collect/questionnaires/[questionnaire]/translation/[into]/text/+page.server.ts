import { keepStep, loadText, subjectOf } from '../../../../../translation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	loadText(locals, subjectOf('questionnaire', params.questionnaire), params.into, url);

export const actions: Actions = {
	default: ({ locals, params, request, url }) =>
		keepStep(locals, subjectOf('questionnaire', params.questionnaire), params.into, { request, url })
};
