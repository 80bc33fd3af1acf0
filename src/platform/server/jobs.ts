import { PgBoss } from 'pg-boss';
import { connectionOptions, type ConnectionSettings } from './database.ts';
import type { Log } from './log.ts';

/** What is done outside a request: name of the queue → what to do with one piece of data. */
export type JobHandlers = Readonly<Record<string, (data: unknown) => Promise<void>>>;

export interface Jobs {
	/** Queues a piece of work; it is tried again up to five times, each time later. */
	send(queue: string, data: object): Promise<void>;
	/** True while the queue's tables answer. */
	isReady(): Promise<boolean>;
	/** Lets running work end, then stops. */
	stop(): Promise<void>;
}

/**
 * Starts the job queue (pg-boss, which owns the schema `pgboss`) and works on the queues of `handlers`. Any number of processes share them.
 * @param rhythm name of a queue → when it is worked on by itself (cron, UTC), once for all processes
 */
export async function startJobs(
	env: ConnectionSettings,
	handlers: JobHandlers,
	log: Log,
	rhythm: Readonly<Record<string, string>> = {}
): Promise<Jobs> {
	const boss = new PgBoss({ ...connectionOptions(env), max: 2, schema: 'pgboss' });
	boss.on('error', (error) => log('error', 'job queue', { message: error.message }));
	await boss.start();
	for (const [queue, handle] of Object.entries(handlers)) {
		await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true, deleteAfterSeconds: 3600 });
		await boss.work<unknown>(queue, { pollingIntervalSeconds: 1 }, async (batch) => {
			for (const job of batch) await handle(job.data);
		});
	}
	for (const [queue, times] of Object.entries(rhythm)) await boss.schedule(queue, times);
	return {
		send: async (queue, data) => {
			await boss.send(queue, data);
		},
		isReady: async () => (await boss.isInstalled()) === true,
		stop: () => boss.stop({ graceful: true, timeout: 5000 })
	};
}
