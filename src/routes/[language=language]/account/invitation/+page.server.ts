import { redirect } from '@sveltejs/kit';
import { invitationForm, tokenForm } from '#domains/identity/schemas.ts';
import { acceptInvitation, getInvitation } from '#domains/identity/server/invitations.ts';
import { orProblem, signInByPassword } from '#domains/identity/server/sign-in.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { applyCookies } from '../../../sign-in-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const token = url.searchParams.get('token') ?? '';
	const { email, role } = await readOnly(locals.db, (db) => getInvitation(db, token));
	return { token, email, role, signedIn: locals.actor.kind === 'member' };
};

export const actions: Actions = {
	/** For somebody who has an account and is signed in. */
	accept: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { token } = readForm(tokenForm, form);
			const { actor } = locals;
			if (actor.kind === 'member') await command(locals.db, (trx) => acceptInvitation(trx, token, actor.id));
			redirect(303, `/${locals.locale}/account`);
		});
	},
	/** Makes the account of the invited address: whoever holds the token read that address's mail. */
	register: async ({ locals, request, cookies, getClientAddress }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { token, name, password } = readForm(invitationForm, form);
			const { accounts } = locals.application;
			const { email } = await getInvitation(locals.db, token);
			const { user } = await orProblem('e-mail-taken', accounts.api.signUpEmail({ body: { email, name, password } }));
			await command(locals.db, (trx) => acceptInvitation(trx, token, user.id));
			const from = { headers: request.headers, from: getClientAddress() };
			const signedIn = await signInByPassword(locals.db, accounts, from, { email, password });
			applyCookies(signedIn.headers, cookies);
			redirect(303, `/${locals.locale}/account`);
		});
	}
};
