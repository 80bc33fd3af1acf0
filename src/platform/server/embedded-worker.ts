/**
 * The embedded database: PGlite in a thread of its own, behind a Unix socket, so that a long query stops nobody else's request.
 * PGlite never flushes to disk by default: it starts PostgreSQL with `-F` and its file layer has no `fsync`. Both are given back here.
 */
import { fsyncSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { z } from 'zod';

const { folder, socket } = z.object({ folder: z.string(), socket: z.string() }).parse(workerData);

interface StreamOperations {
	fsync?: (stream: { nfd?: number }) => number;
}
interface EmscriptenModule {
	FS: { lookupPath(path: string): { node: { mount: { type: { stream_ops: StreamOperations } } } } };
}

let synced = 0;

function flushToDisk(module: EmscriptenModule): void {
	const operations = module.FS.lookupPath('/pglite/data').node.mount.type.stream_ops;
	operations.fsync = (stream) => {
		if (stream.nfd !== undefined) {
			fsyncSync(stream.nfd);
			synced += 1;
		}
		return 0;
	};
}

const startParameters = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')];
const database = await PGlite.create(folder, {
	extensions: { pg_trgm, unaccent },
	startParams: [...startParameters, '-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'wal_sync_method=fsync']
});
flushToDisk((database as unknown as { Module: EmscriptenModule }).Module);

const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: 64 });
await server.start();

parentPort?.on('message', async (message: unknown) => {
	if (message === 'syncs') parentPort?.postMessage({ syncs: synced });
	if (message === 'close') {
		await server.stop();
		await database.close();
		parentPort?.postMessage('closed');
		parentPort?.close();
	}
});
parentPort?.postMessage('ready');
