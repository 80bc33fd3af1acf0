import { betterAuth } from 'better-auth';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { newId } from '#platform/ids.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { deriveKey } from '#platform/server/secret.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { IdentityTables } from './tables.ts';

export interface AccountSettings {
	readonly secret: string;
	/** Where the platform is reached, as in `https://immerse.example`; cookies are for TLS only where it says so. */
	readonly origin: string;
	/** Sends a one-time sign-in token to an address. */
	sendLink(message: { email: string; token: string; registering: boolean; language: string }): Promise<void>;
}

const snake = <const Names extends readonly string[]>(...names: Names) =>
	Object.fromEntries(names.map((name) => [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]));

/**
 * The accounts library over our tables. Its own web routes are not mounted: pages call `accounts.api`, so that every way in
 * passes our origin check, our rate limits and our audit.
 */
export function createAccounts(db: Kysely<IdentityTables & PlatformTables>, settings: AccountSettings) {
	return betterAuth({
		appName: 'Immerse',
		baseURL: settings.origin,
		secret: deriveKey(settings.secret, 'accounts').toString('base64url'),
		telemetry: { enabled: false },
		logger: { disabled: true },
		database: { db, type: 'postgres' },
		rateLimit: { enabled: false },
		advanced: {
			cookiePrefix: 'immerse',
			useSecureCookies: settings.origin.startsWith('https:'),
			// Where somebody signs in from is nobody's business; our own limits are not counted by the library.
			ipAddress: { disableIpTracking: true },
			database: { generateId: () => newId() }
		},
		user: { modelName: 'users', fields: snake('emailVerified', 'createdAt', 'updatedAt') },
		session: {
			modelName: 'sessions',
			fields: snake('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
			expiresIn: 60 * 60 * 24 * 14,
			updateAge: 60 * 60 * 24
		},
		account: {
			modelName: 'sign_in_methods',
			fields: snake(
				'userId',
				'accountId',
				'providerId',
				'accessToken',
				'refreshToken',
				'idToken',
				'accessTokenExpiresAt',
				'refreshTokenExpiresAt',
				'createdAt',
				'updatedAt'
			)
		},
		verification: { modelName: 'verifications', fields: snake('expiresAt', 'createdAt', 'updatedAt') },
		databaseHooks: {
			session: {
				create: {
					/** However somebody comes in, the trail says so. */
					after: ({ id, userId }) => db.transaction().execute((trx) => recordAudit(trx, { id: userId }, 'session.begin', `session:${id}`))
				}
			}
		},
		emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200, autoSignIn: false },
		plugins: [
			twoFactor({
				issuer: 'Immerse',
				twoFactorTable: 'second_factors',
				schema: {
					user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
					twoFactor: { fields: snake('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil') }
				}
			}),
			magicLink({
				expiresIn: 60 * 15,
				storeToken: 'hashed',
				sendMagicLink: ({ email, token, metadata }) =>
					settings.sendLink({
						email,
						token,
						registering: metadata?.['registering'] === true,
						language: String(metadata?.['language'] ?? 'en')
					})
			})
		]
	});
}

export type Accounts = ReturnType<typeof createAccounts>;
