import { m } from '#messages';
import type { Role } from './actor.ts';

/** The name of a role in the request's language. */
export const roleLabel: Readonly<Record<Role, () => string>> = {
	member: () => m.identity_role_member(),
	editor: () => m.identity_role_editor(),
	researcher: () => m.identity_role_researcher(),
	'field-worker': () => m.identity_role_field_worker(),
	coach: () => m.identity_role_coach(),
	coordinator: () => m.identity_role_coordinator(),
	administrator: () => m.identity_role_administrator()
};
