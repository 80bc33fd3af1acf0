/** The editors' desk: what to look at, found by a job, dismissed by a person. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { PlatformTables } from '#platform/server/tables.ts';
import type { PracticeRecord } from '../practice.ts';
import { type Finding, type FindingKind, findingsIn, nearDuplicates } from '../quality.ts';
import { titleLikeness } from '../similarity.ts';
import { deadLinks } from './links.ts';
import type { PracticeTables } from './tables.ts';
import { outdatedLanguages } from './translations.ts';

type Tables = PracticeTables & PlatformTables;

const inSteps = 500;
/** A record that nobody confirmed for this long after it was due, in months. */
const monthsOfGrace = 2;

interface Looked {
	readonly id: string;
	readonly number: number;
	readonly record: PracticeRecord;
	readonly createdBy: string | null;
	readonly isOverdue: boolean;
}

/** Looks at every published record. Reads in steps, so that the cost is the records' and never all of them at once. */
export async function lookAtQuality(db: Kysely<PracticeTables>): Promise<void> {
	const titles: { id: string; number: number; title: PracticeRecord['title']; countries: readonly string[] }[] = [];
	for (let after = 0; ;) {
		const records = await readStep(db, after);
		if (records.length === 0) break;
		after = records.at(-1)?.number ?? after;
		for (const { id, number, record } of records) titles.push({ id, number, title: record.title, countries: record.countries });
		const dead = await deadLinks(db, records);
		const outdated = await outdatedLanguages(db, records);
		for (const looked of records)
			await keepFindings(db, looked.id, findingsFor(looked, dead.get(looked.number) ?? [], outdated.get(looked.number) ?? []));
	}
	const twins = nearDuplicates(titles, titleLikeness);
	for (const { id, number } of titles) {
		const others = twins.get(number);
		await keepFindings(db, id, others ? [{ kind: 'near-duplicate', about: others.map(String) }] : [], ['near-duplicate']);
	}
	await db
		.deleteFrom('practice_findings')
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('practices')
						.select('id')
						.whereRef('practices.id', '=', 'practice_findings.practice_id')
						.where('state', '=', 'published')
				)
			)
		)
		.execute();
}

async function readStep(db: Kysely<PracticeTables>, after: number): Promise<Looked[]> {
	const rows = await db
		.selectFrom('practices')
		.select(['id', 'number', 'published_record as record', 'created_by as createdBy'])
		.select(
			sql<boolean>`confirm_months > 0 and coalesce(confirmed_at, published_at) + make_interval(months => confirm_months + ${monthsOfGrace}) < now()`.as(
				'isOverdue'
			)
		)
		.where('state', '=', 'published')
		.where('number', '>', after)
		.orderBy('number')
		.limit(inSteps)
		.execute();
	return rows.flatMap(({ record, ...row }) => (record ? [{ ...row, record }] : []));
}

function findingsFor({ record, createdBy, isOverdue }: Looked, dead: readonly string[], outdated: readonly string[]): Finding[] {
	return [
		...findingsIn(record, { hasAuthor: createdBy !== null }),
		...(dead.length > 0 ? [{ kind: 'dead-link' as const, about: dead }] : []),
		...(outdated.length > 0 ? [{ kind: 'outdated-translation' as const, about: outdated }] : []),
		...(isOverdue ? [{ kind: 'not-confirmed' as const, about: [] }] : [])
	];
}

const byRecord = ['over-tagged', 'other-country', 'no-evidence', 'orphan', 'outdated-translation', 'dead-link', 'not-confirmed'] as const;

/** Puts the findings of these kinds in the place of the old ones. One that is about something else than before comes back undismissed. */
async function keepFindings(
	db: Kysely<PracticeTables>,
	practiceId: string,
	findings: readonly Finding[],
	kinds: readonly FindingKind[] = byRecord
): Promise<void> {
	const old = await db
		.selectFrom('practice_findings')
		.select(['kind', 'detail'])
		.where('practice_id', '=', practiceId)
		.where('kind', 'in', kinds)
		.execute();
	const isKept = (one: { kind: string; detail: readonly string[] }) =>
		findings.some(({ kind, about }) => kind === one.kind && JSON.stringify(about) === JSON.stringify(one.detail));
	const gone = old.filter((one) => !isKept(one)).map(({ kind }) => kind);
	if (gone.length > 0) await db.deleteFrom('practice_findings').where('practice_id', '=', practiceId).where('kind', 'in', gone).execute();
	const fresh = findings.filter(({ kind }) => !old.some((one) => one.kind === kind && isKept(one)));
	if (fresh.length === 0) return;
	await db
		.insertInto('practice_findings')
		.values(fresh.map(({ kind, about }) => ({ practice_id: practiceId, kind, detail: JSON.stringify(about) })))
		.onConflict((conflict) => conflict.columns(['practice_id', 'kind']).doNothing())
		.execute();
}

export interface DeskFinding extends Finding {
	readonly number: number;
	readonly title: PracticeRecord['title'];
}

/** How many findings of each kind wait for an editor. */
export async function countFindings(db: Kysely<PracticeTables>, actor: Actor): Promise<ReadonlyMap<FindingKind, number>> {
	requirePermission(actor, 'practice.edit');
	const rows = await db
		.selectFrom('practice_findings')
		.select((eb) => ['kind', eb.fn.countAll<number>().as('times')])
		.where('dismissed_by', 'is', null)
		.groupBy('kind')
		.execute();
	return new Map(rows.map(({ kind, times }) => [kind, times]));
}

/** The findings of a kind, by the records' numbers. */
export async function listFindings(db: Kysely<PracticeTables>, actor: Actor, kind: FindingKind): Promise<DeskFinding[]> {
	requirePermission(actor, 'practice.edit');
	const rows = await db
		.selectFrom('practice_findings')
		.innerJoin('practices', 'practices.id', 'practice_findings.practice_id')
		.select(['number', 'kind', 'detail as about', sql<PracticeRecord['title']>`published_record -> 'title'`.as('title')])
		.where('kind', '=', kind)
		.where('dismissed_by', 'is', null)
		.where('state', '=', 'published')
		.orderBy('number')
		.limit(500)
		.execute();
	return rows;
}

/** Says that a finding is no fault. @throws {Problem} `not-found` */
export async function dismissFinding(trx: Transaction<Tables>, actor: Actor, number: number, kind: FindingKind): Promise<void> {
	requirePermission(actor, 'practice.edit');
	const { numUpdatedRows } = await trx
		.updateTable('practice_findings')
		.set({ dismissed_by: actor.id ?? null })
		.where('kind', '=', kind)
		.where('practice_id', 'in', (eb) => eb.selectFrom('practices').select('id').where('number', '=', number))
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Problem('not-found');
	await recordAudit(trx, actor, 'practice.dismiss-finding', `practice:${number}`, { kind });
}
