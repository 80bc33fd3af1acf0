/** What a person may be, in the whole platform or in one organisation. */
export const roles = ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'] as const;

export type Role = (typeof roles)[number];

/** A role that somebody holds; `organisation` is null where it counts for the whole platform. */
export interface Grant {
	readonly role: Role;
	readonly organisation: string | null;
}

export interface Visitor {
	readonly kind: 'visitor';
	readonly id?: undefined;
	readonly grants: readonly [];
}

export interface Member {
	readonly kind: 'member';
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly grants: readonly Grant[];
}

/** Whoever a request or a command comes from. */
export type Actor = Visitor | Member;

export const visitor: Visitor = Object.freeze({ kind: 'visitor', grants: [] as const });

export function isRole(text: unknown): text is Role {
	return roles.some((role) => role === text);
}
