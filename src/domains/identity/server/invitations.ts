import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor, Role } from '../actor.ts';
import { requirePermission } from '../permissions.ts';
import { addGrant } from './members.ts';
import { requireOrganisation } from './organisations.ts';
import type { IdentityTables } from './tables.ts';

const daysValid = 14;
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export interface Invitation {
	readonly id: string;
	readonly email: string;
	readonly role: Role;
	readonly organisationId: string | null;
	readonly expiresAt: Date;
}

/**
 * Invites somebody to a role. The token goes by mail and is kept only as a hash.
 * @returns the token
 * @throws {Problem} `not-found` for no such organisation
 */
export async function invite(
	trx: Transaction<IdentityTables & PlatformTables>,
	actor: Actor,
	{ email, role, organisation }: { email: string; role: Role; organisation: string | null }
): Promise<string> {
	requirePermission(actor, 'member.invite', { organisation });
	if (organisation !== null) await requireOrganisation(trx, organisation);
	const token = randomBytes(24).toString('base64url');
	const id = newId();
	await trx
		.insertInto('invitations')
		.values({
			id,
			email: email.toLowerCase(),
			role,
			organisation_id: organisation,
			token_hash: hashOf(token),
			invited_by: actor.id ?? null,
			expires_at: new Date(Date.now() + daysValid * 86_400_000),
			accepted_at: null
		})
		.execute();
	await recordAudit(trx, actor, 'member.invite', `invitation:${id}`, { role, organisation });
	return token;
}

/** The open invitation of a token. @throws {Problem} `link-expired` */
export async function getInvitation(db: Kysely<IdentityTables>, token: string): Promise<Invitation> {
	const row = await db
		.selectFrom('invitations')
		.select(['id', 'email', 'role', 'organisation_id as organisationId', 'expires_at as expiresAt'])
		.where('token_hash', '=', hashOf(token))
		.where('accepted_at', 'is', null)
		.where('expires_at', '>', new Date())
		.executeTakeFirst();
	if (!row) throw new Problem('link-expired');
	return row;
}

/** The invitations that nobody has accepted yet, newest first. */
export async function listOpenInvitations(db: Kysely<IdentityTables>, actor: Actor): Promise<Invitation[]> {
	requirePermission(actor, 'member.read');
	return db
		.selectFrom('invitations')
		.select(['id', 'email', 'role', 'organisation_id as organisationId', 'expires_at as expiresAt'])
		.where('accepted_at', 'is', null)
		.where('expires_at', '>', new Date())
		.orderBy('created_at', 'desc')
		.execute();
}

/** Gives the invited role to an account, once. Two who accept at the same time: the row's lock lets one through. */
export async function acceptInvitation(trx: Transaction<IdentityTables & PlatformTables>, token: string, userId: string): Promise<void> {
	const accepted = await trx
		.updateTable('invitations')
		.set({ accepted_at: new Date() })
		.where('token_hash', '=', hashOf(token))
		.where('accepted_at', 'is', null)
		.where('expires_at', '>', new Date())
		.returning(['id', 'role', 'organisation_id', 'invited_by'])
		.executeTakeFirst();
	if (!accepted) throw new Problem('link-expired');
	await addGrant(trx, {
		userId,
		role: accepted.role,
		organisation: accepted.organisation_id,
		grantedBy: accepted.invited_by
	});
	await recordAudit(trx, { id: userId }, 'member.accept', `invitation:${accepted.id}`, { role: accepted.role });
}
