import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDatabase } from '#platform/server/database.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import type { Database } from '../../src/database.ts';

export interface TestDatabase {
	readonly db: Kysely<Database>;
	readonly dataDir: string;
	readonly url: string | undefined;
}

/** A migrated, empty database for the tests of one file; gone afterwards. Call it at the top of the file and read `world.db` inside tests. */
export function useDatabase(): TestDatabase {
	const world = { db: undefined as unknown as Kysely<Database>, dataDir: '', url: undefined as string | undefined };
	let close = async () => {};
	beforeAll(async () => {
		const opened = inject('databaseKind') === 'postgres' ? await openOnServer() : await openEmbedded();
		Object.assign(world, opened);
		close = opened.close;
	});
	afterAll(() => close());
	return world;
}

async function openEmbedded() {
	const dataDir = mkdtempSync(join(tmpdir(), 'immerse-test-'));
	cpSync(inject('databaseTemplate'), join(dataDir, 'postgres'), { recursive: true });
	const embedded = await startEmbedded(dataDir);
	const db = connectDatabase<Database>({ DATABASE_URL: undefined, DATA_DIR: dataDir });
	const close = async () => {
		await db.destroy();
		await embedded.close();
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { db, dataDir, url: undefined, close };
}

async function openOnServer() {
	const dataDir = mkdtempSync(join(tmpdir(), 'immerse-test-'));
	const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
	const server = inject('databaseTemplate');
	const admin = connectDatabase({ DATABASE_URL: server, DATA_DIR: dataDir });
	await sql`create database ${sql.id(name)} template template_immerse`.execute(admin);
	await admin.destroy();
	const url = server.replace(/\/[^/]*$/, `/${name}`);
	const db = connectDatabase<Database>({ DATABASE_URL: url, DATA_DIR: dataDir });
	const close = async () => {
		await db.destroy();
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { db, dataDir, url, close };
}
