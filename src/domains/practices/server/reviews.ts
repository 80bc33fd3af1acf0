import { type Kysely, type Transaction, sql } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { isSmallEdit } from '../differences.ts';
import { recordFieldName } from '../facet-name.ts';
import { practiceRecord } from '../practice.ts';
import { missingFields } from '../readiness.ts';
import { type ReviewGrid, type ReviewRole, type ReviewStep, reviewCan, type Stage, stageAfterYes } from '../review.ts';
import { getWorkingPractice } from './practices.ts';
import { lockWork, requireAnswer, type Work, type WorkTables } from './working-copy.ts';

type Trx = Transaction<WorkTables>;

/** A letter to be written once the command is committed: what happened to which record, for whom. */
export interface Notice {
	readonly email: string;
	readonly language: string;
	readonly event: 'asked' | 'passed' | 'accepted' | 'rejected' | 'published' | 'commented' | 'waiting' | 'still-true';
	readonly number: number;
	readonly title: LocalisedText;
}

/** What a reviewer says: about which revision, why, with which grid, and whether by name. */
export interface Verdict {
	readonly number: number;
	readonly basedOn: number;
	readonly note: string;
	readonly grid: ReviewGrid | null;
	readonly nameShown: boolean;
}

interface Step {
	readonly step: ReviewStep;
	readonly role: ReviewRole;
	readonly note?: string;
	readonly grid?: ReviewGrid | null;
	readonly nameShown?: boolean;
}

async function takeStep(trx: Trx, actor: Actor, { row, proposal }: Work, to: Stage, step: Step, people = {}): Promise<void> {
	const over = to === 'published' || to === 'rejected' || to === 'withdrawn';
	const now = new Date();
	await trx
		.updateTable('practice_proposals')
		.set({ stage: to, changed_at: now, closed_at: over ? now : null, ...people })
		.where('id', '=', proposal.id)
		.execute();
	await trx
		.insertInto('practice_review_steps')
		.values({
			id: newId(),
			proposal_id: proposal.id,
			step: step.step,
			revision: row.revision,
			role: step.role,
			made_by: actor.id ?? null,
			name_shown: step.nameShown ?? false,
			note: step.note ?? '',
			grid: step.grid ? JSON.stringify(step.grid) : null
		})
		.execute();
	await recordAudit(trx, actor, `practice.${step.step}`, `practice:${row.number}`, { revision: row.revision, stage: to });
}

/** The author, as somebody to write to; nobody where the account is gone or the actor is the author. */
async function toAuthor(trx: Trx, actor: Actor, { row, proposal }: Work, event: Notice['event']): Promise<Notice[]> {
	if (!proposal.author_id || proposal.author_id === actor.id) return [];
	const user = await trx.selectFrom('users').select('email').where('id', '=', proposal.author_id).executeTakeFirst();
	return user ? [{ email: user.email, language: proposal.language, event, number: row.number, title: row.record.title }] : [];
}

/** The experts of the record's themes, who may say yes to it. */
async function toExperts(trx: Trx, { row, standing }: Work, editor: string | undefined): Promise<Notice[]> {
	if (standing.dimensions.length === 0) return [];
	const rows = await trx
		.selectFrom('practice_experts')
		.innerJoin('users', 'users.id', 'practice_experts.user_id')
		.select(['users.id', 'users.email', 'practice_experts.language'])
		.where('practice_experts.dimension', 'in', [...standing.dimensions])
		.orderBy('users.id')
		.execute();
	const people = new Map(rows.map((one) => [one.id, one]));
	return [...people.values()]
		.filter(({ id }) => id !== editor && !standing.authors.includes(id))
		.map(({ email, language }) => ({ email, language, event: 'waiting', number: row.number, title: row.record.title }));
}

const requireSeen = ({ row }: Work, basedOn: number) => {
	if (row.revision !== basedOn) throw new Problem('changed-meanwhile');
};

/** Two reviewers at once: the second finds the proposal elsewhere than the page showed it. */
function requireStage({ proposal }: Work, seen: Stage): void {
	if (proposal.stage !== seen) throw new Problem('changed-meanwhile');
}

