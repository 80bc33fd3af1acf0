import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { newId } from '../ids.ts';
import { recordAudit } from './audit.ts';
import { afterCommit, command, fresh, readOnly } from './database.ts';
import { getFile, storeFile } from './files.ts';
import { markInstallation } from './installation.ts';
import { forgetOldRateLimits, takeRateLimit } from './rate-limit.ts';

const world = useDatabase();

describe('reads and commands', () => {
	it('refuses to write inside a read', async () => {
		const write = readOnly(world.db, (db) =>
			db.insertInto('audit_entries').values({ id: newId(), actor_id: null, action: 'a', subject: 's', details: '{}' }).execute()
		);
		await expect(write).rejects.toThrow(/read-only/);
	});

	it('sees one state of the database, however many questions it asks, and asks nothing when it needs nothing', async () => {
		const count = () => sql<{ n: number }>`select count(*) as n from audit_entries`;
		const seen = await readOnly(world.db, async (db) => {
			await sql`set transaction isolation level repeatable read`.execute(db);
			return [(await count().execute(db)).rows[0]?.n, (await count().execute(db)).rows[0]?.n];
		});
		expect(seen[0]).toBe(seen[1]);
		expect(await readOnly(world.db, async () => 'nothing asked')).toBe('nothing asked');
	});

	it('leaves no question behind on a connection that others have by then', async () => {
		const late = { answer: Promise.resolve(undefined as unknown) };
		const failing = readOnly(world.db, async (db) => {
			late.answer = new Promise((resolve) => setTimeout(resolve, 30))
				.then(() => sql`select 1`.execute(db))
				.catch((error: Error) => error.message);
			throw new Error('the page failed');
		});
		await expect(failing).rejects.toThrow('the page failed');
		expect(await late.answer).toBe('This reading has ended.');
	});

	it('remembers a small fact until this process changes something', async () => {
		let asked = 0;
		const ask = () => readOnly(world.db, (db) => fresh(db, 'test', async () => (asked += 1)));
		await Promise.all([ask(), ask(), ask()]);
		expect(asked).toBe(1);
		await command(world.db, (trx) => recordAudit(trx, {}, 'test.change', 'x'));
		expect(await ask()).toBe(2);
		await command(world.db, (trx) => fresh(trx, 'test', async () => (asked += 1)));
		expect(asked).toBe(3);
	});

	it('holds no connection while it waits for what another reading finds out', async () => {
		const asked = Promise.withResolvers<void>();
		const holding = Promise.withResolvers<void>();
		const one = readOnly(world.db, async (db) => {
			await sql`select 1`.execute(db);
			holding.resolve();
			await asked.promise;
			await fresh(db, 'shared', () => Promise.reject(new Error('not asked twice')));
			return (await sql<{ answer: number }>`select 42 as answer`.execute(db)).rows[0]?.answer;
		});
		const other = readOnly(world.db, async (db) => {
			await holding.promise;
			const found = fresh(db, 'shared', () => sql`select 1`.execute(db));
			asked.resolve();
			await found;
			return 'read';
		});
		expect(await Promise.all([one, other])).toEqual([42, 'read']);
	});

	it('leaves nothing behind when a command fails, and runs nothing that waited for its commit', async () => {
		let ran = false;
		const failing = command(world.db, async (trx) => {
			await recordAudit(trx, {}, 'test.fail', 'x');
			afterCommit(trx, () => void (ran = true));
			throw new Error('no');
		});
		await expect(failing).rejects.toThrow('no');
		const rows = await world.db.selectFrom('audit_entries').selectAll().where('action', '=', 'test.fail').execute();
		expect(rows).toEqual([]);
		expect(ran).toBe(false);
	});

	it('runs what waited when the rows can be read by others', async () => {
		let seen = 0;
		await command(world.db, async (trx) => {
			await recordAudit(trx, {}, 'test.after', 'x');
			afterCommit(trx, async () => {
				seen = (await world.db.selectFrom('audit_entries').selectAll().where('action', '=', 'test.after').execute()).length;
			});
		});
		expect(seen).toBe(1);
	});

	it('lets several transactions work at the same time without waiting for ever', async () => {
		const counts = await Promise.all(
			Array.from({ length: 12 }, () => command(world.db, async (trx) => (await sql`select 1`.execute(trx)).rows.length))
		);
		expect(counts).toEqual(Array(12).fill(1));
	});
});

