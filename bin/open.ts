/** How a command reaches the database: through the running server's socket, or by starting the embedded database itself. */
import type { Kysely } from 'kysely';
import { type Application, createApplication } from '../src/application.ts';
import type { Database } from '../src/database.ts';
import { isEmbeddedRunning, startEmbedded } from '#platform/server/embedded.ts';
import { parseEnv } from '#platform/server/env.ts';
import { bringUpToDate } from './foundation.ts';

export interface Opened {
	readonly application: Application;
	readonly db: Kysely<Database>;
}

/** Runs `work` on a database that is up to date, and closes what it opened. */
export async function withDatabase<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result> {
	const env = parseEnv(process.env);
	const joins = Boolean(env.DATABASE_URL) || (await isEmbeddedRunning(env.DATA_DIR));
	const embedded = joins ? undefined : await startEmbedded(env.DATA_DIR);
	const application = createApplication(process.env);
	try {
		await bringUpToDate(application.db);
		return await work({ application, db: application.db });
	} finally {
		await application.close();
		await embedded?.close();
	}
}
