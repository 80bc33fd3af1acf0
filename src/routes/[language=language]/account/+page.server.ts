import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { codeForm, confirmForm, passwordForm } from '#domains/identity/schemas.ts';
import { deleteOwnAccount } from '#domains/identity/server/members.ts';
import { listOrganisations } from '#domains/identity/server/organisations.ts';
import { beginSecondFactor, changeOwnPassword, confirmSecondFactor, endSecondFactor } from '#domains/identity/server/protection.ts';
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

const own = ({ db, actor, application }: App.Locals, { headers }: Request) => ({ db, actor, headers, accounts: application.accounts });

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
			applyCookies(await changeOwnPassword(own(locals, request), readForm(passwordForm, form)), cookies);
			return { changed: true };
		});
	},
	begin: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const { uri, backupCodes } = await beginSecondFactor(own(locals, request), readForm(confirmForm, form).password);
			return { begun: { picture: renderSVG(uri), key: new URL(uri).searchParams.get('secret') ?? '', backupCodes } };
		});
	},
	confirm: async ({ locals, request, cookies }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			applyCookies((await confirmSecondFactor(own(locals, request), readForm(codeForm, form).code)).headers, cookies);
			return { protectedNow: true };
		});
	},
	off: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			await endSecondFactor(own(locals, request), readForm(confirmForm, form).password);
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
