import type { Kysely, Selectable, Transaction } from 'kysely';
import { getFramework } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { may } from '#domains/identity/permissions.ts';
import type { IdentityTables } from '#domains/identity/server/tables.ts';
import { newId } from '#platform/ids.ts';
import { isLanguage } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { reader } from '#platform/server/database.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { PracticeRecord } from '../practice.ts';
import { missingFields } from '../readiness.ts';
import type { ReviewAnswer, Reviewer, Standing } from '../review.ts';
import { whyWords } from '../review-words.ts';
import type { PracticeTables } from './tables.ts';

export type WorkTables = PracticeTables & PlatformTables & FrameworkTables & IdentityTables;
export type PracticeRow = Selectable<PracticeTables['practices']>;
export type ProposalRow = Selectable<PracticeTables['practice_proposals']>;

/** A record being worked on, its open proposal, and what the rules need to know of both and of whoever asks. */
export interface Work {
	readonly row: PracticeRow;
	readonly proposal: ProposalRow;
	readonly standing: Standing;
	readonly reviewer: Reviewer;
}

/** @throws {Problem} `not-found` */
export async function lockPractice(trx: Transaction<WorkTables>, number: number): Promise<PracticeRow> {
	const row = await trx.selectFrom('practices').selectAll().where('number', '=', number).forUpdate().executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row;
}

/** The proposal of a record that is under way. */
export async function findOpenProposal(db: Kysely<PracticeTables>, practiceId: string): Promise<ProposalRow | undefined> {
	return db
		.selectFrom('practice_proposals')
		.selectAll()
		.where('practice_id', '=', practiceId)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
}

/** What the rules know of the actor: editor or not, and expert of which dimensions. */
export async function reviewerOf(db: Kysely<PracticeTables>, actor: Actor): Promise<Reviewer> {
	const experts = may(actor, 'practice.advise').allowed && actor.kind === 'member';
	const rows = experts
		? await db.selectFrom('practice_experts').select('dimension').where('user_id', '=', actor.id).orderBy('dimension').execute()
		: [];
	return { id: actor.id, isEditor: may(actor, 'practice.publish').allowed, expertOf: rows.map(({ dimension }) => dimension) };
}

/** The dimensions that a record's outcomes belong to. */
export async function dimensionsOf(db: Kysely<FrameworkTables>, record: PracticeRecord): Promise<string[]> {
	const { outcomes } = (await getFramework(db)).document;
	return [...new Set(outcomes.filter(({ code }) => record.outcomes.includes(code)).map(({ dimension }) => dimension))];
}

/** How a proposal stands, read off the record's row and its revisions. */
export async function standingOf(db: Kysely<WorkTables>, row: PracticeRow, proposal: ProposalRow): Promise<Standing> {
	const wrote = await db
		.selectFrom('practice_revisions')
		.select('made_by')
		.distinct()
		.where('practice_id', '=', row.id)
		.where('revision', '>', proposal.from_revision)
		.execute();
	const authors = new Set([proposal.author_id, ...wrote.map(({ made_by }) => made_by)].filter((id) => id !== null));
	return {
		stage: proposal.stage,
		minor: proposal.minor,
		authors: [...authors],
		editor: proposal.editor_id,
		expert: proposal.expert_id,
		dimensions: await dimensionsOf(db, row.record),
		complete: missingFields(row.record).length === 0
	};
}

/** A record with its open proposal, both locked until the command ends. @throws {Problem} `not-found` where nothing is under way */
export async function lockWork(trx: Transaction<WorkTables>, actor: Actor, number: number): Promise<Work> {
	const row = await lockPractice(trx, number);
	const proposal = await findOpenProposal(reader(trx), row.id);
	if (!proposal) throw new Problem('not-found');
	return {
		row,
		proposal,
		standing: await standingOf(reader(trx), row, proposal),
		reviewer: await reviewerOf(reader(trx), actor)
	};
}

/** @throws {Problem} `review-refused` with the reason in the request's language */
export function requireAnswer(answer: ReviewAnswer): void {
	if (!answer.allowed) throw new Problem('review-refused', { reason: whyWords[answer.why]() });
}

/** What changes in a proposal with its text: what reviewers said yes to is theirs no longer, and the review begins again. */
export const reviewedAnew = ({ stage }: Pick<ProposalRow, 'stage'>) => ({
	changed_at: new Date(),
	...(stage === 'expert' || stage === 'accepted' ? { stage: 'submitted' as const, editor_id: null, expert_id: null } : {})
});

/**
 * Begins a proposal. Whoever wrote after the newest published text counts as its author; where what is worked on says the same
 * as what is published, nobody has written yet.
 */
export async function openProposal(
	trx: Transaction<PracticeTables>,
	actor: Pick<Actor, 'id'>,
	row: PracticeRow,
	minor: boolean
): Promise<ProposalRow> {
	const asPublished = JSON.stringify(row.record) === JSON.stringify(row.published_record);
	const { originalLanguage } = row.record;
	return trx
		.insertInto('practice_proposals')
		.values({
			id: newId(),
			practice_id: row.id,
			stage: 'writing',
			minor,
			from_revision: asPublished ? row.revision : (row.published_revision ?? 0),
			author_id: actor.id ?? null,
			contact_email: row.contact_email,
			language: isLanguage(originalLanguage) ? originalLanguage : 'en'
		})
		.returningAll()
		.executeTakeFirstOrThrow();
}
