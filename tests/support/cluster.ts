import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface Cluster {
	url(database: string): string;
	stop(): Promise<void>;
}

/** The newest PostgreSQL server's programs on this machine. */
export function findPostgres(): string | undefined {
	const root = '/usr/lib/postgresql';
	if (!existsSync(root)) return undefined;
	const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** A PostgreSQL cluster to throw away, on the loopback address. As root it runs as the user `postgres`. */
export async function startCluster(folder: string): Promise<Cluster> {
	const bin = findPostgres();
	if (!bin) throw new Error('PostgreSQL is not installed; on Debian: apt-get install postgresql');
	const isRoot = process.getuid?.() === 0;
	const port = await freePort();
	mkdirSync(folder, { recursive: true });
	if (isRoot) execFileSync('chown', ['postgres', folder]);
	const run = (program: string, ...parameters: string[]) => {
		const [file, rest] = isRoot
			? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(bin, program), ...parameters]]
			: [join(bin, program), parameters];
		execFileSync(file, rest, { stdio: 'ignore', cwd: '/' });
	};
	run('initdb', '-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
	const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
	run('pg_ctl', '-D', folder, '-w', '-o', options, '-l', join(folder, 'log'), 'start');
	return {
		url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
		stop: async () => run('pg_ctl', '-D', folder, '-m', 'immediate', 'stop')
	};
}
