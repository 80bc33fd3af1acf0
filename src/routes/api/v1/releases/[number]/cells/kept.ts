import { compressed, type Encoding } from '#platform/server/compressed.ts';

interface Answer {
	/** As it travels. */
	readonly body: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>;
	readonly next: string | null;
}

const answers = new Map<string, Answer>();
const most = 400;
const longest = 100_000;

/** The latest short answers about releases, which never change: what many ask for is written once, and compressed once each way. */
export const kept = {
	get: (identity: string): Answer | undefined => answers.get(identity),
	set(identity: string, body: string, next: string | null): void {
		if (body.length > longest) return;
		answers.delete(identity);
		answers.set(identity, { body: compressedOnce(new TextEncoder().encode(body)), next });
		const [oldest] = answers.keys();
		if (answers.size > most && oldest !== undefined) answers.delete(oldest);
	}
};

function compressedOnce(body: Uint8Array<ArrayBuffer>): Answer['body'] {
	const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
	return (encoding) => {
		const known = made.get(encoding) ?? compressed(body, encoding);
		made.set(encoding, known);
		return known;
	};
}
