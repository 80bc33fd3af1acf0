import type { Kysely } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import { type Accounts, createAccounts } from '#domains/identity/server/accounts.ts';
import { signInLetter } from '#domains/identity/server/letters.ts';
import type { ScanFile } from '#domains/practices/server/attachments.ts';
import { takeDueQuestions } from '#domains/practices/server/confirmations.ts';
import { forgetOldImportDrafts } from '#domains/practices/server/import-drafts.ts';
import { alertLetter } from '#domains/practices/server/alert-letter.ts';
import { takeDueAlert } from '#domains/practices/server/alerts.ts';
import { getCollection } from '#domains/practices/server/catalogue.ts';
import { proposalLetter } from '#domains/practices/server/letters.ts';
import type { MachineTranslation } from '#domains/practices/server/translation-drafts.ts';
import { keepReliability, listScales } from '#domains/questionnaires/server/reliability.ts';
import { COMPUTE_QUEUE, computeInThread } from '#domains/releases/compute/server/compute-in-thread.ts';
import { reckonReliability } from '#domains/releases/comparability/server/scale-reliability.ts';
import { checkLinks } from '#domains/practices/server/links.ts';
import { lookAtQuality } from '#domains/practices/server/quality.ts';
import { createUseCounter, type UseCounter } from '#domains/practices/server/uses.ts';
import { command, connectDatabase } from '#platform/server/database.ts';
import { type Env, parseEnv } from '#platform/server/env.ts';
import { type Jobs, startJobs } from '#platform/server/jobs.ts';
import { createLog, errorFields, type Log } from '#platform/server/log.ts';
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
	/** Looks into what people attach; none unless whoever starts the process brings one. */
	readonly scanFile: ScanFile | undefined;
	/** Translates drafts; none unless whoever starts the process brings one. */
	readonly machineTranslation: MachineTranslation | undefined;
	/** Counts how often records are used. */
	readonly uses: UseCounter;
	close(): Promise<void>;
}

/** What others can do for the platform; it runs without. */
export interface Ports {
	readonly scanFile?: ScanFile;
	readonly machineTranslation?: MachineTranslation;
}

/** Puts the process together from its settings. Connects when first used. */
export function createApplication(variables: Record<string, string | undefined> = process.env, ports: Ports = {}): Application {
	const env = parseEnv(variables);
	const secret = readSecret(env);
	const log = createLog(env.LOG_LEVEL);
	const db = connectDatabase<Database>(env);
	const deliver = createMail(env);
	const origin = env.ORIGIN ?? `http://localhost:${env.PORT}`;

	let jobs: Promise<Jobs> | undefined;
	const handlers = {
		mail: (data: unknown) => deliver(openLetter(secret, data)),
		forget: async () => {
			await forgetOldRateLimits(db);
			await forgetOldImportDrafts(db);
		},
		'practices-still-true': async () => {
			const due = await command(db, (trx) => takeDueQuestions(trx));
			for (const notice of due) await post(proposalLetter(origin, notice));
		},
		'practices-links': async () => {
			if (env.CHECK_LINKS === 'on') await checkLinks(db);
		},
		'practices-quality': () => lookAtQuality(db),
		'practices-alerts': () => writeAlerts(),
		[COMPUTE_QUEUE]: (data: unknown) => computeInThread(db, env, data),
		'library-reliability': async () => {
			const found = await reckonReliability(db, await listScales(db));
			await command(db, (trx) => keepReliability(trx, found, new Date()));
		}
	};
	const rhythm = {
		forget: '17 * * * *',
		'practices-still-true': '23 5 * * *',
		'practices-links': '41 * * * *',
		'practices-quality': '7 3 * * *',
		'practices-alerts': '37 * * * *',
		'library-reliability': '53 2 * * *'
	};
	const startedJobs = () => (jobs ??= startJobs(env, handlers, log, rhythm));
	const post = async (letter: Letter) => {
		await (await startedJobs()).send('mail', { sealed: wrap(secret, 'mail', JSON.stringify(letter)) });
	};
	const writeAlerts = async () => {
		for (;;) {
			const collection = await getCollection(db, (await getFramework(db)).document);
			const alert = await command(db, (trx) => takeDueAlert(trx, collection));
			if (!alert) return;
			if (alert !== 'quiet') await post(alertLetter(origin, secret, collection, alert));
		}
	};
	const uses = createUseCounter(db, (error) => log('error', 'counting uses', errorFields(error)));
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
		scanFile: ports.scanFile,
		machineTranslation: ports.machineTranslation,
		uses,
		close: async () => {
			await uses.close();
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
