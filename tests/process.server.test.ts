/** What only whole processes can show: commits that survive a kill, a folder for one, backups that move, commands and their exit codes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { connectDatabase } from '#platform/server/database.ts';
import { startEmbedded } from '#platform/server/embedded.ts';
import { parseEnv } from '#platform/server/env.ts';
import { startJobs } from '#platform/server/jobs.ts';
import { createMail, type Letter, listOutbox } from '#platform/server/mail.ts';
import { useDatabase } from './support/database.ts';

const folders: string[] = [];
const folder = () => {
	const made = mkdtempSync(join(tmpdir(), 'immerse-process-'));
	folders.push(made);
	return made;
};
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

const environment = (more: Record<string, string>) => ({
	...process.env,
	LOG_LEVEL: 'silent',
	ADMIN_PASSWORD: 'four plain words here',
	DATABASE_URL: '',
	...more
});
const immerse = (words: string[], more: Record<string, string>) => {
	const done = spawnSync(process.execPath, ['bin/immerse.ts', ...words], { env: environment(more), encoding: 'utf8' });
	return { code: done.status, out: done.stdout, err: done.stderr };
};
const setup = (more: Record<string, string>) =>
	immerse(['setup', '--name', 'Real', '--admin-name', 'Ada', '--admin-email', 'ada@example.org'], more);

const isEmbedded = () => inject('databaseKind') === 'pglite';

describe.runIf(isEmbedded())('the embedded database', () => {
	it('flushes every commit to disk before it is acknowledged', async () => {
		const dataDir = folder();
		const embedded = await startEmbedded(dataDir);
		const db = connectDatabase<Record<string, never>>({ DATABASE_URL: undefined, DATA_DIR: dataDir });
		await sql`create table t (n int)`.execute(db);
		const before = await embedded.syncs();
		for (let n = 0; n < 20; n += 1) await sql`insert into t values (${n})`.execute(db);
		expect(await embedded.syncs()).toBeGreaterThanOrEqual(before + 20);
		await db.destroy();
		await embedded.close();
	});

	it('keeps every acknowledged commit when the process is killed', async () => {
		const dataDir = folder();
		const script = join(dataDir, 'writer.ts');
		writeFileSync(
			script,
			`import { startEmbedded } from '${join(process.cwd(), 'src/platform/server/embedded.ts')}';
			import { connectDatabase } from '${join(process.cwd(), 'src/platform/server/database.ts')}';
			import { CompiledQuery } from '${import.meta.resolve('kysely')}';
			await startEmbedded('${dataDir}');
			const db = connectDatabase({ DATABASE_URL: undefined, DATA_DIR: '${dataDir}' });
			await db.executeQuery(CompiledQuery.raw('create table t (n int)'));
			for (let n = 1; ; n += 1) { await db.executeQuery(CompiledQuery.raw('insert into t values (' + n + ')')); process.stdout.write(n + '\\n'); }`
		);
		const writer: ChildProcess = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
		let acknowledged = 0;
		await new Promise<void>((resolve) => {
			writer.stdout?.on('data', (chunk: Buffer) => {
				acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
				if (acknowledged > 150) resolve();
			});
		});
		const gone = new Promise((resolve) => writer.once('exit', resolve));
		writer.kill('SIGKILL');
		await gone;
		const embedded = await startEmbedded(dataDir);
		const db = connectDatabase<Record<string, never>>({ DATABASE_URL: undefined, DATA_DIR: dataDir });
		const { rows } = await sql<{ n: number }>`select max(n) as n, count(*) as c from t`.execute(db);
		expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged);
		await db.destroy();
		await embedded.close();
	});

	it('is for one process: a second one is told who has it', async () => {
		const dataDir = folder();
		const embedded = await startEmbedded(dataDir);
		await expect(startEmbedded(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
		await embedded.close();
		await (await startEmbedded(dataDir)).close();
	});

	it('lets a lock go whose process is dead', async () => {
		const dataDir = folder();
		writeFileSync(join(dataDir, 'lock'), '999999 1');
		await (await startEmbedded(dataDir)).close();
	});
});

describe.runIf(isEmbedded())('the command line', () => {
	it('makes a real installation once, into which no demo goes', () => {
		const DATA_DIR = folder();
		expect(setup({ DATA_DIR }).code).toBe(0);
		expect(setup({ DATA_DIR })).toMatchObject({ code: 1, err: expect.stringContaining('already') });
		expect(immerse(['demo', 'load'], { DATA_DIR })).toMatchObject({ code: 1, err: expect.stringContaining('real installation') });
		expect(immerse(['demo', 'reset'], { DATA_DIR })).toMatchObject({ code: 1, err: expect.stringContaining('real installation') });
	});

	it('answers wrong words with 2, wrong input with 1, and says what to do', () => {
		const DATA_DIR = folder();
		expect(immerse(['nothing'], { DATA_DIR })).toMatchObject({ code: 2, err: expect.stringContaining('questionnaire') });
		expect(immerse(['backup'], { DATA_DIR }).code).toBe(2);
		expect(immerse(['backup', '--fast', 'x'], { DATA_DIR }).code).toBe(2);
		expect(immerse(['restore', 'no-such-file'], { DATA_DIR })).toMatchObject({ code: 1, err: expect.stringContaining('no file') });
		expect(immerse(['--help'], { DATA_DIR }).code).toBe(0);
		for (const name of ['setup', 'migrate', 'demo', 'backup', 'restore', 'questionnaire', 'release', 'user']) {
			expect(immerse([name, '--help'], { DATA_DIR }), name).toMatchObject({ code: 0, out: expect.stringContaining(`immerse -- ${name}`) });
		}
	});

	it("names settings that can't be used, without repeating them", () => {
		const wrong = immerse(['migrate'], { DATA_DIR: folder(), PORT: 'many', SECRET: 'short' });
		expect(wrong.code).toBe(1);
		expect(wrong.err).toContain('PORT');
		expect(wrong.err).toContain('SECRET');
		expect(wrong.err).not.toContain('many');
	});
});

describe('a backup', () => {
	const world = useDatabase();
	const secret = 'a secret of at least thirty-two letters';

	it('moves between the embedded database and a server, and back, with every row', async () => {
		const from = folder();
		const first = { DATA_DIR: from, SECRET: secret };
		expect(setup(first).code).toBe(0);
		expect(immerse(['user', 'create', '--email', 'eva@example.org', '--name', 'Eva', '--role', 'editor'], first).code).toBe(0);
		const file = join(from, 'all.backup');
		const written = immerse(['backup', file, '--json'], first);
		expect(written).toMatchObject({ code: 0 });
		const target: Record<string, string> = { DATA_DIR: folder(), SECRET: secret, ...(world.url ? { DATABASE_URL: world.url } : {}) };
		expect(immerse(['restore', file], { ...target, SECRET: `another ${secret}` })).toMatchObject({
			code: 1,
			err: expect.stringContaining('SECRET')
		});
		const restored = immerse(['restore', file, '--json'], target);
		expect(restored.err).toBe('');
		const counted = (text: string) =>
			Object.fromEntries(Object.entries(JSON.parse(text) as Record<string, number>).filter(([, rows]) => rows > 0));
		expect(counted(restored.out)).toEqual(counted(written.out));
		expect(immerse(['restore', file], target)).toMatchObject({ code: 1, err: expect.stringContaining('already') });
		const again = join(from, 'again.backup');
		expect(immerse(['backup', again], target).code).toBe(0);
		const back = { DATA_DIR: folder(), SECRET: secret };
		expect(counted(immerse(['restore', again, '--json'], back).out)).toEqual(counted(written.out));
		expect(existsSync(again) && readFileSync(again).length).toBeGreaterThan(100);
	}, 90_000);

	it('is refused where it is none', () => {
		const DATA_DIR = folder();
		const file = join(DATA_DIR, 'not.backup');
		writeFileSync(file, 'hello');
		expect(immerse(['restore', file], { DATA_DIR })).toMatchObject({ code: 1, err: expect.stringContaining('not a backup') });
	});
});

describe('work that comes by itself', () => {
	const world = useDatabase();

	it('has its rhythm in the queue, one for all processes', async () => {
		const env = parseEnv({ DATA_DIR: world.dataDir, ...(world.url ? { DATABASE_URL: world.url } : {}) });
		const start = () => startJobs(env, { forget: async () => undefined }, () => undefined, { forget: '17 * * * *' });
		const jobs = [await start(), await start()];
		const { rows } = await sql`select name, cron from pgboss.schedule`.execute(world.db);
		expect(rows).toEqual([{ name: 'forget', cron: '17 * * * *' }]);
		for (const each of jobs) await each.stop();
	});
});

describe('mail', () => {
	const world = useDatabase();
	const letter: Letter = { to: 'mila@example.org', subject: 'Dag', text: 'Een link', language: 'nl' };

	it('goes out by SMTP through the queue, and is tried again when the server was away', async () => {
		const received: string[] = [];
		let refusals = 1;
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			onMailFrom: (_, __, done) => (refusals-- > 0 ? done(new Error('busy')) : done()),
			onData: (stream, _, done) => {
				let text = '';
				stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
				stream.on('end', () => {
					received.push(text);
					done();
				});
			}
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = server.server.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const env = parseEnv({
			DATA_DIR: world.dataDir,
			SMTP_URL: `smtp://127.0.0.1:${port}`,
			...(world.url ? { DATABASE_URL: world.url } : {})
		});
		const deliver = createMail(env);
		const jobs = await startJobs(env, { mail: (data) => deliver(data as Letter) }, () => undefined);
		await jobs.send('mail', letter);
		await expect.poll(() => received.length, { timeout: 25_000 }).toBe(1);
		expect(received[0]).toContain('Subject: Dag');
		expect(received[0]).toContain('Content-Language: nl');
		await jobs.stop();
		await new Promise<void>((resolve) => server.close(resolve));
	});

	it('without a server is laid into the outbox', async () => {
		const env = { DATA_DIR: folder(), SMTP_URL: undefined, MAIL_FROM: 'x@example.org' };
		await createMail(env)(letter);
		expect(await listOutbox(env)).toMatchObject([letter]);
	});
});
