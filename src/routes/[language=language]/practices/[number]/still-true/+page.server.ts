import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { answerStillTrue, getQuestion, getRhythm, rhythms, setRhythm } from '#domains/practices/server/confirmations.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		if (locals.actor.kind === 'visitor') throw new Problem('sign-in-needed');
		const number = practiceNumber(params.number);
		const mayEdit = may(locals.actor, 'practice.edit').allowed;
		const { title } = await getQuestion(db, locals.actor, number);
		return {
			number,
			title: pickText(title, locals.locale),
			year: new Date().getUTCFullYear(),
			rhythms,
			rhythm: mayEdit ? await getRhythm(db, number) : undefined
		};
	});

const year = z.coerce.number().int().min(1900).max(2100);
const answerForm = z.discriminatedUnion('answer', [
	z.object({ answer: z.enum(['true', 'changes']) }),
	z.object({ answer: z.literal('ended'), year })
]);

export const actions: Actions = {
	answer: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			if (locals.actor.kind === 'visitor') throw new Problem('sign-in-needed');
			const number = practiceNumber(params.number);
			const given = readForm(answerForm, form);
			await command(locals.db, (trx) => answerStillTrue(trx, locals.actor, number, given));
			redirect(303, `/${locals.locale}/practices/${number}${given.answer === 'changes' ? '/edit/what' : ''}`);
		});
	},
	rhythm: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.edit');
			const { months } = readForm(z.object({ months: z.coerce.number().pipe(z.literal(rhythms)) }), form);
			await command(locals.db, (trx) => setRhythm(trx, locals.actor, { number: practiceNumber(params.number), months }));
			return { set: true };
		});
	}
};
