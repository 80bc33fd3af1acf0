import { loadLanguage, subjectOf, takeIn } from '../../../../translation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => loadLanguage(locals, subjectOf('library', params.entry), params.into);

export const actions: Actions = {
	default: ({ locals, params, request }) => takeIn(locals, subjectOf('library', params.entry), params.into, request)
};