describe('questions asked at the same time outside transactions', () => {
	it('each get their own answer, whatever their size', async () => {
		const large = 'x'.repeat(200_000);
		const ask = async (n: number) => {
			const text = n % 7 === 0 ? large : '';
			const query =
				n % 2 === 0
					? sql<{ n: number }>`select ${n}::int + ${0}::int as n, ${text}::text as t`
					: sql<{ n: number }>`select ${String(n)}::text::int as n where ${text}::text = ${text}::text`;
			return (await query.execute(world.db)).rows[0]?.n;
		};
		const numbers = Array.from({ length: 400 }, (_, n) => n);
		expect(await Promise.all(numbers.map(ask))).toEqual(numbers);
	});
});

describe('rate limits', () => {
	it('count all uses of a key in a window, however many come at once', async () => {
		const now = new Date('2026-11-21T12:00:10Z');
		const take = () => takeRateLimit(world.db, 'test:1', { limit: 5, seconds: 60 }, now);
		const results = await Promise.allSettled(Array.from({ length: 8 }, take));
		expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5);
		await expect(take()).rejects.toMatchObject({ code: 'too-many-requests', details: { seconds: 50 } });
		await takeRateLimit(world.db, 'test:1', { limit: 5, seconds: 60 }, new Date('2026-11-21T12:01:00Z'));
	});

	it('are forgotten after a day, with the address in their key', async () => {
		const keys = async () => (await world.db.selectFrom('rate_limits').select('key').execute()).map(({ key }) => key);
		await takeRateLimit(world.db, 'code:203.0.113.7', { limit: 5, seconds: 60 }, new Date('2026-11-20T11:00:00Z'));
		await takeRateLimit(world.db, 'code:203.0.113.8', { limit: 5, seconds: 60 }, new Date('2026-11-20T13:00:00Z'));
		await forgetOldRateLimits(world.db, new Date('2026-11-21T12:00:00Z'));
		expect(await keys()).toContain('code:203.0.113.8');
		expect(await keys()).not.toContain('code:203.0.113.7');
	});
});

describe('files', () => {
	it('are kept once, by content, and refused when of another type or too large', async () => {
		const content = Buffer.from('a,b\n1,2\n');
		const store = () => command(world.db, (trx) => storeFile(trx, { content, mediaType: 'text/csv' }));
		expect(await store()).toBe(await store());
		const kept = await getFile(world.db, await store());
		expect(kept.content.toString()).toBe('a,b\n1,2\n');
		const other = command(world.db, (trx) => storeFile(trx, { content, mediaType: 'text/html' }));
		await expect(other).rejects.toMatchObject({ code: 'file-type-refused' });
		const large = command(world.db, (trx) => storeFile(trx, { content: Buffer.alloc(600_000), mediaType: 'image/svg+xml' }));
		await expect(large).rejects.toMatchObject({ code: 'too-large' });
	});

	it('can lie in a shared directory instead of the database', async () => {
		const content = Buffer.from('c\n3\n');
		const hash = await command(world.db, (trx) => storeFile(trx, { content, mediaType: 'text/csv' }, world.dataDir));
		const row = await world.db.selectFrom('files').select('content').where('hash', '=', hash).executeTakeFirstOrThrow();
		expect(row.content).toBeNull();
		expect((await getFile(world.db, hash, world.dataDir)).content.toString()).toBe('c\n3\n');
	});
});

describe('an installation', () => {
	it('is a demo or real from birth and never changes', async () => {
		await command(world.db, (trx) => markInstallation(trx as never, { kind: 'demo', name: 'Test' }));
		const real = command(world.db, (trx) => markInstallation(trx as never, { kind: 'real', name: 'Test' }));
		await expect(real).rejects.toMatchObject({ code: 'demo-and-real' });
		await expect(world.db.updateTable('installation').set({ kind: 'real' }).execute()).rejects.toThrow(/never change/);
	});
});
