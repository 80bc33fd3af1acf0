import { redirect } from '@sveltejs/kit';
import { orProblem } from '#domains/identity/server/sign-in.ts';
import { applyCookies } from '../../../sign-in-cookies.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, cookies }) => {
	const { headers } = await orProblem(
		'sign-in-needed',
		locals.application.accounts.api.signOut({ headers: request.headers, returnHeaders: true })
	);
	applyCookies(headers, cookies);
	redirect(303, `/${locals.locale}/`);
};