/** A translator's accepted text counts as written, and yet what waits is not theirs to see. @throws {Problem} `not-found` */
async function lockOwnWork(trx: Trx, actor: Actor, number: number): Promise<Work> {
	const work = await lockWork(trx, actor, number);
	await getWorkingPractice(reader(trx), actor, number);
	return work;
}

/** The author hands the text in. @throws {Problem} `review-refused`; `practice-invalid` naming the first field that is missing */
export async function submitProposal(
	trx: Trx,
	actor: Actor,
	{ number, basedOn, language }: { number: number; basedOn: number; language: string }
): Promise<void> {
	requirePermission(actor, 'practice.propose');
	const work = await lockOwnWork(trx, actor, number);
	requireSeen(work, basedOn);
	const [missing] = missingFields(work.row.record);
	const answer = reviewCan.submit(work.standing, work.reviewer);
	if (!answer.allowed && answer.why === 'incomplete' && missing)
		throw new Problem('practice-invalid', { field: recordFieldName(missing) }, { [missing]: m.shell_field_required() });
	requireAnswer(answer);
	// A "small correction" that became more than one goes the whole way.
	const { record, published_record: published } = work.row;
	const minor = work.standing.minor && published !== null && isSmallEdit(published, record);
	await takeStep(trx, actor, work, 'submitted', { step: 'submit', role: 'author' }, { language, minor });
}

/** A reviewer asks the author for changes. */
export async function askForChanges(trx: Trx, actor: Actor, verdict: Verdict & { readonly stage: Stage }): Promise<Notice[]> {
	requirePermission(actor, 'practice.propose');
	const work = await lockWork(trx, actor, verdict.number);
	requireStage(work, verdict.stage);
	requireSeen(work, verdict.basedOn);
	requireAnswer(reviewCan.ask(work.standing, work.reviewer));
	await takeStep(trx, actor, work, 'changes', { step: 'ask', role: roleAt(work), ...verdict }, { editor_id: null, expert_id: null });
	return toAuthor(trx, actor, work, 'asked');
}

const roleAt = ({ proposal }: Work): ReviewRole => (proposal.stage === 'expert' ? 'expert' : 'editor');

/** A reviewer's yes: the editor's passes the text on to an expert of its theme (a minor edit needs none), the expert's accepts it. */
export async function acceptProposal(trx: Trx, actor: Actor, verdict: Verdict & { readonly stage: Stage }): Promise<Notice[]> {
	requirePermission(actor, 'practice.propose');
	const work = await lockWork(trx, actor, verdict.number);
	requireStage(work, verdict.stage);
	requireSeen(work, verdict.basedOn);
	requireAnswer(reviewCan.accept(work.standing, work.reviewer));
	if (!work.standing.minor && !verdict.grid) throw new Problem('invalid-input', {}, { grid: m.shell_field_required() });
	const to = stageAfterYes(work.standing);
	const role = roleAt(work);
	const people = role === 'editor' ? { editor_id: actor.id ?? null } : { expert_id: actor.id ?? null };
	await takeStep(trx, actor, work, to, { step: to === 'expert' ? 'pass' : 'accept', role, ...verdict }, people);
	const author = await toAuthor(trx, actor, work, to === 'expert' ? 'passed' : 'accepted');
	return to === 'expert' ? [...author, ...(await toExperts(trx, work, actor.id))] : author;
}

/** A reviewer's no, with a reason that the author can read. What was published before stays, and is worked on again as it is. */
export async function rejectProposal(trx: Trx, actor: Actor, verdict: Verdict & { readonly stage: Stage }): Promise<Notice[]> {
	requirePermission(actor, 'practice.propose');
	const work = await lockWork(trx, actor, verdict.number);
	requireStage(work, verdict.stage);
	requireSeen(work, verdict.basedOn);
	requireAnswer(reviewCan.reject(work.standing, work.reviewer));
	if (!verdict.note.trim()) throw new Problem('invalid-input', {}, { note: m.shell_field_required() });
	await takeStep(trx, actor, work, 'rejected', { step: 'reject', role: roleAt(work), ...verdict });
	const { row } = work;
	if (row.published_record) {
		const published = JSON.stringify(row.published_record);
		const revision = row.revision + 1;
		await trx.updateTable('practices').set({ record: published, revision, updated_at: new Date() }).where('id', '=', row.id).execute();
		await trx.insertInto('practice_revisions').values({ practice_id: row.id, revision, record: published, made_by: null }).execute();
	}
	return toAuthor(trx, actor, work, 'rejected');
}

