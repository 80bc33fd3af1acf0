/** Before the server tests: one migrated database of the project's kind, of which every test file gets a copy. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectDatabase } from '#platform/server/database.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import { migrateToLatest } from '#platform/server/migrate.ts';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
	interface ProvidedContext {
		databaseKind: 'pglite' | 'postgres';
		/** PGlite: the folder to copy. PostgreSQL: the address of the cluster, whose database `template_immerse` is copied. */
		databaseTemplate: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'immerse-test-'));
	if (project.name === 'server-postgres') {
		chmodSync(folder, 0o755);
		const cluster = await startCluster(join(folder, 'cluster'));
		execFileSync('psql', [cluster.url('postgres'), '-qc', 'create database template_immerse']);
		await migrateAndLeave({ DATABASE_URL: cluster.url('template_immerse'), DATA_DIR: folder });
		project.provide('databaseTemplate', cluster.url('postgres'));
		return async () => {
			await cluster.stop();
			rmSync(folder, { recursive: true, force: true });
		};
	}
	const embedded = await startEmbedded(folder);
	await migrateAndLeave({ DATA_DIR: folder });
	await embedded.close();
	project.provide('databaseTemplate', join(folder, 'postgres'));
	return async () => rmSync(folder, { recursive: true, force: true });
}

async function migrateAndLeave(env: { DATABASE_URL?: string; DATA_DIR: string }): Promise<void> {
	const db = connectDatabase({ DATABASE_URL: env.DATABASE_URL, DATA_DIR: env.DATA_DIR });
	await migrateToLatest(db);
	await db.destroy();
}
