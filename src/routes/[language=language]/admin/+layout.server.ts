import { requirePermission } from '#domains/identity/permissions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => requirePermission(locals.actor, 'member.read');
