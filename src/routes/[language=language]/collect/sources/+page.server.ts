import { redirect } from '@sveltejs/kit';
import { addSource, listSources } from '#domains/releases/sources/server/sources.ts';
import { m } from '#messages';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => readOnly(locals.db, async (db) => ({ sources: await listSources(db, locals.actor) }));

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const file = form.get('file');
			if (!(file instanceof File) || file.name === '') throw new Problem('invalid-input', {}, { file: m.shell_field_required() });
			const content = new Uint8Array(await file.arrayBuffer());
			const id = await command(locals.db, (trx) => addSource(trx, locals.actor, { name: file.name, content }));
			return redirect(303, `/${locals.locale}/collect/sources/${id}`);
		});
	}
};
