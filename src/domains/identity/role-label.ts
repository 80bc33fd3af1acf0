import { m } from '#messages';
import type { Language } from '#platform/languages.ts';
import type { Role } from './actor.ts';

/** The name of a role, in the request's language where none is given. */
export const roleLabel: Readonly<Record<Role, (locale?: Language) => string>> = {
	member: (locale) => m.identity_role_member({}, { locale }),
	editor: (locale) => m.identity_role_editor({}, { locale }),
	expert: (locale) => m.identity_role_expert({}, { locale }),
	researcher: (locale) => m.identity_role_researcher({}, { locale }),
	'field-worker': (locale) => m.identity_role_field_worker({}, { locale }),
	coach: (locale) => m.identity_role_coach({}, { locale }),
	coordinator: (locale) => m.identity_role_coordinator({}, { locale }),
	administrator: (locale) => m.identity_role_administrator({}, { locale })
};
