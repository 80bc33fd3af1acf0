import { connect, type Socket } from 'node:net';
import { quantile } from './results.ts';

export interface Load {
	readonly perSecond: number;
	/** Milliseconds from the last byte of the question to the last byte of the answer. */
	readonly p50: number;
	readonly p95: number;
	/** Of one answer, headers included, as it travels. */
	readonly bytes: number;
}

/** What a browser says that it takes. */
const asBrowser = 'accept: text/html,*/*;q=0.8\r\naccept-encoding: gzip, deflate, br, zstd\r\n';

/**
 * Asks for one address over and over on a number of connections, each question after the answer to the one before. It reads nothing of an
 * answer but its status and its length, because a client that parses takes the processor from the server that it measures.
 * `NUMBER` in the address is another number in each question.
 * @throws {Error} for an answer other than 200
 */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
	await ask(new URL(url), connections, Math.min(2, seconds));
	return ask(new URL(url), connections, seconds);
}

async function ask(url: URL, connections: number, seconds: number): Promise<Load> {
	const question = `GET ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\n${asBrowser}\r\n`;
	const times: number[] = [];
	let bytes = 0;
	const began = performance.now();
	const until = began + seconds * 1000;
	await Promise.all(
		Array.from({ length: connections }, async () => {
			const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
			await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
			while (performance.now() < until) {
				const asked = performance.now();
				bytes = await answer(socket, question.replace('NUMBER', String(Math.trunc(asked * 1000))));
				times.push(performance.now() - asked);
			}
			socket.destroy();
		})
	);
	const lasted = (performance.now() - began) / 1000;
	return { perSecond: times.length / lasted, p50: quantile(times, 0.5), p95: quantile(times, 0.95), bytes };
}

/** One question and its whole answer. @returns its bytes */
function answer(socket: Socket, question: string): Promise<number> {
	return new Promise((resolve, reject) => {
		let received = 0;
		let whole: number | undefined;
		let head = '';
		let tail = '';
		const finish = (error?: Error) => {
			socket.off('data', read).off('error', finish).off('close', closed);
			if (error) reject(error);
			else resolve(received);
		};
		const closed = () => finish(new Error('The connection was closed.'));
		const read = (part: Buffer) => {
			received += part.length;
			tail = (tail + part.subarray(-5).toString('latin1')).slice(-5);
			if (whole === undefined) {
				head += part.toString('latin1');
				const end = head.indexOf('\r\n\r\n');
				if (end < 0) return;
				if (!head.startsWith('HTTP/1.1 200')) return finish(new Error(head.slice(0, head.indexOf('\r\n'))));
				const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end))?.[1];
				whole = length === undefined ? Infinity : end + 4 + Number(length);
			}
			const isEnd = whole === Infinity ? tail === '0\r\n\r\n' : received >= whole;
			if (isEnd) finish();
		};
		socket.on('data', read).on('error', finish).on('close', closed);
		socket.write(question);
	});
}
