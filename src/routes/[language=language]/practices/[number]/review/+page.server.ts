import { z } from 'zod';
import { requirePermission } from '#domains/identity/permissions.ts';
import { manyOutcomes } from '#domains/practices/practice.ts';
import { advisedFields, formSteps, missingFields, stepOf, unexplainedOutcomes } from '#domains/practices/readiness.ts';
import { journeyOf, type ReviewAnswer, reviewCan } from '#domains/practices/review.ts';
import { whyWords } from '#domains/practices/review-words.ts';
import { comment, listThreads, resolveThread } from '#domains/practices/server/comments.ts';
import { findPublishedRecord } from '#domains/practices/server/practices.ts';
import { getProposal } from '#domains/practices/server/proposals.ts';
import {
	acceptProposal,
	askForChanges,
	publishPractice,
	rejectProposal,
	submitProposal,
	takeBackProposal
} from '#domains/practices/server/reviews.ts';
import { reviewerOf } from '#domains/practices/server/working-copy.ts';
import { readForm } from '#platform/forms.ts';
import { pickText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { attempt } from '../../../../attempt.ts';
import { differencesInWords } from '../../differences-in-words.ts';
import { practiceNumber } from '../../practice-number.ts';
import { postNotices } from '../../review-post.ts';
import type { Actions, PageServerLoad } from './$types';
import { readVerdict } from './verdict-form.ts';

const why = (answer: ReviewAnswer) => (answer.allowed ? undefined : whyWords[answer.why]());

export const load: PageServerLoad = ({ locals, params }) =>
	readOnly(locals.db, async (db) => {
		const { actor, locale } = locals;
		if (actor.kind === 'visitor') throw new Problem('sign-in-needed');
		const number = practiceNumber(params.number);
		const { practice, proposal, steps, standing } = await getProposal(db, actor, number);
		const { record } = practice;
		const reviewer = await reviewerOf(db, actor);
		const published = await findPublishedRecord(db, practice.id);
		const isAuthor = standing.authors.includes(actor.id);
		return {
			...{ number, steps, isAuthor, state: practice.state, revision: practice.revision },
			...{ stage: proposal.stage, minor: proposal.minor },
			title: pickText(record.title, locale),
			journey: journeyOf(proposal),
			missing: missingFields(record).map((field) => ({ field, step: stepOf(field) })),
			advised: advisedFields(record).map((field) => ({ field, step: stepOf(field) })),
			manyOutcomes: record.outcomes.length > manyOutcomes ? record.outcomes.length : 0,
			unexplained: unexplainedOutcomes(record).length,
			isReviewer: reviewer.isEditor || (reviewer.expertOf.length > 0 && !isAuthor),
			mayWrite: reviewCan.write(standing, reviewer).allowed,
			mayTakeBack: isAuthor && (proposal.stage === 'submitted' || proposal.stage === 'expert'),
			whyNot: {
				submit: why(reviewCan.submit(standing, reviewer)),
				review: why(reviewCan.accept(standing, reviewer)),
				publish: why(reviewCan.publish(standing, reviewer))
			},
			differences: published && proposal.closed_at === null ? await differencesInWords(db, published, record, locale) : [],
			threads: await listThreads(db, practice.id),
			fields: Object.values(formSteps).flat()
		};
	});

const commentForm = z.object({ field: z.string().max(40).default(''), thread: z.uuid().optional(), body: z.string().max(10_000) });

/** An action of the review: reads its form, does it in one transaction, sends what is to be told. */
type Deed = (trx: Parameters<typeof submitProposal>[0], locals: App.Locals, number: number, form: FormData) => Promise<unknown>;

const deed =
	(run: Deed): Actions[string] =>
	async ({ locals, params, request }) => {
		const form = await request.formData();
		return attempt(locals, form, async () => {
			requirePermission(locals.actor, 'practice.propose');
			const number = practiceNumber(params.number ?? '');
			await command(locals.db, (trx) => run(trx, locals, number, form));
			return { done: true };
		});
	};

const basedOn = (form: FormData) => Number(form.get('basedOn'));

export const actions: Actions = {
	submit: deed((trx, { actor, locale }, number, form) => submitProposal(trx, actor, { number, basedOn: basedOn(form), language: locale })),
	takeBack: deed((trx, { actor }, number) => takeBackProposal(trx, actor, number)),
	ask: deed(async (trx, { actor, application }, number, form) =>
		postNotices(trx, application, await askForChanges(trx, actor, readVerdict(form, number)))
	),
	accept: deed(async (trx, { actor, application }, number, form) =>
		postNotices(trx, application, await acceptProposal(trx, actor, readVerdict(form, number)))
	),
	reject: deed(async (trx, { actor, application }, number, form) =>
		postNotices(trx, application, await rejectProposal(trx, actor, readVerdict(form, number)))
	),
	publish: deed(async (trx, { actor, application }, number, form) =>
		postNotices(trx, application, await publishPractice(trx, actor, number, basedOn(form)))
	),
	comment: deed(async (trx, { actor, application }, number, form) => {
		const { field, thread, body } = readForm(commentForm, form);
		postNotices(trx, application, await comment(trx, actor, { number, field, thread: thread ?? null, body }));
	}),
	resolve: deed((trx, { actor }, number, form) =>
		resolveThread(trx, actor, { number, thread: readForm(z.object({ thread: z.uuid() }), form).thread })
	)
};
