import { redirect } from '@sveltejs/kit';
import { campaignSettings } from '#domains/campaigns/schemas.ts';
import { createCampaign } from '#domains/campaigns/server/campaigns.ts';
import { maySomewhere, organisationsWith, requirePermission } from '#domains/identity/permissions.ts';
import { listOrganisations } from '#domains/identity/server/organisations.ts';
import { readForm } from '#platform/forms.ts';
import { isId } from '#platform/ids.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	if (!maySomewhere(locals.actor, 'campaign.create')) requirePermission(locals.actor, 'campaign.create');
	const held = organisationsWith(locals.actor, 'campaign.create');
	const organisations = await readOnly(locals.db, listOrganisations);
	return { everywhere: held === 'all', organisations: organisations.filter(({ id }) => held === 'all' || held.includes(id)) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			const settings = readForm(campaignSettings, form);
			const organisation = form.get('organisation');
			// In a demonstration nothing is a finding: what is collected there stays marked for ever.
			const marks = { language: locals.locale, synthetic: locals.demo };
			const campaign = { ...settings, ...marks, organisationId: isId(organisation) ? organisation : null };
			const id = await command(locals.db, (trx) => createCampaign(trx, locals.actor, campaign, locals.application.secret));
			redirect(303, `/${locals.locale}/collect/campaigns/${id}`);
		});
	}
};
