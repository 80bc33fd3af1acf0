import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ConnectionSettings } from '#platform/server/database.ts';
import { beat } from './run-computation.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

/** The queue of drafts to compute. */
export const COMPUTE_QUEUE = 'release-compute';

const job = z.object({ id: z.uuid() });
const BEAT_MILLISECONDS = 10_000;

/** Computes a requested release in a thread of its own and says meanwhile that it is alive. The thread does not keep the process alive. */
export async function computeInThread(
	db: Kysely<ReleaseWorld>,
	{ DATABASE_URL, DATA_DIR }: ConnectionSettings,
	data: unknown
): Promise<void> {
	const { id } = job.parse(data);
	// From the project's folder: what the build makes stands elsewhere.
	const worker = new Worker(join(process.cwd(), 'src/domains/releases/compute/server/compute-worker.ts'), {
		workerData: { settings: { DATABASE_URL, DATA_DIR }, id }
	});
	worker.unref();
	const alive = setInterval(() => void beat(db, id).catch(() => undefined), BEAT_MILLISECONDS);
	alive.unref();
	try {
		await new Promise<void>((resolve, reject) => {
			worker.once('error', reject);
			worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The thread that computes releases ended with ${code}.`))));
		});
	} finally {
		clearInterval(alive);
	}
}
