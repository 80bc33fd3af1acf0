import { may, maySomewhere } from '#domains/identity/permissions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, url }) => {
	const { actor } = locals;
	return {
		locale: locals.locale,
		demo: locals.demo,
		origin: locals.application.env.ORIGIN ?? url.origin,
		member: actor.kind === 'member' ? { name: actor.name } : undefined,
		mayCollect: maySomewhere(actor, 'campaign.read'),
		mayAdminister: may(actor, 'member.read').allowed
	};
};
