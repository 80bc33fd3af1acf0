import type { Kysely, Transaction } from 'kysely';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { type Actor, visitor } from '../actor.ts';
import type { Accounts } from './accounts.ts';
import { findMember } from './members.ts';
import type { IdentityTables } from './tables.ts';

export interface SessionRow {
	readonly id: string;
	readonly createdAt: Date;
	readonly lastUsedAt: Date;
	readonly userAgent: string | null;
}

/** Whoever the request's cookie belongs to, else a visitor; and the session's id. */
export async function identify(
	accounts: Accounts,
	db: Kysely<IdentityTables>,
	headers: Headers
): Promise<{ actor: Actor; sessionId?: string }> {
	if (!headers.get('cookie')?.includes('immerse.session_token')) return { actor: visitor };
	const found = await accounts.api.getSession({ headers });
	if (!found) return { actor: visitor };
	const member = await findMember(db, found.user.id);
	return member ? { actor: member, sessionId: found.session.id } : { actor: visitor };
}

/** Where the actor is signed in, newest first. */
export async function listOwnSessions(db: Kysely<IdentityTables>, actor: Actor): Promise<SessionRow[]> {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	return db
		.selectFrom('sessions')
		.select(['id', 'created_at as createdAt', 'updated_at as lastUsedAt', 'user_agent as userAgent'])
		.where('user_id', '=', actor.id)
		.where('expires_at', '>', new Date())
		.orderBy('updated_at', 'desc')
		.execute();
}

/** Ends one of the actor's own sessions. @throws {Problem} `not-found` for anybody else's */
export async function endOwnSession(trx: Transaction<IdentityTables & PlatformTables>, actor: Actor, id: string): Promise<void> {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	const ended = await trx.deleteFrom('sessions').where('id', '=', id).where('user_id', '=', actor.id).returning('id').executeTakeFirst();
	if (!ended) throw new Problem('not-found');
	await recordAudit(trx, actor, 'session.end', `session:${id}`);
}

/** How the actor's own account is protected. */
export async function getOwnProtection(
	db: Kysely<IdentityTables>,
	actor: Actor
): Promise<{ hasPassword: boolean; hasSecondFactor: boolean }> {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	const row = await db
		.selectFrom('users')
		.leftJoin('sign_in_methods', (join) =>
			join.onRef('sign_in_methods.user_id', '=', 'users.id').on('sign_in_methods.provider_id', '=', 'credential')
		)
		.select(['users.two_factor_enabled', 'sign_in_methods.id as method'])
		.where('users.id', '=', actor.id)
		.executeTakeFirstOrThrow();
	return { hasPassword: row.method !== null, hasSecondFactor: row.two_factor_enabled === true };
}
