import { Problem } from '#platform/problem.ts';
import type { Actor, Role } from './actor.ts';
import { roleLabel } from './role-label.ts';

/**
 * Who may do what: action → the roles that may. A role held in the whole platform counts everywhere; a role held in one
 * organisation counts for what belongs to that organisation. What is not in this table nobody may do.
 * Adding an action is adding a line here.
 */
export const permissions = {
	'questionnaire.read': ['researcher', 'field-worker', 'administrator'],
	'questionnaire.upload': ['researcher', 'administrator'],
	'questionnaire.record': ['researcher', 'field-worker', 'administrator'],
	'library.read': ['researcher', 'field-worker', 'administrator'],
	'library.edit': ['researcher', 'administrator'],
	'translation.write': ['researcher', 'field-worker', 'administrator'],
	'translation.review': ['researcher', 'field-worker', 'administrator'],
	'translation.adjudicate': ['researcher', 'administrator'],
	'translation.pretest': ['researcher', 'field-worker', 'administrator'],
	'language.edit': ['researcher', 'administrator'],
	'campaign.read': ['researcher', 'field-worker', 'administrator'],
	'campaign.create': ['researcher', 'administrator'],
	'campaign.edit': ['researcher', 'administrator'],
	'campaign.open': ['researcher', 'administrator'],
	'campaign.close': ['researcher', 'administrator'],
	'codes.print': ['researcher', 'field-worker', 'administrator'],
	'tablets.prepare': ['researcher', 'field-worker', 'administrator'],
	'responses.import': ['researcher', 'administrator'],
	'measure.read': ['researcher', 'field-worker', 'administrator'],
	'measure.edit': ['researcher', 'administrator'],
	'source.import': ['researcher', 'administrator'],
	'release.read-draft': ['researcher', 'administrator'],
	'release.draft': ['researcher', 'administrator'],
	'release.publish': ['researcher', 'administrator'],
	'release.approve': ['researcher', 'administrator'],
	'release.withdraw': ['researcher', 'administrator'],
	'workbench.use': ['researcher', 'administrator'],
	'workbench.check': ['researcher', 'administrator'],
	'site-results.read': ['researcher', 'field-worker', 'administrator'],
	'release.register': ['administrator'],
	'release.plan': ['researcher', 'administrator'],
	'release.comment': ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'],
	'release.answer-comment': ['researcher', 'administrator'],
	'framework.read-draft': ['administrator'],
	'framework.edit': ['administrator'],
	'framework.publish': ['administrator'],
	'practice.propose': ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'],
	'practice.advise': ['expert'],
	'practice.name-expert': ['editor', 'administrator'],
	'practice.read-draft': ['editor', 'administrator'],
	'practice.edit': ['editor', 'administrator'],
	'vocabulary.edit': ['editor', 'administrator'],
	'practice.ask': ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'],
	'practice.keep': ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'],
	'practice.translate': ['member', 'editor', 'expert', 'researcher', 'field-worker', 'coach', 'coordinator', 'administrator'],
	'practice.accept-translation': ['editor', 'administrator'],
	'practice.import': ['editor', 'administrator'],
	'practice.publish': ['editor', 'administrator'],
	'member.read': ['administrator'],
	'member.invite': ['administrator'],
	'member.grant': ['administrator'],
	'organisation.edit': ['administrator'],
	'audit.read': ['administrator'],
	'mail.read': ['administrator']
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Where a permission is asked for: in the organisation that owns the thing, or (null) in the whole platform. */
export interface Scope {
	readonly organisation: string | null;
}

export type Answer =
	| { readonly allowed: true }
	| { readonly allowed: false; readonly reason: 'sign-in-needed' | 'forbidden'; readonly roles: readonly Role[] };

/** May this actor do this, here? And if not, why not: not signed in, or which roles could. */
export function may(actor: Actor, permission: Permission, scope: Scope = { organisation: null }): Answer {
	const allowed: readonly Role[] = permissions[permission];
	if (actor.kind === 'visitor') return { allowed: false, reason: 'sign-in-needed', roles: allowed };
	const holds = actor.grants.some(
		(grant) => allowed.includes(grant.role) && (grant.organisation === null || grant.organisation === scope.organisation)
	);
	return holds ? { allowed: true } : { allowed: false, reason: 'forbidden', roles: allowed };
}

/** May this actor do this somewhere: in the whole platform or in any organisation? For menus and lists, never for a deed. */
export function maySomewhere(actor: Actor, permission: Permission): boolean {
	const allowed: readonly Role[] = permissions[permission];
	return actor.grants.some((grant) => allowed.includes(grant.role));
}

/** The organisations for which the actor holds the permission; `all` where it is held in the whole platform. */
export function organisationsWith(actor: Actor, permission: Permission): 'all' | readonly string[] {
	const allowed: readonly Role[] = permissions[permission];
	const held = actor.grants.filter((grant) => allowed.includes(grant.role));
	if (held.some((grant) => grant.organisation === null)) return 'all';
	return held.flatMap((grant) => grant.organisation ?? []);
}

/**
 * For what belongs to everybody, so that a role held anywhere is enough.
 * @throws {Problem} `sign-in-needed` or `forbidden`, with the names of the roles in the request's language
 */
export function requireSomewhere(actor: Actor, permission: Permission): void {
	if (!maySomewhere(actor, permission)) requirePermission(actor, permission);
}

/** @throws {Problem} `sign-in-needed` or `forbidden`, with the names of the roles in the request's language */
export function requirePermission(actor: Actor, permission: Permission, scope?: Scope): void {
	const answer = may(actor, permission, scope);
	if (!answer.allowed) throw new Problem(answer.reason, { roles: answer.roles.map((role) => roleLabel[role]()).join(', ') });
}
