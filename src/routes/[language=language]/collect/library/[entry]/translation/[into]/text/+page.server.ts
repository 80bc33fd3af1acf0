import { keepStep, loadText, subjectOf } from '../../../../../translation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => loadText(locals, subjectOf('library', params.entry), params.into, url);

export const actions: Actions = {
	default: ({ locals, params, request, url }) => keepStep(locals, subjectOf('library', params.entry), params.into, { request, url })
};
