import { redirect } from '@sveltejs/kit';
import { tokenForm } from '#domains/identity/schemas.ts';
import { signInByLink } from '#domains/identity/server/sign-in.ts';
import { readForm } from '#platform/forms.ts';
import { attempt } from '../../../attempt.ts';
import { applyCookies } from '../../../sign-in-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link only shows a button: programs that open links in mail don't use it up. */
export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions: Actions = {
	default: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { token } = readForm(tokenForm, form);
			const signedIn = await signInByLink(locals.application.accounts, request.headers, token);
			applyCookies(signedIn.headers, cookies);
			redirect(303, `/${locals.locale}/account`);
		});
	}
};
