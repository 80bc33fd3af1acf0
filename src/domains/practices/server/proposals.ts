import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { Problem } from '#platform/problem.ts';
import type { PracticeRecord } from '../practice.ts';
import type { ReviewGrid, ReviewRole, ReviewStep, Stage, Standing } from '../review.ts';
import { getWorkingPractice, type Practice } from './practices.ts';
import { type ProposalRow, standingOf, type WorkTables } from './working-copy.ts';

export interface OwnProposal {
	readonly number: number;
	readonly record: PracticeRecord;
	readonly state: Practice['state'];
	readonly stage: Stage;
	readonly minor: boolean;
	readonly changedAt: Date;
	readonly openComments: number;
}

/** What somebody proposed: the newest proposal of each record, newest change first. */
export async function listOwnProposals(db: Kysely<WorkTables>, actor: Actor): Promise<OwnProposal[]> {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	const rows = await db
		.selectFrom('practice_proposals')
		.innerJoin('practices', 'practices.id', 'practice_proposals.practice_id')
		.select(['number', 'record', 'state', 'stage', 'minor', 'changed_at as changedAt', 'practice_id'])
		.where('author_id', '=', actor.id)
		.orderBy('changed_at', 'desc')
		.limit(500)
		.execute();
	const newest = rows.filter((row, index) => rows.findIndex((other) => other.practice_id === row.practice_id) === index);
	const comments = newest.length
		? await db
				.selectFrom('practice_comments')
				.select(['practice_id', (eb) => eb.fn.count<number>('thread').distinct().as('open')])
				.where(
					'practice_id',
					'in',
					newest.map(({ practice_id }) => practice_id)
				)
				.where('resolved_at', 'is', null)
				.groupBy('practice_id')
				.execute()
		: [];
	return newest.map(({ practice_id, ...row }) => ({
		...row,
		openComments: Number(comments.find((one) => one.practice_id === practice_id)?.open ?? 0)
	}));
}

/** Whether somebody proposed this record. */
export async function hasProposed(db: Kysely<WorkTables>, actor: Actor, practiceId: string): Promise<boolean> {
	if (actor.kind !== 'member') return false;
	const row = await db
		.selectFrom('practice_proposals')
		.select('id')
		.where('practice_id', '=', practiceId)
		.where('author_id', '=', actor.id)
		.executeTakeFirst();
	return row !== undefined;
}

export interface ReviewStepView {
	readonly step: ReviewStep;
	readonly role: ReviewRole;
	readonly revision: number;
	/** Only where the person chose to show it. */
	readonly name: string | undefined;
	readonly note: string;
	readonly grid: ReviewGrid | null;
	readonly madeAt: Date;
}

export interface ProposalView {
	readonly practice: Practice;
	readonly proposal: ProposalRow;
	readonly steps: readonly ReviewStepView[];
	readonly standing: Standing;
}

/** The newest proposal of a record with what happened to it, for those who may read it. @throws {Problem} `not-found` */
export async function getProposal(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<ProposalView> {
	const practice = await getWorkingPractice(db, actor, number);
	const proposal = await db
		.selectFrom('practice_proposals')
		.selectAll()
		.where('practice_id', '=', practice.id)
		.orderBy('opened_at', 'desc')
		.executeTakeFirst();
	if (!proposal) throw new Problem('not-found');
	const row = await db.selectFrom('practices').selectAll().where('id', '=', practice.id).executeTakeFirstOrThrow();
	return {
		practice,
		proposal,
		steps: await listSteps(db, practice.id),
		standing: await standingOf(db, row, proposal)
	};
}

/** All that happened to a record's proposals, oldest first. */
async function listSteps(db: Kysely<WorkTables>, practiceId: string): Promise<ReviewStepView[]> {
	const rows = await db
		.selectFrom('practice_review_steps')
		.innerJoin('practice_proposals', 'practice_proposals.id', 'practice_review_steps.proposal_id')
		.leftJoin('users', 'users.id', 'practice_review_steps.made_by')
		.select(['step', 'role', 'revision', 'name_shown', 'note', 'grid', 'made_at as madeAt', 'users.name'])
		.where('practice_proposals.practice_id', '=', practiceId)
		.orderBy('made_at')
		.execute();
	return rows.map(({ name_shown, name, ...row }) => ({ ...row, name: name_shown ? (name ?? undefined) : undefined }));
}

/** The address kept with a proposal, for the form of those who write it. */
export async function getContactEmail(db: Kysely<WorkTables>, practiceId: string): Promise<string> {
	const proposal = await db
		.selectFrom('practice_proposals')
		.select('contact_email')
		.where('practice_id', '=', practiceId)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	if (proposal) return proposal.contact_email ?? '';
	const row = await db.selectFrom('practices').select('contact_email').where('id', '=', practiceId).executeTakeFirst();
	return row?.contact_email ?? '';
}
