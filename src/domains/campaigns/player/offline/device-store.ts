import type { Entry } from '../../entry.ts';
import type { SealedResponse } from '../../sealing.ts';
import type { Words } from '../words.ts';

/** Half-finished answers. Who has not the code reads the day and a length, nothing else. */
export interface Draft {
	/** follows from the code by a slow hash, as the key does */
	readonly id: string;
	/** milliseconds since 1970 by the device's clock, put right where the server's was heard */
	readonly expires: number;
	readonly nonce: Uint8Array<ArrayBuffer>;
	readonly text: ArrayBuffer;
}

/** A finished response that only the server can open. */
export interface Queued {
	readonly response: string;
	readonly campaign: string;
	readonly sealed: SealedResponse;
	/** why the server will not have it; absent while it waits */
	readonly refused?: keyof Words;
	/** true once it was written into a file that somebody can carry */
	readonly saved?: boolean;
}

/** What a questionnaire is found by: a draft goes on with the version it began with. */
export interface KeptEntry {
	readonly key: string;
	readonly entry: Entry;
}

interface Stores {
	drafts: Draft;
	queue: Queued;
	entries: KeptEntry;
	/** small facts of the device, by name */
	device: { readonly name: string; readonly value: unknown };
}

const KEYS = { drafts: 'id', queue: 'response', entries: 'key', device: 'name' } as const satisfies Record<keyof Stores, string>;

/** What a device keeps: half-finished answers under the child's code, finished ones under the campaign's key, questionnaires. Plain IndexedDB. */
export class DeviceStore {
	readonly #database: IDBDatabase;

	private constructor(database: IDBDatabase) {
		this.#database = database;
	}

	/** Undefined where the browser keeps nothing, as some private windows do. */
	static async open(): Promise<DeviceStore | undefined> {
		try {
			const request = indexedDB.open('immerse-player', 1);
			request.onupgradeneeded = () => {
				for (const [name, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(name, { keyPath });
			};
			const database = await settled(request);
			// a newer version of the player in another window must not wait for this one
			database.onversionchange = () => database.close();
			return new DeviceStore(database);
		} catch {
			return undefined;
		}
	}

	get<Name extends keyof Stores>(store: Name, key: string): Promise<Stores[Name] | undefined> {
		return settled(this.#database.transaction(store).objectStore(store).get(key) as IDBRequest<Stores[Name] | undefined>);
	}

	all<Name extends keyof Stores>(store: Name): Promise<Stores[Name][]> {
		return settled(this.#database.transaction(store).objectStore(store).getAll() as IDBRequest<Stores[Name][]>);
	}

	/** Writes on the disk, not only into the browser's memory. @throws {DOMException} `QuotaExceededError` where the device is full */
	async put<Name extends keyof Stores>(store: Name, value: Stores[Name]): Promise<void> {
		await this.change([store], (at) => at(store).put(value));
	}

	async remove(store: keyof Stores, key: string): Promise<void> {
		await this.change([store], (at) => at(store).delete(key));
	}

	/** Several changes, all or none. */
	change(stores: (keyof Stores)[], work: (at: (store: keyof Stores) => IDBObjectStore) => unknown): Promise<void> {
		return new Promise((resolve, reject) => {
			const transaction = this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
			transaction.oncomplete = () => resolve();
			transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new DOMException('not kept', 'AbortError'));
			work((store) => transaction.objectStore(store));
		});
	}

	async fact(name: string): Promise<unknown> {
		return (await this.get('device', name))?.value;
	}

	keepFact(name: string, value: unknown): Promise<void> {
		return this.put('device', { name, value });
	}
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new DOMException('not read', 'UnknownError'));
	});
}
