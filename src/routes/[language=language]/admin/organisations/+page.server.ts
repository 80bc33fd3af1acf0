import { requirePermission } from '#domains/identity/permissions.ts';
import { organisationForm } from '#domains/identity/schemas.ts';
import { createOrganisation, listOrganisations } from '#domains/identity/server/organisations.ts';
import { readForm } from '#platform/forms.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requirePermission(locals.actor, 'member.read');
	return readOnly(locals.db, async (db) => ({ organisations: await listOrganisations(db) }));
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const organisation = readForm(organisationForm, form);
			await command(locals.db, (trx) => createOrganisation(trx, locals.actor, organisation));
			return {};
		});
	}
};
