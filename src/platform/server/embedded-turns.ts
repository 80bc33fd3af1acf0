import type { PGlite } from '@electric-sql/pglite';

/** Frontend messages of PostgreSQL's protocol (version 3, "Message Formats") that belong to a unit which only Sync or Flush ends. */
const belongsToUnit = new Set(['P', 'B', 'D', 'E', 'C'].map((letter) => letter.charCodeAt(0)));

/** A client that says goodbye; the session stays for the others. */
const terminate = 'X'.charCodeAt(0);

interface Turn {
	readonly client: number;
	readonly message: Uint8Array;
	readonly answer: (bytes: Uint8Array) => void;
	readonly done: (length: number) => void;
	readonly failed: (error: unknown) => void;
}

/**
 * Gives the clients of the socket their turns on the one session that PGlite has. A unit (Parse, Bind, Describe, Execute … Sync) runs
 * as one: the queue of the socket library takes turns message by message, so that one client's Bind could meet another's Parse and answer
 * its question with somebody else's rows. While a client is inside a transaction, the others wait.
 */
export class Turns {
	readonly #db: PGlite;
	readonly #parts = new Map<number, Uint8Array[]>();
	#waiting: Turn[] = [];
	#running = false;
	#inTransaction: number | undefined;

	constructor(db: PGlite) {
		this.#db = db;
	}

	/** Called by the library for every message of a client, in order; a part of a unit is kept until the unit is whole. */
	async enqueue(client: number, message: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<number> {
		if (message[0] === terminate) return 0;
		const parts = this.#parts.get(client) ?? [];
		parts.push(message);
		if (belongsToUnit.has(message[0] ?? 0)) {
			this.#parts.set(client, parts);
			return 0;
		}
		this.#parts.delete(client);
		return new Promise((done, failed) => {
			this.#waiting.push({ client, message: Buffer.concat(parts), answer, done, failed });
			void this.#run();
		});
	}

	getQueueLength(): number {
		return this.#waiting.length;
	}

	/** Forgets what a client that went away was still waiting for. */
	clearQueueForHandler(client: number): void {
		this.#parts.delete(client);
		for (const turn of this.#waiting) if (turn.client === client) turn.failed(new Error('the client went away'));
		this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
	}

	/** A client that went away inside a transaction leaves nothing behind. */
	async clearTransactionIfNeeded(client: number): Promise<void> {
		if (this.#inTransaction !== client) return;
		await this.#db.exec('rollback');
		this.#inTransaction = undefined;
		void this.#run();
	}

	#next(): Turn | undefined {
		const holder = this.#inTransaction;
		if (holder === undefined) return this.#waiting.shift();
		const index = this.#waiting.findIndex(({ client }) => client === holder);
		return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		for (let turn = this.#next(); turn; turn = this.#next()) await this.#take(turn);
		this.#running = false;
	}

	async #take({ client, message, answer, done, failed }: Turn): Promise<void> {
		let length = 0;
		try {
			await this.#db.runExclusive(() =>
				this.#db.execProtocolRawStream(message, {
					onRawData: (bytes) => {
						length += bytes.length;
						answer(bytes);
					}
				})
			);
			done(length);
		} catch (error) {
			failed(error);
		}
		this.#inTransaction = !this.#db.closed && this.#db.isInTransaction() ? client : undefined;
	}
}
