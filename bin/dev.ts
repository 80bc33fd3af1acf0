/** `npm run dev`: the embedded database and Vite's server, which reloads what changes. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn, spawnSync } from 'node:child_process';
import type { Database } from '../src/database.ts';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
spawnSync(process.execPath, ['bin/prepare.ts'], { stdio: 'inherit' });

const { parseEnv } = await import('#platform/server/env.ts');
const { startEmbedded } = await import('#platform/server/embedded.ts');
const { connectDatabase } = await import('#platform/server/database.ts');
const { bringUpToDate } = await import('./foundation.ts');

const env = parseEnv(process.env);
const embedded = env.DATABASE_URL ? undefined : await startEmbedded(env.DATA_DIR);
const db = connectDatabase<Database>(env);
await bringUpToDate(db);
await db.destroy();

const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'dev', '--port', String(env.PORT)], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => vite.kill(signal));
vite.on('exit', async (code) => {
	await embedded?.close();
	process.exit(code ?? 0);
});
