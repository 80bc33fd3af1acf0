import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { newId } from '../ids.ts';
import { recordAudit } from './audit.ts';
import { command, connectDatabase } from './database.ts';
import { publicVersion } from './public-changes.ts';

const world = useDatabase();
const version = () => publicVersion(world.db);
const plan = (db: Pick<Kysely<Database>, 'insertInto'>) =>
	db.insertInto('release_plans').values({ id: newId(), planned_for: '2027-01-01', title: '{}', about: '{}', planned_by: null }).execute();

describe('the number of public changes', () => {
	it('stays when a command fails, or writes only what no public page shows', async () => {
		const before = await version();
		await command(world.db, (trx) => recordAudit(trx, {}, 'test', 'x'));
		const failing = command(world.db, async (trx) => {
			await plan(trx);
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		expect(await version()).toBe(before);
	});

	it('grows at once with a command of this process, by one however much it writes', async () => {
		const before = await version();
		await command(world.db, async (trx) => {
			await plan(trx);
			await plan(trx);
			await sql`savepoint here`.execute(trx);
			await plan(trx);
		});
		expect(await version()).toBe(before + 1);
	});

	it('counts a change whose first part was taken back', async () => {
		const before = await version();
		await command(world.db, async (trx) => {
			await sql`savepoint here`.execute(trx);
			await plan(trx);
			await sql`rollback to savepoint here`.execute(trx);
			await plan(trx);
		});
		expect(await version()).toBe(before + 1);
	});

	it('grows soon after a change of another process', async () => {
		const before = await version();
		const other = connectDatabase<Database>({ DATABASE_URL: world.url, DATA_DIR: world.dataDir });
		await plan(other);
		await other.destroy();
		await expect.poll(version, { timeout: 5000 }).toBe(before + 1);
	});

	it('counts transactions that work at the same time, without one waiting for another', async () => {
		const before = await version();
		await Promise.all(Array.from({ length: 6 }, () => command(world.db, (trx) => plan(trx))));
		expect(await version()).toBe(before + 6);
	});

	it('is told by every table that no migration marked as quiet', async () => {
		const { rows } = await sql<{ name: string; told: boolean; quiet: boolean }>`
			select relname as name, obj_description(oid, 'pg_class') like 'quiet:%' is true as quiet,
				exists (select from pg_trigger where tgrelid = c.oid and tgname = 'tells_public_change') as told
			from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
				and relname not like 'kysely_%'`.execute(world.db);
		const silent = rows.filter(({ told }) => !told);
		expect(rows.length).toBeGreaterThan(40);
		expect(silent.filter(({ quiet }) => !quiet).map(({ name }) => name)).toEqual(['public_changes']);
		for (const name of ['releases', 'release_comments', 'release_plans', 'practices', 'vocabulary_terms', 'framework_versions', 'measures'])
			expect(silent.map((each) => each.name)).not.toContain(name);
	});
});
