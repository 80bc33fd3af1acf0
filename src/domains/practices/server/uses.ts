/** How often records are used, counted by month without anything about who. */
import { type Kysely, sql } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { UseKind } from '../quality.ts';
import type { PracticeTables } from './tables.ts';

/** Counts wait here and go to the database together: a reader waits for none. */
export interface UseCounter {
	count(number: number, kind: UseKind): void;
	/** Writes what waits; counts of several processes add up. */
	flush(): Promise<void>;
	/** Writes what waits, and stops. */
	close(): Promise<void>;
}

const everyMinute = 60_000;

export function createUseCounter(db: Kysely<PracticeTables>, say: (error: unknown) => void, now = () => new Date()): UseCounter {
	let waiting = new Map<string, { number: number; month: string; kind: UseKind; times: number }>();
	const flush = async () => {
		const counts = [...waiting.values()];
		waiting = new Map();
		if (counts.length === 0) return;
		await db
			.insertInto('practice_uses')
			.values(counts)
			.onConflict((conflict) =>
				conflict.columns(['number', 'month', 'kind']).doUpdateSet({ times: sql`practice_uses.times + excluded.times` })
			)
			.execute();
	};
	const timer = setInterval(() => void flush().catch(say), everyMinute);
	timer.unref();
	return {
		count: (number, kind) => {
			const month = `${now().toISOString().slice(0, 7)}-01`;
			const key = `${number} ${kind} ${month}`;
			waiting.set(key, { number, month, kind, times: (waiting.get(key)?.times ?? 0) + 1 });
		},
		flush,
		close: async () => {
			clearInterval(timer);
			await flush();
		}
	};
}

export interface Use {
	readonly number: number;
	readonly kind: UseKind;
	readonly times: number;
}

/** The most used records of the last twelve months. */
export async function listUses(db: Kysely<PracticeTables>, actor: Actor, now = new Date()): Promise<Use[]> {
	requirePermission(actor, 'practice.edit');
	const since = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), 1)).toISOString().slice(0, 10);
	return db
		.selectFrom('practice_uses')
		.select((eb) => ['number', 'kind', eb.fn.sum<number>('times').as('times')])
		.where('month', '>=', since)
		.groupBy(['number', 'kind'])
		.orderBy('times', 'desc')
		.limit(200)
		.execute();
}
