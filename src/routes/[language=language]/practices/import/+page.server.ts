import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { draftFromPages, draftFromTable } from '#domains/practices/server/import-drafts.ts';
import { m } from '#messages';
import { isLanguage } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	requirePermission(locals.actor, 'practice.import');
	const fresh = Number(url.searchParams.get('new'));
	const changed = Number(url.searchParams.get('changed'));
	return { done: url.searchParams.has('new') && Number.isInteger(fresh) && Number.isInteger(changed) ? { fresh, changed } : null };
};

/** @throws {Problem} `invalid-input` where none was chosen */
function filesOf(form: FormData, name: string): File[] {
	const files = form.getAll(name).filter((entry): entry is File => entry instanceof File && entry.size > 0);
	if (files.length === 0) throw new Problem('invalid-input', {}, { [name]: m.curation_choose_file() });
	return files;
}

const read = async (file: File) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) });

export const actions: Actions = {
	pages: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.import');
			const pages = await Promise.all(filesOf(form, 'pages').map(read));
			const id = await command(locals.db, (trx) => draftFromPages(trx, locals.actor, pages));
			redirect(303, `/${locals.locale}/practices/import/${id}`);
		});
	},
	table: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.import');
			const [file] = await Promise.all(filesOf(form, 'table').slice(0, 1).map(read));
			const wanted = String(form.get('language') ?? '');
			const language = isLanguage(wanted) ? wanted : locals.locale;
			if (!file) throw new Problem('invalid-input');
			const id = await command(locals.db, (trx) => draftFromTable(trx, locals.actor, file, language));
			redirect(303, `/${locals.locale}/practices/import/${id}`);
		});
	}
};
