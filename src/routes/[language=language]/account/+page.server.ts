import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { codeForm, confirmForm, passwordForm } from '#domains/identity/schemas.ts';
import { deleteOwnAccount } from '#domains/identity/server/members.ts';
import { listOrganisations } from '#domains/identity/server/organisations.ts';
import { finishSecondFactor, orProblem } from '#domains/identity/server/sign-in.ts';
import { endOwnSession, getOwnProtection, listOwnSessions } from '#domains/identity/server/sessions.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../attempt.ts';
import { applyCookies } from '../../sign-in-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => {
		const { actor } = locals;
		if (actor.kind !== 'member') throw new Problem('sign-in-needed');
		const organisations = new Map((await listOrganisations(db)).map(({ id, name }) => [id, name]));
		return {
			name: actor.name,
			email: actor.email,
			grants: actor.grants.map(({ role, organisation }) => ({
				role,
				organisation: organisation ? (organisations.get(organisation) ?? '') : null
			})),
			sessions: (await listOwnSessions(db, actor)).map((session) => ({ ...session, isThis: session.id === locals.sessionId })),
			protection: await getOwnProtection(db, actor)
		};
	});

export const actions: Actions = {
	end: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const id = form.get('session');
			if (!isId(id)) throw new Problem('not-found');
			await command(locals.db, (trx) => endOwnSession(trx, locals.actor, id));
			return {};
		});
	},
	password: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { current, password } = readForm(passwordForm, form);
			const { accounts } = locals.application;
			const { hasPassword } = await getOwnProtection(locals.db, locals.actor);
			const { headers } = request;
			if (!hasPassword) await orProblem('sign-in-failed', accounts.api.setPassword({ body: { newPassword: password }, headers }));
			else {
				const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
				const changed = await orProblem('sign-in-failed', accounts.api.changePassword({ body, headers, returnHeaders: true }));
				applyCookies(changed.headers, cookies);
			}
			return { changed: true };
		});
	},
	begin: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { password } = readForm(confirmForm, form);
			const { api } = locals.application.accounts;
			const begun = await orProblem('sign-in-failed', api.enableTwoFactor({ body: { password }, headers: request.headers }));
			if (!('totpURI' in begun)) throw new Problem('unavailable');
			const key = new URL(begun.totpURI).searchParams.get('secret') ?? '';
			return { begun: { picture: renderSVG(begun.totpURI), key, backupCodes: begun.backupCodes } };
		});
	},
	confirm: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { code } = readForm(codeForm, form);
			const done = await finishSecondFactor(locals.application.accounts, request.headers, code);
			applyCookies(done.headers, cookies);
			return { protectedNow: true };
		});
	},
	off: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { password } = readForm(confirmForm, form);
			const { api } = locals.application.accounts;
			await orProblem('sign-in-failed', api.disableTwoFactor({ body: { password }, headers: request.headers }));
			return {};
		});
	},
	delete: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await command(locals.db, (trx) => deleteOwnAccount(trx, locals.actor));
			for (const { name } of cookies.getAll()) if (name.includes('immerse.')) cookies.delete(name, { path: '/' });
			redirect(303, `/${locals.locale}/`);
		});
	}
};
