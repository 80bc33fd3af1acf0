import type { Kysely } from 'kysely';
import { type Accounts, createAccounts } from '#domains/identity/server/accounts.ts';
import { signInLetter } from '#domains/identity/server/letters.ts';
import { connectDatabase } from '#platform/server/database.ts';
import { type Env, parseEnv } from '#platform/server/env.ts';
import { type Jobs, startJobs } from '#platform/server/jobs.ts';
import { createLog, type Log } from '#platform/server/log.ts';
import { createMail, type DeliverLetter, type Letter, letterSchema } from '#platform/server/mail.ts';
import { forgetOldRateLimits } from '#platform/server/rate-limit.ts';
import { readSecret, unwrap, wrap } from '#platform/server/secret.ts';
import type { Database } from './database.ts';

/** Everything that is made once for a process. */
export interface Application {
	readonly env: Env;
	readonly secret: string;
	readonly origin: string;
	readonly db: Kysely<Database>;
	readonly accounts: Accounts;
	readonly log: Log;
	/** Queues a letter; it goes out when the queue reaches it. */
	readonly post: DeliverLetter;
	readonly jobs: () => Promise<Jobs>;
	close(): Promise<void>;
}

/** Puts the process together from its settings. Connects when first used. */
export function createApplication(variables: Record<string, string | undefined> = process.env): Application {
	const env = parseEnv(variables);
	const secret = readSecret(env);
	const log = createLog(env.LOG_LEVEL);
	const db = connectDatabase<Database>(env);
	const deliver = createMail(env);
	const origin = env.ORIGIN ?? `http://localhost:${env.PORT}`;

	let jobs: Promise<Jobs> | undefined;
	const handlers = { mail: (data: unknown) => deliver(openLetter(secret, data)), forget: () => forgetOldRateLimits(db) };
	const startedJobs = () => (jobs ??= startJobs(env, handlers, log, { forget: '17 * * * *' }));
	const post = async (letter: Letter) => {
		await (await startedJobs()).send('mail', { sealed: wrap(secret, 'mail', JSON.stringify(letter)) });
	};
	const accounts = createAccounts(db, {
		secret,
		origin,
		sendLink: (message) => post(signInLetter(origin, message))
	});
	return {
		env,
		secret,
		origin,
		db,
		accounts,
		log,
		post,
		jobs: startedJobs,
		close: async () => {
			await (await jobs)?.stop();
			await db.destroy();
		}
	};
}

/** Letters wait in the queue sealed, because some carry a sign-in token. */
function openLetter(secret: string, data: unknown): Letter {
	const sealed = typeof data === 'object' && data !== null && 'sealed' in data ? String(data.sealed) : '';
	return letterSchema.parse(JSON.parse(unwrap(secret, 'mail', sealed)));
}
