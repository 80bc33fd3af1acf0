import type { Kysely } from 'kysely';
import { Problem, type ProblemCode } from '#platform/problem.ts';
import type { DeliverLetter } from '#platform/server/mail.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { keyedHash } from '#platform/server/secret.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { Accounts } from './accounts.ts';
import { passwordNeededLetter } from './letters.ts';
import type { IdentityTables } from './tables.ts';

/** An answer of the accounts library: its cookies, and whether a second step is asked for. */
export interface SignedIn {
	readonly headers: Headers;
	readonly secondFactor: boolean;
}

/** Turns a refusal of the accounts library into a problem of ours; anything else is unexpected and stays so. */
export async function orProblem<Result>(code: ProblemCode, call: Promise<Result>): Promise<Result> {
	try {
		return await call;
	} catch (error) {
		// Two parts of the library each have a class of this name; a refusal may also come as a redirect.
		if (error instanceof Error && error.name === 'APIError') throw new Problem(code);
		throw error;
	}
}

/**
 * Signs in by e-mail and password. Ten tries in ten minutes for an address, thirty for a place; one click in a demo guesses nothing.
 * @throws {Problem} `sign-in-failed`, the same for an unknown address and a wrong password; `too-many-requests`
 */
export async function signInByPassword(
	db: Kysely<PlatformTables>,
	accounts: Accounts,
	request: { headers: Headers; from: string },
	{ email, password, isTyped = true }: { email: string; password: string; isTyped?: boolean }
): Promise<SignedIn> {
	if (isTyped) {
		await takeRateLimit(db, `sign-in:${email}`, { limit: 10, seconds: 600 });
		await takeRateLimit(db, `sign-in-from:${request.from}`, { limit: 30, seconds: 600 });
	}
	const { headers, response } = await orProblem(
		'sign-in-failed',
		accounts.api.signInEmail({ body: { email, password }, headers: request.headers, returnHeaders: true })
	);
	return { headers, secondFactor: 'twoFactorRedirect' in response };
}

/**
 * Sends a sign-in link, or (with a name) a link that makes an account. Answers the same whether or not there is an account.
 * An account with a second step gets a letter that asks for the password instead: a link alone must not go round it.
 */
export async function sendSignInLink(
	db: Kysely<IdentityTables & PlatformTables>,
	accounts: Accounts,
	request: { headers: Headers; from: string; language: string; origin: string; post: DeliverLetter },
	{ email, name }: { email: string; name?: string }
): Promise<void> {
	await takeRateLimit(db, `link:${email}`, { limit: 3, seconds: 600 });
	await takeRateLimit(db, `link-from:${request.from}`, { limit: 20, seconds: 600 });
	const user = await db.selectFrom('users').select('two_factor_enabled').where('email', '=', email).executeTakeFirst();
	if (!user && name === undefined) return;
	if (user?.two_factor_enabled) return request.post(passwordNeededLetter(request.origin, email, request.language));
	await accounts.api.signInMagicLink({
		body: {
			email,
			...(name === undefined ? {} : { name }),
			metadata: { registering: !user, language: request.language }
		},
		headers: request.headers
	});
}

/** Signs in with the token of a link, once. @throws {Problem} `link-expired` */
export async function signInByLink(accounts: Accounts, headers: Headers, token: string): Promise<SignedIn> {
	const answer = await orProblem('link-expired', accounts.api.magicLinkVerify({ query: { token }, headers, returnHeaders: true }));
	return { headers: answer.headers, secondFactor: false };
}

/** Finishes a sign-in with a code of the authenticator app, or a backup code. @throws {Problem} `second-factor-wrong` */
export async function finishSecondFactor(accounts: Accounts, headers: Headers, code: string): Promise<SignedIn> {
	const digits = code.replaceAll(/\s/g, '');
	const answer = await orProblem(
		'second-factor-wrong',
		/^\d{6}$/.test(digits)
			? accounts.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
			: accounts.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
	);
	return { headers: answer.headers, secondFactor: false };
}

/** The password of a demo person: different in every installation, known to nobody, made again when needed. */
export function demoPassword(secret: string, email: string): string {
	return keyedHash(secret, 'demo-password', email);
}
