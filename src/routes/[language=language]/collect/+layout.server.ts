import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import type { LayoutServerLoad } from './$types';

/** Only those who collect come here; each page checks again what it shows. */
export const load: LayoutServerLoad = ({ locals }) => {
	if (!maySomewhere(locals.actor, 'campaign.read')) requirePermission(locals.actor, 'campaign.read');
};
