import { redirect } from '@sveltejs/kit';
import { getFramework } from '#domains/framework/server/framework.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { getPractice, revisePractice } from '#domains/practices/server/practices.ts';
import { command, reader, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import { readRecordForm } from '../../record-form.ts';
import { recordFormData } from '../../record-form-data.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	requirePermission(locals.actor, 'practice.edit');
	return readOnly(locals.db, async (db) => {
		const { record, revision, number } = await getPractice(db, locals.actor, practiceNumber(params.number));
		const framework = (await getFramework(db)).document;
		const collection = await getCollection(db, framework);
		return { number, form: recordFormData(record, revision, url.searchParams.get('in'), { collection, framework, locale: locals.locale }) };
	});
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.edit');
			const number = practiceNumber(params.number);
			await command(locals.db, async (trx) => {
				const before = await getPractice(reader(trx), locals.actor, number);
				await revisePractice(trx, locals.actor, { number, ...readRecordForm(form, before.record) });
			});
			redirect(303, `/${locals.locale}/practices/${number}`);
		});
	}
};
