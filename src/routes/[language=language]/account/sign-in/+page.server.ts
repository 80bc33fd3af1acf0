import { redirect } from '@sveltejs/kit';
import { linkForm, signInForm } from '#domains/identity/schemas.ts';
import { demoPassword, sendSignInLink, signInByPassword } from '#domains/identity/server/sign-in.ts';
import { listDemoPeople, mayUseDemoSignIn } from '#domains/identity/server/demo-people.ts';
import { readForm } from '#platform/forms.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import { applyCookies, pathAfterSignIn } from '../../../sign-in-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, getClientAddress, url }) => {
	if (locals.actor.kind === 'member') redirect(303, pathAfterSignIn(url.searchParams.get('to'), locals.locale));
	const offersDemo = locals.demo && mayUseDemoSignIn(request, getClientAddress());
	return { demoPeople: offersDemo ? await readOnly(locals.db, (db) => listDemoPeople(db)) : [] };
};

type Event = Parameters<NonNullable<Actions['default']>>[0];

async function enter(event: Event, credentials: { email: string; password: string; isTyped?: boolean }): Promise<never> {
	const { locals, request, url } = event;
	const from = { headers: request.headers, from: event.getClientAddress() };
	const signedIn = await signInByPassword(locals.db, locals.application.accounts, from, credentials);
	applyCookies(signedIn.headers, event.cookies);
	const to = pathAfterSignIn(url.searchParams.get('to'), locals.locale);
	redirect(303, signedIn.secondFactor ? `/${locals.locale}/account/second-factor?to=${encodeURIComponent(to)}` : to);
}

export const actions: Actions = {
	password: async (event) => {
		const form = await event.request.formData();
		return attempt(event.locals, form, () => enter(event, readForm(signInForm, form)));
	},
	link: async ({ locals, request, getClientAddress }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { accounts, origin, post } = locals.application;
			const from = { headers: request.headers, from: getClientAddress(), language: locals.locale, origin, post };
			await sendSignInLink(locals.db, accounts, from, readForm(linkForm, form));
			return { sent: true };
		});
	},
	demo: async (event) => {
		const form = await event.request.formData();
		return attempt(event.locals, form, () => {
			const { email } = readForm(linkForm, form);
			if (!event.locals.demo || !mayUseDemoSignIn(event.request, event.getClientAddress())) throw new Problem('not-found');
			return enter(event, { email, password: demoPassword(event.locals.application.secret, email), isTyped: false });
		});
	}
};
