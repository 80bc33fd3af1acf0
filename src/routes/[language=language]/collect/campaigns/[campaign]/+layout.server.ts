import { campaignCan } from '#domains/campaigns/campaign.ts';
import { getCampaign } from '#domains/campaigns/server/campaigns.ts';
import { may } from '#domains/identity/permissions.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import type { LayoutServerLoad } from './$types';

/** The campaign and what this person may do with it now: the pages show the same reasons as the commands give. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	if (!isId(params.campaign)) throw new Problem('not-found');
	const campaign = await readOnly(locals.db, (db) => getCampaign(db, locals.actor, params.campaign));
	const scope = { organisation: campaign.organisationId };
	return {
		campaign,
		mayEdit: may(locals.actor, 'campaign.edit', scope).allowed,
		mayPrint: may(locals.actor, 'codes.print', scope).allowed,
		mayPrepareTablets: may(locals.actor, 'tablets.prepare', scope).allowed,
		maySeeResults: may(locals.actor, 'site-results.read', scope).allowed && campaign.state === 'closed',
		canOpen: campaignCan.open(campaign, new Date().toISOString().slice(0, 10)),
		canEdit: campaignCan.edit(campaign).allowed,
		canExtend: campaignCan.extend(campaign).allowed
	};
};
