import { goToLanguage, loadLanguages, subjectOf } from '../../../translation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadLanguages(locals, subjectOf('questionnaire', params.questionnaire));

export const actions: Actions = {
	default: ({ locals, params, request }) => goToLanguage(locals, subjectOf('questionnaire', params.questionnaire), request)
};
