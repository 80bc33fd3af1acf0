import { requirePermission } from '#domains/identity/permissions.ts';
import { listOutbox } from '#platform/server/mail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requirePermission(locals.actor, 'mail.read');
	return { letters: await listOutbox(locals.application.env), sends: Boolean(locals.application.env.SMTP_URL) };
};
