import type { Kysely, Transaction } from 'kysely';
import { visitor } from '#domains/identity/actor.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import { readCode } from '../code.ts';
import type { Tables } from './campaigns.ts';
import { receiptHash } from './responses.ts';

/**
 * Counts a try at a receipt, outside the transaction that a wrong one undoes. Two limits stand against guessing: one for an address, and one for all
 * together, for who has many addresses: 1,000 tries an hour against 28^8 receipts, enough that nobody can use it up for the others with a few addresses.
 * @throws {Problem} `too-many-requests`
 */
export async function countTryAtReceipt<T extends PlatformTables>(db: Kysely<T>, address: string, now: Date): Promise<void> {
	await takeRateLimit(db, `receipt:${address}`, { limit: 20, seconds: 900 }, now);
	await takeRateLimit(db, 'receipt', { limit: 1000, seconds: 3600 }, now);
}

/**
 * Deletes the response of a receipt for good. The trail says that a response of this campaign was deleted, and nothing of what or whose it was. The
 * code that was used stays used, so the same response can't come back. Releases that are published don't change.
 * @param receipt as it was typed
 * @throws {Problem} `receipt-unknown`, also where it was used already: who guesses learns nothing
 */
export async function forgetResponse(trx: Transaction<Tables>, receipt: string, secret: string): Promise<void> {
	const read = readCode(receipt);
	if (read === undefined) throw new Problem('receipt-unknown');
	// should two responses ever share a receipt (28^8 receipts), both go: the promise is kept to whoever asks
	const deleted = await trx
		.deleteFrom('responses')
		.where('receipt_hash', '=', receiptHash(secret, read))
		.returning('campaign_id')
		.execute();
	if (deleted.length === 0) throw new Problem('receipt-unknown');
	for (const { campaign_id } of deleted) await recordAudit(trx, visitor, 'response.forget', `campaign:${campaign_id}`);
}
