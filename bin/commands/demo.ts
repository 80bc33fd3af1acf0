import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { isEmbeddedRunning } from '#platform/server/embedded.ts';
import { findInstallation } from '#platform/server/installation.ts';
import { parseEnv } from '#platform/server/env.ts';
import { loadDemo } from '../../demo/load.ts';
import { withDatabase } from '../open.ts';
import { type Command, Fault, readWords, Usage } from './command.ts';

const help = [
	'npm run immerse -- demo load    make the demo world in an empty database',
	'npm run immerse -- demo reset   throw the demo world away and make it again',
	'',
	'Neither touches a real installation.'
].join('\n');

async function load(): Promise<void> {
	await withDatabase(async ({ application, db }) => {
		const found = await findInstallation(db);
		if (found?.kind === 'real') throw new Fault('This database is a real installation; demo data can never be loaded into it.');
		if (found) throw new Fault('This database holds a demo world already. To make it anew: npm run immerse -- demo reset');
		console.log('Making the demo world (under a minute):');
		const started = Date.now();
		const { accounts, secret, env } = application;
		await loadDemo({ db, accounts, secret, filesDir: env.FILES_DIR, say: (line) => console.log(`  ${line}`) });
		console.log(`The demo world is ready (${Math.round((Date.now() - started) / 1000)} s).`);
	});
}

async function reset(): Promise<void> {
	const env = parseEnv(process.env);
	if (!env.DATABASE_URL && (await isEmbeddedRunning(env.DATA_DIR))) throw new Fault('The server is running; stop it first.');
	await withDatabase(async ({ db }) => {
		const found = await findInstallation(db);
		if (found?.kind === 'real') throw new Fault('This database is a real installation; it is not thrown away.');
		if (!env.DATABASE_URL) return;
		await sql`drop schema if exists pgboss cascade`.execute(db);
		await sql`drop schema public cascade`.execute(db);
		await sql`create schema public`.execute(db);
	});
	if (!env.DATABASE_URL) rmSync(join(env.DATA_DIR, 'postgres'), { recursive: true, force: true });
	await load();
}

export const demoCommand: Command = {
	summary: 'demo load, demo reset: make the demo world',
	help,
	async run(words) {
		const { positionals } = readWords(words, {});
		if (positionals[0] === 'load') await load();
		else if (positionals[0] === 'reset') await reset();
		else throw new Usage(help);
		return 0;
	}
};
