import { answerForm, decideForm } from '#domains/releases/comments/comment-form.ts';
import { closeComment, decideComment, listCommentsToAnswer, replyToComment } from '#domains/releases/comments/server/comments.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => ({ comments: await listCommentsToAnswer(db, locals.actor) }));

const done = { done: true } as const;

const decide =
	(state: 'public' | 'refused') =>
	async ({ locals, request }: RequestEvent) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => decideComment(trx, locals.actor, readForm(decideForm, form).id, state));
			return done;
		});
	};

export const actions: Actions = {
	publish: decide('public'),
	refuse: decide('refused'),
	reply: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { id, text } = readForm(answerForm, form);
			await command(locals.db, (trx) => replyToComment(trx, locals.actor, id, text));
			return done;
		});
	},
	close: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { id, text } = readForm(answerForm, form);
			await command(locals.db, (trx) => closeComment(trx, locals.actor, id, text));
			return done;
		});
	}
};
