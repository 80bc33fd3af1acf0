import { registerForm } from '#domains/identity/schemas.ts';
import { sendSignInLink } from '#domains/identity/server/sign-in.ts';
import { readForm } from '#platform/forms.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, request, getClientAddress }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { accounts, origin, post } = locals.application;
			const from = { headers: request.headers, from: getClientAddress(), language: locals.locale, origin, post };
			await sendSignInLink(locals.db, accounts, from, readForm(registerForm, form));
			return { sent: true };
		});
	}
};