/** The author takes a text back that waits for a reviewer, to go on writing. */
export async function takeBackProposal(trx: Trx, actor: Actor, number: number): Promise<void> {
	requirePermission(actor, 'practice.propose');
	const work = await lockOwnWork(trx, actor, number);
	if (!actor.id || !work.standing.authors.includes(actor.id)) requireAnswer({ allowed: false, why: 'not-author' });
	if (work.proposal.stage !== 'submitted' && work.proposal.stage !== 'expert') requireAnswer({ allowed: false, why: 'not-waiting' });
	await takeStep(trx, actor, work, 'writing', { step: 'reopen', role: 'author' }, { editor_id: null, expert_id: null });
}

/**
 * Shows the accepted text to the public.
 * @throws {Problem} `review-refused` for whoever wrote any of it, or where the reviewers are missing; `practice-invalid`
 */
export async function publishPractice(trx: Trx, actor: Actor, number: number, basedOn?: number): Promise<Notice[]> {
	requirePermission(actor, 'practice.publish');
	const work = await lockWork(trx, actor, number);
	if (basedOn !== undefined) requireSeen(work, basedOn);
	requireAnswer(reviewCan.publish(work.standing, work.reviewer));
	const { row, proposal } = work;
	const whole = practiceRecord.safeParse(row.record);
	if (!whole.success) throw new Problem('practice-invalid', { field: recordFieldName(String(whole.error.issues[0]?.path[0] ?? '')) });
	const now = new Date();
	await trx
		.updateTable('practices')
		.set({
			state: 'published',
			published_record: JSON.stringify(row.record),
			published_revision: row.revision,
			published_at: row.published_at ?? now,
			updated_at: now,
			contact_email: proposal.contact_email,
			...(proposal.minor ? {} : { confirmed_at: now, asked_at: null }),
			...{ retired_at: null, retired_reason: null, retired_note: null, successor: null }
		})
		.where('id', '=', row.id)
		.execute();
	await takeStep(trx, actor, work, 'published', { step: 'publish', role: 'editor' });
	return toAuthor(trx, actor, work, 'published');
}

/** The kinds of things that wait for somebody. */
export interface Waiting {
	readonly number: number;
	readonly title: LocalisedText;
	readonly stage: Stage;
	readonly minor: boolean;
	readonly since: Date;
	readonly outcomes: readonly string[];
	readonly ownText: boolean;
}

/**
 * What is under way: everything for editors; for experts what waits for their themes. Longest waiting first.
 * @param reviewer.outcomes the outcomes of the themes an expert knows
 */
export async function listWaiting(
	db: Kysely<WorkTables>,
	actor: Actor,
	reviewer: { readonly isEditor: boolean; readonly outcomes: readonly string[] }
): Promise<Waiting[]> {
	if (!reviewer.isEditor) requirePermission(actor, 'practice.advise');
	const rows = await db
		.selectFrom('practice_proposals')
		.innerJoin('practices', 'practices.id', 'practice_proposals.practice_id')
		.select(['number', 'record', 'stage', 'minor', 'changed_at', 'author_id', 'editor_id'])
		.where('closed_at', 'is', null)
		.where('stage', 'in', reviewer.isEditor ? ['submitted', 'changes', 'expert', 'accepted'] : ['expert'])
		.$if(!reviewer.isEditor, (query) => query.where(sql<boolean>`record -> 'outcomes' ?| ${[...reviewer.outcomes]}`))
		.orderBy('changed_at')
		.limit(500)
		.execute();
	return rows.map(({ number, record, stage, minor, changed_at, author_id }) => ({
		...{ number, stage, minor, since: changed_at },
		title: record.title,
		outcomes: record.outcomes,
		ownText: author_id !== null && author_id === actor.id
	}));
}
