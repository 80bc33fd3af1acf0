import { proposalLetter } from '#domains/practices/server/letters.ts';
import type { Notice } from '#domains/practices/server/reviews.ts';
import { afterCommit } from '#platform/server/database.ts';

/** Sends what a command has to tell, once it is committed. */
export function postNotices(trx: object, { post, origin }: App.Locals['application'], notices: readonly Notice[]): void {
	for (const notice of notices) afterCommit(trx, () => post(proposalLetter(origin, notice)));
}
