import type { Role } from '#domains/identity/actor.ts';

export interface DemoOrganisation {
	readonly key: 'observatory' | 'school-network' | 'open-door';
	readonly name: string;
	readonly country: string;
}

/** Organisations of the demo world. Invented, and named so that nobody takes them for real ones. */
export const organisations: readonly DemoOrganisation[] = [
	{ key: 'observatory', name: 'Demo Observatory for Children in Migration', country: 'BE' },
	{ key: 'school-network', name: 'Demo Network of Reception Classes', country: 'IE' },
	{ key: 'open-door', name: 'Demo Association Open Door', country: 'IT' }
];

export interface DemoPersona {
	readonly name: string;
	readonly address: string;
	readonly roles: readonly { readonly role: Role; readonly organisation?: DemoOrganisation['key'] }[];
}

/** One person for each role, and a second editor, in the order of the sign-in page. Invented. */
export const people: readonly DemoPersona[] = [
	{ name: 'Amara Diallo', address: 'amara', roles: [{ role: 'administrator' }] },
	{ name: 'Lieve Peeters', address: 'lieve', roles: [{ role: 'researcher' }] },
	{ name: 'Oksana Bondar', address: 'oksana', roles: [{ role: 'field-worker', organisation: 'observatory' }] },
	{ name: 'Marco Ferri', address: 'marco', roles: [{ role: 'editor' }] },
	{ name: 'Eleni Pappa', address: 'eleni', roles: [{ role: 'coach', organisation: 'open-door' }] },
	{ name: 'Ciarán Walsh', address: 'ciaran', roles: [{ role: 'coordinator', organisation: 'school-network' }] },
	{ name: 'Nadia Haddad', address: 'nadia', roles: [{ role: 'editor' }] },
	{ name: 'Ilse Janssens', address: 'ilse', roles: [{ role: 'expert' }] },
	{ name: 'Yusuf Rahimi', address: 'yusuf', roles: [] }
];
