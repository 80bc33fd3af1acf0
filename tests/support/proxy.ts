import { createServer, type IncomingMessage } from 'node:http';

export interface Proxy {
	readonly origin: string;
	stop(): Promise<void>;
}

/** Serves what another server serves, with texts changed on the way: a new version that was put there meanwhile. */
export async function startProxy(target: string, change: (path: string, body: string) => string): Promise<Proxy> {
	const server = createServer((request, response) => {
		void (async () => {
			const url = new URL(request.url ?? '/', target);
			const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await bodyOf(request);
			// the server takes this address for its own, as behind a proxy of the real world
			const headers = new Headers(request.headers as Record<string, string>);
			headers.delete('connection');
			headers.delete('accept-encoding');
			headers.delete('if-none-match');
			const origin = headers.get('origin');
			if (origin) headers.set('origin', target);
			const answer = await fetch(url, { method: request.method ?? 'GET', headers, ...(body ? { body } : {}), redirect: 'manual' });
			const kept = [...answer.headers].filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(name));
			const bytes = Buffer.from(await answer.arrayBuffer());
			const isScript = answer.headers.get('content-type')?.includes('javascript') ?? false;
			response.writeHead(answer.status, Object.fromEntries(kept));
			response.end(isScript ? change(url.pathname, bytes.toString('utf8')) : bytes);
		})().catch(() => response.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		origin: `http://localhost:${port}`,
		stop: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
