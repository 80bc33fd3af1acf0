import type { Kysely } from 'kysely';
import { criteria, type ReviewGrid } from '#domains/practices/review.ts';
import { nameExpert } from '#domains/practices/server/experts.ts';
import { acceptProposal, publishPractice, submitProposal } from '#domains/practices/server/reviews.ts';
import { command } from '#platform/server/database.ts';
import type { Database } from '../../src/database.ts';
import { people } from './people.ts';

/** A grid in which every answer is yes. */
export const goodGrid = Object.fromEntries(criteria.map((criterion) => [criterion, { points: 2, note: '' }])) as ReviewGrid;

export const allDimensions = ['rights', 'culture', 'well-being', 'connectedness', 'education'];

/** Takes a draft of `people.nobody` the whole way: sent, read by an editor and by an expert, published. */
export async function publishReviewed(db: Kysely<Database>, number: number, dimensions: readonly string[] = allDimensions): Promise<void> {
	const { revision } = await db.selectFrom('practices').select('revision').where('number', '=', number).executeTakeFirstOrThrow();
	const verdict = { number, basedOn: revision, note: '', grid: goodGrid, nameShown: false };
	const { email } = people.expert;
	await command(db, (trx) => nameExpert(trx, people.administrator, { email, dimensions, language: 'en' }));
	await command(db, (trx) => submitProposal(trx, people.nobody, { number, basedOn: revision, language: 'en' }));
	await command(db, (trx) => acceptProposal(trx, people.editor, { ...verdict, stage: 'submitted' }));
	await command(db, (trx) => acceptProposal(trx, people.expert, { ...verdict, stage: 'expert' }));
	await command(db, (trx) => publishPractice(trx, people.editor, number));
}
