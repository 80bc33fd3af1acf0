import type { Kysely } from 'kysely';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Actor } from '../actor.ts';
import type { Accounts } from './accounts.ts';
import { getOwnProtection } from './sessions.ts';
import { finishSecondFactor, orProblem, type SignedIn } from './sign-in.ts';
import type { IdentityTables } from './tables.ts';

/** Somebody at their own account: the session's cookie is in `headers`. */
export interface OwnAccount {
	readonly db: Kysely<IdentityTables & PlatformTables>;
	readonly accounts: Accounts;
	readonly actor: Actor;
	readonly headers: Headers;
}

/** The tables are the accounts library's own, so the line in the trail follows the deed instead of standing in its transaction. */
async function recorded<Result>(own: OwnAccount, action: string, deed: () => Promise<Result>): Promise<Result> {
	const { db, actor } = own;
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	// a session left open on somebody else's computer is no way to guess the password
	await takeRateLimit(db, `own-account:${actor.id}`, { limit: 10, seconds: 600 });
	const result = await deed();
	await command(db, (trx) => recordAudit(trx, actor, action, `member:${actor.id}`));
	return result;
}

/** Sets the first password, or changes it and ends all other sessions. @returns the cookies @throws {Problem} `sign-in-failed` for a wrong one */
export async function changeOwnPassword(own: OwnAccount, { current, password }: { current: string; password: string }): Promise<Headers> {
	const { api } = own.accounts;
	const { hasPassword } = await getOwnProtection(own.db, own.actor);
	return recorded(own, 'member.change-password', async () => {
		const { headers } = own;
		if (!hasPassword) {
			await orProblem('sign-in-failed', api.setPassword({ body: { newPassword: password }, headers }));
			return new Headers();
		}
		const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
		return (await orProblem('sign-in-failed', api.changePassword({ body, headers, returnHeaders: true }))).headers;
	});
}

/** Prepares a second step; it counts from the first right code on. @returns what an authenticator app reads, and the backup codes */
export async function beginSecondFactor(own: OwnAccount, password: string): Promise<{ uri: string; backupCodes: string[] }> {
	return recorded(own, 'member.begin-second-factor', async () => {
		const begun = await orProblem('sign-in-failed', own.accounts.api.enableTwoFactor({ body: { password }, headers: own.headers }));
		if (!('totpURI' in begun)) throw new Problem('unavailable');
		return { uri: begun.totpURI, backupCodes: begun.backupCodes };
	});
}

/** @throws {Problem} `second-factor-wrong` */
export async function confirmSecondFactor(own: OwnAccount, code: string): Promise<SignedIn> {
	return recorded(own, 'member.confirm-second-factor', () => finishSecondFactor(own.accounts, own.headers, code));
}

/** @throws {Problem} `sign-in-failed` for a wrong password */
export async function endSecondFactor(own: OwnAccount, password: string): Promise<void> {
	await recorded(own, 'member.end-second-factor', () =>
		orProblem('sign-in-failed', own.accounts.api.disableTwoFactor({ body: { password }, headers: own.headers }))
	);
}
