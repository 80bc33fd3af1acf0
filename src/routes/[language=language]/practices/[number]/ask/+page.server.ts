import { z } from 'zod';
import { redirect } from '@sveltejs/kit';
import { requirePermission } from '#domains/identity/permissions.ts';
import { getPublishedPractice } from '#domains/practices/server/practices.ts';
import { questionLetter } from '#domains/practices/server/question-letter.ts';
import { askThoseWhoDidIt, findAskable } from '#domains/practices/server/replications.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { pickText } from '#platform/languages.ts';
import { afterCommit, command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	requirePermission(locals.actor, 'practice.ask');
	return readOnly(locals.db, async (db) => {
		const { number, record } = await getPublishedPractice(db, practiceNumber(params.number));
		const askable = await findAskable(db, number);
		return {
			number,
			title: pickText(record.title, locals.locale),
			practice: askable.practice,
			replications: askable.replications.map(({ id, organisation, place }) => ({ id, name: `${organisation}, ${place}` })),
			chosen: url.searchParams.get('of') ?? '',
			isSent: url.searchParams.has('sent')
		};
	});
};

const question = z.object({ whom: z.string().max(40).default(''), text: z.string().trim().min(10).max(4000) });

export const actions: Actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.ask');
			const { whom, text } = readForm(question, form);
			const asked = { number: practiceNumber(params.number), replication: isId(whom) ? whom : null, text };
			const { post, origin } = locals.application;
			await command(locals.db, async (trx) => {
				const letter = await askThoseWhoDidIt(trx, locals.actor, asked);
				afterCommit(trx, () => post(questionLetter(origin, locals.locale, letter)));
			});
			redirect(303, `${url.pathname}?sent`);
		});
	}
};
