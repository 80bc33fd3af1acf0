import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { getWorkingPractice } from '#domains/practices/server/practices.ts';
import { getRevision, listRevisions, restoreRevision } from '#domains/practices/server/revisions.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { differencesInWords } from '../../differences-in-words.ts';
import { practiceNumber } from '../../practice-number.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	readOnly(locals.db, async (db) => {
		const { actor, locale } = locals;
		if (actor.kind === 'visitor') throw new Problem('sign-in-needed');
		const number = practiceNumber(params.number);
		const practice = await getWorkingPractice(db, actor, number);
		const revisions = await listRevisions(db, actor, number);
		const known = (name: string) => revisions.find(({ revision }) => String(revision) === url.searchParams.get(name))?.revision;
		const to = known('to') ?? revisions[0]?.revision;
		const from = known('from') ?? revisions.find(({ revision }) => to !== undefined && revision < to)?.revision;
		const both =
			to !== undefined && from !== undefined
				? await Promise.all([getRevision(db, actor, number, from), getRevision(db, actor, number, to)])
				: undefined;
		return {
			...{ number, revisions, from, to, revision: practice.revision, publishedRevision: practice.publishedRevision },
			title: pickText(practice.record.title, locale),
			differences: both && (await differencesInWords(db, ...both, locale))
		};
	});

const restoreForm = z.object({ revision: z.coerce.number().int().min(1), basedOn: z.coerce.number().int().min(1) });

export const actions: Actions = {
	restore: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const number = practiceNumber(params.number);
			const given = readForm(restoreForm, form);
			await command(locals.db, (trx) => restoreRevision(trx, locals.actor, { number, ...given }));
			redirect(303, `/${locals.locale}/practices/${number}/history`);
		});
	}
};
