import { listFrameworkVersions } from '#domains/framework/server/framework.ts';
import { maySomewhere } from '#domains/identity/permissions.ts';
import { commentForm } from '#domains/releases/comments/comment-form.ts';
import { listComments, sendComment } from '#domains/releases/comments/server/comments.ts';
import { readForm } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

function published(locals: App.Locals, number: string) {
	return readOnly(locals.db, async (db) => {
		const version = (await listFrameworkVersions(db)).find((each) => each.state === 'published' && String(each.number) === number);
		if (!version) throw new Problem('not-found');
		return version;
	});
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, number } = await published(locals, params.version);
	return {
		number,
		comments: await readOnly(locals.db, (db) => listComments(db, { framework: id })),
		mayComment: maySomewhere(locals.actor, 'release.comment')
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const said = readForm(commentForm, form);
			const { id } = await published(locals, params.version);
			await command(locals.db, (trx) => sendComment(trx, locals.actor, { framework: id }, { ...said, language: locals.locale }));
			return { sent: true };
		});
	}
};
