import { goToLanguage, loadLanguages, subjectOf } from '../../../translation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadLanguages(locals, subjectOf('library', params.entry));

export const actions: Actions = {
	default: ({ locals, params, request }) => goToLanguage(locals, subjectOf('library', params.entry), request)
};
