import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requirePermission } from '#domains/identity/permissions.ts';
import { retirementReasons } from '#domains/practices/review.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { retirePractice } from '#domains/practices/server/practice-changes.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	requirePermission(locals.actor, 'practice.publish');
	return readOnly(locals.db, async (db) => {
		const { number, record } = await getPublishedPractice(db, practiceNumber(params.number));
		return { number, title: pickText(record.title, locals.locale), reasons: retirementReasons };
	});
};

const retireForm = z
	.object({
		reason: z.enum(retirementReasons),
		note: z.string().trim().max(500).default(''),
		successor: z
			.string()
			.trim()
			.default('')
			.transform((text) => (text === '' ? null : Number(text)))
			.pipe(z.number().int().min(1).max(999_999_999).nullable())
	})
	.refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'] })
	.refine(({ reason, successor }) => (reason !== 'replaced' && reason !== 'duplicate') || successor !== null, { path: ['successor'] });

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.publish');
			const number = practiceNumber(params.number);
			const given = readForm(retireForm, form);
			await command(locals.db, (trx) => retirePractice(trx, locals.actor, number, given));
			redirect(303, `/${locals.locale}/practices/${number}`);
		});
	}
};
