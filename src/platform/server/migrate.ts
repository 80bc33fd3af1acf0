import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { watchTables } from './public-changes.ts';

/** Every entry script runs in the project's folder. */
const migrationsFolder = join(process.cwd(), 'migrations');

class FolderOfMigrations implements MigrationProvider {
	async getMigrations(): Promise<Record<string, Migration>> {
		const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.ts')).sort();
		const entries = names.map(async (name) => {
			const migration = (await import(/* @vite-ignore */ pathToFileURL(join(migrationsFolder, name)).href)) as Migration;
			return [name.replace(/\.ts$/, ''), migration] as const;
		});
		return Object.fromEntries(await Promise.all(entries));
	}
}

/** Brings the tables up to date; returns the names of the migrations that ran. Two processes at once take turns. */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<string[]> {
	const migrator = new Migrator({ db: db as unknown as Kysely<unknown>, provider: new FolderOfMigrations() });
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error) throw error;
	await watchTables(db as unknown as Kysely<unknown>);
	return results.filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/** The names of the migrations that still have to run. */
export async function pendingMigrations<Tables>(db: Kysely<Tables>): Promise<string[]> {
	const migrator = new Migrator({ db: db as unknown as Kysely<unknown>, provider: new FolderOfMigrations() });
	return (await migrator.getMigrations()).filter((migration) => !migration.executedAt).map((migration) => migration.name);
}
