import type { Kysely } from 'kysely';
import { type Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { reviewCan } from '#domains/practices/review.ts';
import { whyWords } from '#domains/practices/review-words.ts';
import { getWorkingPractice, type Practice } from '#domains/practices/server/practices.ts';
import { findOpenProposal, reviewerOf, standingOf, type WorkTables } from '#domains/practices/server/working-copy.ts';
import { isLanguage } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';

/** A record that this person may write just now. @throws {Problem} `not-found`; `review-refused` while reviewers have it */
export async function getEditable(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<Practice> {
	requirePermission(actor, 'practice.propose');
	const practice = await getWorkingPractice(db, actor, number);
	const proposal = await findOpenProposal(db, practice.id);
	if (!proposal) {
		const row = await db.selectFrom('practices').select('created_by').where('id', '=', practice.id).executeTakeFirst();
		const isOwn = practice.state === 'published' && row?.created_by === actor.id;
		if (!isOwn && !may(actor, 'practice.edit').allowed) throw new Problem('review-refused', { reason: whyWords.over() });
		return practice;
	}
	const row = await db.selectFrom('practices').selectAll().where('id', '=', practice.id).executeTakeFirstOrThrow();
	const answer = reviewCan.write(await standingOf(db, row, proposal), await reviewerOf(db, actor));
	if (!answer.allowed) throw new Problem('review-refused', { reason: whyWords[answer.why]() });
	return practice;
}

/** The language of the form's texts: the one asked for, else the record's own. */
export function formLanguage(asked: unknown, { record }: Pick<Practice, 'record'>): string {
	const known = typeof asked === 'string' && (isLanguage(asked) || asked === record.originalLanguage);
	return known ? asked : record.originalLanguage;
}
