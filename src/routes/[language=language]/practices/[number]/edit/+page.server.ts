import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { readOnly } from '#platform/server/database.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { PageServerLoad } from './$types';
import { getEditable } from './editable.ts';

/** The form begins with its first page. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	requirePermission(locals.actor, 'practice.propose');
	const { number } = await readOnly(locals.db, (db) => getEditable(db, locals.actor, practiceNumber(params.number)));
	redirect(303, `/${locals.locale}/practices/${number}/edit/what${url.search}`);
};
