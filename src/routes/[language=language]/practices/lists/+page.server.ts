import { redirect } from '@sveltejs/kit';
import { listName } from '#domains/practices/lists.ts';
import { createList, listOwnLists } from '#domains/practices/server/lists.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => readOnly(locals.db, async (db) => ({ lists: await listOwnLists(db, locals.actor) }));

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const id = await command(locals.db, (trx) => createList(trx, locals.actor, readForm(listName, form).name));
			redirect(303, `${url.pathname}/${id}`);
		});
	}
};
