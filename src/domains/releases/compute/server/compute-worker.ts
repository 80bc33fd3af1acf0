/** Computes a release in a thread of its own, with connections of its own, so that nobody who reads a page waits for it. */
import { workerData } from 'node:worker_threads';
import { type ConnectionSettings, connectDatabase } from '#platform/server/database.ts';
import { runComputation } from './run-computation.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

const { settings, id } = workerData as { settings: ConnectionSettings; id: string };
const db = connectDatabase<ReleaseWorld>(settings);
try {
	await runComputation(db, id);
} finally {
	await db.destroy();
}
