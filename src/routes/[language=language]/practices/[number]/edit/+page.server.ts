import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { PageServerLoad } from './$types';

/** The form begins with its first page. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	requirePermission(locals.actor, 'practice.propose');
	redirect(303, `/${locals.locale}/practices/${practiceNumber(params.number)}/edit/what${url.search}`);
};
