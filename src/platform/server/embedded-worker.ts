/**
 * The embedded database: PGlite in a thread of its own, behind a Unix socket, so that a long query stops nobody else's request.
 * PGlite never flushes to disk by default: it starts PostgreSQL with `-F` and its file layer has no `fsync`. Both are given back here.
 */
import { fsyncSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketHandler } from '@electric-sql/pglite-socket';
import { z } from 'zod';
import { Turns } from './embedded-turns.ts';

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

/** The library reads and writes the protocol; whose turn it is, `Turns` decides. */
const turns = new Turns(database) as unknown as ConstructorParameters<typeof PGLiteSocketHandler>[0]['queryQueue'];
const clients = new Set<Socket>();
const server = createServer((client) => {
	clients.add(client);
	client.once('close', () => clients.delete(client));
	void new PGLiteSocketHandler({ queryQueue: turns, closeOnDetach: true }).attach(client);
});
await new Promise<void>((resolve) => server.listen(socket, resolve));

parentPort?.on('message', async (message: unknown) => {
	if (message === 'syncs') parentPort?.postMessage({ syncs: synced });
	if (message === 'close') {
		for (const client of clients) client.destroy();
		await new Promise<void>((resolve) => server.close(() => resolve()));
		await database.close();
		parentPort?.postMessage('closed');
		parentPort?.close();
	}
});
parentPort?.postMessage('ready');
