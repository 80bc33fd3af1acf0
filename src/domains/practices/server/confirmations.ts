import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, requirePermission } from '#domains/identity/permissions.ts';
import { newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { reviewCan } from '../review.ts';
import type { Notice } from './reviews.ts';
import {
	findOpenProposal,
	lockPractice,
	openProposal,
	type PracticeRow,
	requireAnswer,
	reviewedAnew,
	reviewerOf,
	standingOf,
	type WorkTables
} from './working-copy.ts';

/** When a record was last said to be true, and whether that is longer ago than its rhythm asks. */
export interface Confirmation {
	readonly since: Date;
	readonly overdue: boolean;
}

/** How a published record stands; nothing where nobody is ever asked. */
export async function findConfirmation(db: Kysely<WorkTables>, id: string, now = new Date()): Promise<Confirmation | undefined> {
	const row = await db
		.selectFrom('practices')
		.select(['confirm_months', 'confirmed_at', 'published_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	const since = row?.confirmed_at ?? row?.published_at;
	if (!row || !since || row.confirm_months === 0) return undefined;
	const due = new Date(since);
	due.setUTCMonth(due.getUTCMonth() + row.confirm_months);
	return { since, overdue: due < now };
}

/** The person who proposed a record first: whom the platform asks. */
const isAuthor = (actor: Actor, row: Pick<PracticeRow, 'created_by'>) => actor.kind === 'member' && row.created_by === actor.id;

/** What the page of the question shows, to its author and to editors. @throws {Problem} `not-found` for anybody else */
export async function getQuestion(db: Kysely<WorkTables>, actor: Actor, number: number): Promise<{ title: LocalisedText }> {
	const row = await db
		.selectFrom('practices')
		.select(['created_by', 'published_record'])
		.where('number', '=', number)
		.where('state', '=', 'published')
		.executeTakeFirst();
	if (!row?.published_record || !(isAuthor(actor, row) || may(actor, 'practice.edit').allowed)) throw new Problem('not-found');
	return { title: row.published_record.title };
}

export type StillTrue = { readonly answer: 'true' | 'changes' } | { readonly answer: 'ended'; readonly year: number };

/**
 * The answer to "is this still true?". Yes confirms the record; the two others open a proposal, in which an end has its year already:
 * somebody else publishes it.
 */
export async function answerStillTrue(trx: Transaction<WorkTables>, actor: Actor, number: number, given: StillTrue): Promise<void> {
	const row = await lockPractice(trx, number);
	await getQuestion(reader(trx), actor, number);
	const now = new Date();
	const year = given.answer === 'ended' ? given.year : null;
	await trx
		.insertInto('practice_confirmations')
		.values({ id: newId(), practice_id: row.id, answer: given.answer, ended_year: year, answered_by: actor.id ?? null })
		.execute();
	const confirmed = given.answer === 'changes' ? {} : { confirmed_at: now };
	await trx
		.updateTable('practices')
		.set({ asked_at: null, updated_at: now, ...confirmed })
		.where('id', '=', row.id)
		.execute();
	if (given.answer !== 'true') await beginMending(trx, actor, row, year);
	await recordAudit(trx, actor, 'practice.confirm', `practice:${number}`, { answer: given.answer });
}

async function beginMending(trx: Transaction<WorkTables>, actor: Actor, row: PracticeRow, year: number | null): Promise<void> {
	const open = await findOpenProposal(reader(trx), row.id);
	if (open && open.author_id !== actor.id) throw new Problem('changed-meanwhile');
	const proposal = open ?? (await openProposal(trx, actor, row, year !== null));
	if (year === null) return;
	if (open) requireAnswer(reviewCan.write(await standingOf(reader(trx), row, open), await reviewerOf(reader(trx), actor)));
	const record = JSON.stringify({ ...row.record, until: year });
	const revision = row.revision + 1;
	await trx.updateTable('practices').set({ record, revision, updated_at: new Date() }).where('id', '=', row.id).execute();
	await trx
		.insertInto('practice_revisions')
		.values({ practice_id: row.id, revision, record, minor: proposal.minor, made_by: actor.id ?? null })
		.execute();
	if (open) {
		await trx.updateTable('practice_proposals').set(reviewedAnew(open)).where('id', '=', open.id).execute();
		return;
	}
	await trx.updateTable('practice_proposals').set({ stage: 'submitted' }).where('id', '=', proposal.id).execute();
	await trx
		.insertInto('practice_review_steps')
		.values({ id: newId(), proposal_id: proposal.id, step: 'submit', revision, role: 'author', made_by: actor.id ?? null, grid: null })
		.execute();
}

/** How often a record's author may be asked, in months; 0 is never. */
export const rhythms = [0, 6, 12, 24] as const;

/** How often the author of a record is asked, for editors. @throws {Problem} `not-found` */
export async function getRhythm(db: Kysely<WorkTables>, number: number): Promise<number> {
	const row = await db.selectFrom('practices').select('confirm_months').where('number', '=', number).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return row.confirm_months;
}

/** Sets how often a record's author is asked. */
export async function setRhythm(
	trx: Transaction<WorkTables>,
	actor: Actor,
	{ number, months }: { number: number; months: (typeof rhythms)[number] }
): Promise<void> {
	requirePermission(actor, 'practice.edit');
	const row = await lockPractice(trx, number);
	await trx.updateTable('practices').set({ confirm_months: months }).where('id', '=', row.id).execute();
	await recordAudit(trx, actor, 'practice.set-rhythm', `practice:${number}`, { months });
}

/** How long nobody is asked again, in days. */
const daysBetweenQuestions = 60;

/** Whom to ask today, and notes that they were asked. Several processes may do so at once: each takes other records. */
export async function takeDueQuestions(trx: Transaction<WorkTables>, now = new Date()): Promise<Notice[]> {
	const due = await trx
		.selectFrom('practices')
		.innerJoin('users', 'users.id', 'practices.created_by')
		.select(['practices.id', 'practices.number', 'practices.published_record as record', 'users.email'])
		.where('practices.state', '=', 'published')
		.where('confirm_months', '>', 0)
		.where(sql<boolean>`coalesce(confirmed_at, published_at) + make_interval(months => confirm_months) < ${now}`)
		.where((eb) => eb.or([eb('asked_at', 'is', null), eb('asked_at', '<', new Date(now.getTime() - daysBetweenQuestions * 86_400_000))]))
		.orderBy('practices.number')
		.limit(200)
		.forUpdate('practices')
		.skipLocked()
		.execute();
	if (due.length === 0) return [];
	const ids = due.map(({ id }) => id);
	await trx.updateTable('practices').set({ asked_at: now }).where('id', 'in', ids).execute();
	const languages = await trx
		.selectFrom('practice_proposals')
		.select(['practice_id', 'language'])
		.where('practice_id', 'in', ids)
		.orderBy('opened_at')
		.execute();
	const languageOf = new Map(languages.map(({ practice_id, language }) => [practice_id, language]));
	return due.map(({ id, number, record, email }) => ({
		...{ email, number, event: 'still-true' as const },
		language: languageOf.get(id) ?? record?.originalLanguage ?? 'en',
		title: record?.title ?? {}
	}));
}
