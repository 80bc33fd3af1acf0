import { maySomewhere, organisationsWith, requirePermission } from '#domains/identity/permissions.ts';
import { listOrganisations } from '#domains/identity/server/organisations.ts';
import { readOnly } from '#platform/server/database.ts';
import { uploadFromForm } from '../upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!maySomewhere(locals.actor, 'questionnaire.upload')) requirePermission(locals.actor, 'questionnaire.upload');
	const held = organisationsWith(locals.actor, 'questionnaire.upload');
	const organisations = await readOnly(locals.db, listOrganisations);
	return { everywhere: held === 'all', organisations: organisations.filter(({ id }) => held === 'all' || held.includes(id)) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => uploadFromForm(locals, await request.formData())
};
