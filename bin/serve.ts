/** Serves the built platform: the embedded database (unless a server is named), migrations, then the web. */
import compression from 'compression';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { constants } from 'node:zlib';
import type { Database } from '../src/database.ts';
import { connectDatabase } from '#platform/server/database.ts';
import { type EmbeddedDatabase, FolderInUse, startEmbedded } from '#platform/server/embedded.ts';
import { EnvProblem, parseEnv } from '#platform/server/env.ts';
import { bringUpToDate } from './foundation.ts';

/** A body larger than the first is refused; one larger than the second is not even read to its end. */
const largestBody = 22 * 1024 * 1024;
const largestRead = 200_000_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

// A pattern that an author wrote must not hold up everybody: after many steps back the engine goes on in linear time.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

try {
	const env = parseEnv(process.env);
	// The web handler reads these: our own hook limits each route; this is the outer wall.
	process.env['BODY_SIZE_LIMIT'] = String(largestBody);
	process.env['PROTOCOL_HEADER'] = 'x-immerse-protocol';
	process.env['SHUTDOWN_TIMEOUT'] = '10';

	const embedded = env.DATABASE_URL ? undefined : await startEmbedded(env.DATA_DIR);
	const db = connectDatabase<Database>(env);
	const ran = await bringUpToDate(db);
	if (ran.length > 0) console.log(`Tables brought up to date (${ran.length} steps).`);
	await db.destroy();

	const { handler } = (await import(pathToFileURL(join(process.cwd(), 'build', 'handler.js')).href)) as { handler: Handler };
	const origin = env.ORIGIN ? new URL(env.ORIGIN) : undefined;
	// Pages of members are sent as they are: what is secret in them must not be guessed from their compressed length (BREACH).
	const compress = compression({
		level: 4,
		// the usual window takes megabytes for each answer: eight at once, answers of 70 kB went out five times slower
		brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: 16 } },
		filter: (request, response) => !request.headers.cookie?.includes('session_token') && compression.filter(request, response)
	});
	const server = createServer((request, response) => {
		request.headers['x-immerse-protocol'] = origin?.protocol.replace(':', '') ?? 'http';
		if (origin) request.headers.host = origin.host;
		const answer = () => compress(request as never, response as never, () => handler(request, response));
		const length = Number(request.headers['content-length'] ?? 0);
		if (length <= largestBody || length > largestRead) return answer();
		// Who sends too much reads the answer only after sending it all: a connection that breaks says nothing to a person.
		request.resume();
		request.once('end', answer);
	});
	server.once('error', (error: NodeJS.ErrnoException) => {
		console.error(
			error.code === 'EADDRINUSE'
				? `Port ${env.PORT} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`
				: `The server could not listen on ${env.HOST}:${env.PORT}: ${error.message}`
		);
		void embedded?.close().finally(() => process.exit(1));
	});
	server.listen(env.PORT, env.HOST, () => {
		const address = server.address();
		const port = typeof address === 'object' && address ? address.port : env.PORT;
		const shown = env.HOST === '127.0.0.1' || env.HOST === '0.0.0.0' ? 'localhost' : env.HOST;
		console.log(`Immerse is ready: ${env.ORIGIN ?? `http://${shown}:${port}`}`);
	});
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, embedded));
} catch (error) {
	if (error instanceof EnvProblem || error instanceof FolderInUse) console.error(error.message);
	else console.error('Immerse could not start:', error);
	process.exit(1);
}

/** Finishes the requests under way, lets the application close its pools, then closes the database. */
async function stop(server: ReturnType<typeof createServer>, embedded: EmbeddedDatabase | undefined): Promise<void> {
	setTimeout(() => process.exit(1), 15_000).unref();
	server.closeIdleConnections();
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
		setTimeout(() => server.closeAllConnections(), 8000).unref();
	});
	const closing: Promise<void>[] = [];
	process.emit('immerse:close' as 'disconnect', ...([closing] as unknown as []));
	await Promise.allSettled(closing);
	await embedded?.close();
	process.exit(0);
}
