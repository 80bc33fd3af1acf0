import { redirect } from '@sveltejs/kit';
import { codeForm } from '#domains/identity/schemas.ts';
import { finishSecondFactor } from '#domains/identity/server/sign-in.ts';
import { readForm } from '#platform/forms.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { attempt } from '../../../attempt.ts';
import { applyCookies, pathAfterSignIn } from '../../../sign-in-cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, request, cookies, url, getClientAddress }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await takeRateLimit(locals.db, `second-factor:${getClientAddress()}`, { limit: 10, seconds: 600 });
			const { code } = readForm(codeForm, form);
			const signedIn = await finishSecondFactor(locals.application.accounts, request.headers, code);
			applyCookies(signedIn.headers, cookies);
			redirect(303, pathAfterSignIn(url.searchParams.get('to'), locals.locale));
		});
	}
};
