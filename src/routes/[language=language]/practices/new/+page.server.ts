import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { createPractice } from '#domains/practices/server/practices.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { readRecordForm } from '../record-form.ts';
import { recordFormData } from '../record-form-data.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	requirePermission(locals.actor, 'practice.edit');
	return readOnly(locals.db, async (db) => {
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		return { form: recordFormData(undefined, 0, url.searchParams.get('in'), { collection, framework, locale: locals.locale }) };
	});
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.edit');
			const { record } = readRecordForm(form, undefined);
			const number = await command(locals.db, (trx) => createPractice(trx, locals.actor, record));
			redirect(303, `/${locals.locale}/practices/${number}`);
		});
	}
};
