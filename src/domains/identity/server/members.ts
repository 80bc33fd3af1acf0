import type { Kysely, Transaction } from 'kysely';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor, Grant, Member, Role } from '../actor.ts';
import { requirePermission } from '../permissions.ts';
import { requireOrganisation } from './organisations.ts';
import type { IdentityTables } from './tables.ts';

type Tables = IdentityTables & PlatformTables;

export interface MemberRow {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly twoFactor: boolean;
	readonly createdAt: Date;
	readonly grants: readonly (Grant & { id: string; organisationName: string | null })[];
}

/** The member with the roles held, or nothing where the account is gone. */
export async function findMember(db: Kysely<IdentityTables>, id: string): Promise<Member | undefined> {
	const user = await db.selectFrom('users').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();
	if (!user) return undefined;
	const grants = await db.selectFrom('grants').select(['role', 'organisation_id as organisation']).where('user_id', '=', id).execute();
	return { kind: 'member', ...user, grants: [{ role: 'member', organisation: null }, ...grants] };
}

export async function findMemberByEmail(db: Kysely<IdentityTables>, email: string): Promise<Member | undefined> {
	const user = await db.selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
	return user ? findMember(db, user.id) : undefined;
}

/** Everybody with an account, by name. */
export async function listMembers(db: Kysely<IdentityTables>, actor: Actor): Promise<MemberRow[]> {
	requirePermission(actor, 'member.read');
	const users = await db
		.selectFrom('users')
		.select(['id', 'name', 'email', 'two_factor_enabled', 'created_at'])
		.orderBy('name')
		.orderBy('id')
		.execute();
	const grants = await db
		.selectFrom('grants')
		.leftJoin('organisations', 'organisations.id', 'grants.organisation_id')
		.select(['grants.id', 'user_id', 'role', 'organisation_id as organisation', 'organisations.name as organisationName'])
		.orderBy('role')
		.execute();
	return users.map((user) => ({
		id: user.id,
		name: user.name,
		email: user.email,
		twoFactor: user.two_factor_enabled === true,
		createdAt: user.created_at,
		grants: grants.filter((grant) => grant.user_id === user.id)
	}));
}

/** Gives a role, in the whole platform or in one organisation. Giving it twice changes nothing. */
export async function grantRole(
	trx: Transaction<Tables>,
	actor: Actor,
	{ userId, role, organisation }: { userId: string; role: Role; organisation: string | null }
): Promise<void> {
	requirePermission(actor, 'member.grant', { organisation });
	await addGrant(trx, { userId, role, organisation, grantedBy: actor.id ?? null });
	await recordAudit(trx, actor, 'member.grant', `member:${userId}`, { role, organisation });
}

/** The bare row; whoever calls has checked the permission and writes the trail. @throws {Problem} `not-found` for no such member or organisation */
export async function addGrant(
	trx: Transaction<Tables>,
	grant: { userId: string; role: Role; organisation: string | null; grantedBy: string | null }
): Promise<void> {
	// Both rows are held, so that neither can be gone when the grant is written.
	const user = await trx.selectFrom('users').select('id').where('id', '=', grant.userId).forKeyShare().executeTakeFirst();
	if (!user) throw new Problem('not-found');
	if (grant.organisation !== null) await requireOrganisation(trx, grant.organisation);
	await trx
		.insertInto('grants')
		.values({
			id: newId(),
			user_id: grant.userId,
			role: grant.role,
			organisation_id: grant.organisation,
			granted_by: grant.grantedBy
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Takes a role away. @throws {Problem} `last-administrator` */
export async function withdrawRole(trx: Transaction<Tables>, actor: Actor, grantId: string): Promise<void> {
	const grant = await trx.selectFrom('grants').selectAll().where('id', '=', grantId).executeTakeFirst();
	requirePermission(actor, 'member.grant', { organisation: grant?.organisation_id ?? null });
	if (!grant) throw new Problem('not-found');
	if (grant.role === 'administrator' && grant.organisation_id === null) await requireAnotherAdministrator(trx, grant.user_id);
	await trx.deleteFrom('grants').where('id', '=', grantId).execute();
	await recordAudit(trx, actor, 'member.withdraw', `member:${grant.user_id}`, {
		role: grant.role,
		organisation: grant.organisation_id
	});
}

/** Two administrators who leave at once would both see the other: the rows are locked before they are counted. */
async function requireAnotherAdministrator(trx: Transaction<Tables>, userId: string): Promise<void> {
	const administrators = await trx
		.selectFrom('grants')
		.select('user_id')
		.where('role', '=', 'administrator')
		.where('organisation_id', 'is', null)
		.orderBy('id')
		.forUpdate()
		.execute();
	if (administrators.every((row) => row.user_id === userId)) throw new Problem('last-administrator');
}

/** Deletes the actor's own account with its sessions and roles; the trail keeps only the number of the account. */
export async function deleteOwnAccount(trx: Transaction<Tables>, actor: Actor): Promise<void> {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	if (actor.grants.some((grant) => grant.role === 'administrator' && grant.organisation === null)) {
		await requireAnotherAdministrator(trx, actor.id);
	}
	await recordAudit(trx, actor, 'member.delete', `member:${actor.id}`);
	await trx.deleteFrom('users').where('id', '=', actor.id).execute();
}
