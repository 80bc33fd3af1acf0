import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Another process has this data folder open. */
export class FolderInUse extends Error {
	constructor(folder: string, pid: number) {
		super(
			`The data folder ${folder} is in use by process ${pid}. One process at a time may open it: stop that one, or give this one another DATA_DIR, or use a PostgreSQL server (DATABASE_URL).`
		);
	}
}

export interface EmbeddedDatabase {
	/** How many times files were flushed to disk since the start. */
	syncs(): Promise<number>;
	/** Flushes, stops listening and gives the folder free. */
	close(): Promise<void>;
}

/** The folder of the Unix socket on which the embedded database of a data folder listens; short enough for the kernel's limit of 107 bytes. */
export function socketFolder(dataDir: string): string {
	const inside = join(dataDir, 'run');
	if (Buffer.byteLength(inside) <= 80) return inside;
	return join(tmpdir(), `immerse-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
}

const socketPath = (dataDir: string) => join(socketFolder(dataDir), '.s.PGSQL.5432');

/** True while a process answers on the socket of this data folder. */
export function isEmbeddedRunning(dataDir: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(socketPath(dataDir));
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}

/** When a process began (clock ticks since boot), so that a number used again by another process is not taken for it. */
function processStart(pid: number): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ')[19];
	} catch {
		return undefined;
	}
}

function isAlive(pid: number, start: string): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
	return start === '' || processStart(pid) === undefined || processStart(pid) === start;
}

/** The process that has the data folder open, if any lives. */
export function findHolder(dataDir: string): number | undefined {
	const lock = join(dataDir, 'lock');
	if (!existsSync(lock)) return undefined;
	const [pid = '0', start = ''] = readFileSync(lock, 'utf8').split(' ');
	return isAlive(Number(pid), start) ? Number(pid) : undefined;
}

function takeLock(dataDir: string): () => void {
	const lock = join(dataDir, 'lock');
	for (let attempt = 0; attempt < 2; attempt += 1) {
		try {
			const file = openSync(lock, 'wx');
			writeSync(file, `${process.pid} ${processStart(process.pid) ?? ''}`);
			closeSync(file);
			return () => rmSync(lock, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			const holder = findHolder(dataDir);
			if (holder) throw new FolderInUse(dataDir, holder);
			rmSync(lock, { force: true });
		}
	}
	throw new FolderInUse(dataDir, 0);
}

function answer<T>(worker: Worker, matches: (message: unknown) => T | undefined): Promise<T> {
	return new Promise((resolve, reject) => {
		const onMessage = (message: unknown) => {
			const found = matches(message);
			if (found === undefined) return;
			worker.off('message', onMessage);
			worker.off('error', reject);
			resolve(found);
		};
		worker.on('message', onMessage);
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`The embedded database stopped (${code}).`)));
	});
}

/**
 * Starts the embedded database of a data folder in a thread and waits until it listens.
 * @throws {FolderInUse} where another process has the folder.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
	mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
	const release = takeLock(dataDir);
	try {
		mkdirSync(socketFolder(dataDir), { recursive: true, mode: 0o700 });
		if (existsSync(socketPath(dataDir))) rmSync(socketPath(dataDir));
		const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
			workerData: { folder: join(dataDir, 'postgres'), socket: socketPath(dataDir) }
		});
		await answer(worker, (message) => (message === 'ready' ? true : undefined));
		return {
			syncs: async () => {
				worker.postMessage('syncs');
				return answer(worker, (message) => (isSyncs(message) ? message.syncs : undefined));
			},
			close: async () => {
				worker.postMessage('close');
				await answer(worker, (message) => (message === 'closed' ? true : undefined));
				release();
			}
		};
	} catch (error) {
		release();
		throw error;
	}
}

function isSyncs(message: unknown): message is { syncs: number } {
	return typeof message === 'object' && message !== null && 'syncs' in message;
}
