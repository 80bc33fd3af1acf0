import { grantForm, inviteForm } from '#domains/identity/schemas.ts';
import { roles } from '#domains/identity/actor.ts';
import { invite, listOpenInvitations } from '#domains/identity/server/invitations.ts';
import { invitationLetter } from '#domains/identity/server/letters.ts';
import { grantRole, listMembers, withdrawRole } from '#domains/identity/server/members.ts';
import { listOrganisations } from '#domains/identity/server/organisations.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { afterCommit, command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	readOnly(locals.db, async (db) => ({
		members: await listMembers(db, locals.actor),
		invitations: await listOpenInvitations(db, locals.actor),
		organisations: await listOrganisations(db),
		roles
	}));

export const actions: Actions = {
	invite: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const invitation = readForm(inviteForm, form);
			const { application, actor, locale } = locals;
			await command(locals.db, async (trx) => {
				const token = await invite(trx, actor, invitation);
				const inviter = actor.kind === 'member' ? actor.name : 'Immerse';
				const letter = { email: invitation.email, token, inviter, role: invitation.role, language: locale };
				afterCommit(trx, () => application.post(invitationLetter(application.origin, letter)));
			});
			return { invited: true };
		});
	},
	grant: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const grant = readForm(grantForm, form);
			await command(locals.db, (trx) => grantRole(trx, locals.actor, grant));
			return {};
		});
	},
	withdraw: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const grant = form.get('grant');
			if (!isId(grant)) throw new Problem('not-found');
			await command(locals.db, (trx) => withdrawRole(trx, locals.actor, grant));
			return {};
		});
	}
};
