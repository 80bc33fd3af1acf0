import { sql, type Kysely, type Transaction } from 'kysely';
import { m } from '#messages';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import { isId, newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import type { Plan } from '../calendar.ts';
import type { ReleaseTables, ReleaseWorld } from '../../server/tables.ts';

type Trx = Transaction<ReleaseWorld>;

/** What is planned, soonest first; what should have come already stays, until somebody moves it or takes it out. */
export async function listPlans<T extends ReleaseTables>(db: Kysely<T>): Promise<Plan[]> {
	const rows = await (db as unknown as Kysely<ReleaseTables>)
		.selectFrom('release_plans')
		.select(['id', 'planned_for as plannedFor', 'title', 'about', 'changed_at as changedAt'])
		.orderBy('planned_for')
		.orderBy('id')
		.execute();
	return rows;
}

export interface PlanWritten {
	plannedFor: string;
	title: LocalisedText;
	about: LocalisedText;
}

/** Announces a release. @throws {Problem} `invalid-input` for a day that is gone */
export async function planRelease(trx: Trx, actor: Actor, plan: PlanWritten, today = new Date()): Promise<string> {
	requirePermission(actor, 'release.plan');
	requireDayToCome(plan.plannedFor, today);
	const id = newId();
	await trx
		.insertInto('release_plans')
		.values({
			...{ id, planned_for: plan.plannedFor, planned_by: actor.id ?? null },
			...{ title: JSON.stringify(plan.title), about: JSON.stringify(plan.about) }
		})
		.execute();
	await recordAudit(trx, actor, 'release.plan', `plan:${id}`, { plannedFor: plan.plannedFor });
	return id;
}

/** Moves a planned release to another day. @throws {Problem} `not-found`, `invalid-input` */
export async function moveRelease(trx: Trx, actor: Actor, id: string, plannedFor: string, today = new Date()): Promise<void> {
	requirePermission(actor, 'release.plan');
	requireDayToCome(plannedFor, today);
	const before = await trx.selectFrom('release_plans').select('planned_for').where('id', '=', known(id)).forUpdate().executeTakeFirst();
	if (!before) throw new Problem('not-found');
	await trx
		.updateTable('release_plans')
		.set({ planned_for: plannedFor, changed_at: sql`now()` })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.move', `plan:${id}`, { from: before.planned_for, to: plannedFor });
}

/** Takes a planned release out of the calendar: it came, or it won't. @throws {Problem} `not-found` */
export async function unplanRelease(trx: Trx, actor: Actor, id: string): Promise<void> {
	requirePermission(actor, 'release.plan');
	const gone = await trx.deleteFrom('release_plans').where('id', '=', known(id)).executeTakeFirst();
	if (Number(gone.numDeletedRows) === 0) throw new Problem('not-found');
	await recordAudit(trx, actor, 'release.unplan', `plan:${id}`);
}

function known(id: string): string {
	if (!isId(id)) throw new Problem('not-found');
	return id;
}

function requireDayToCome(day: string, today: Date): void {
	const read = new Date(`${day}T00:00:00Z`);
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
	if (!isDay || day < today.toISOString().slice(0, 10))
		throw new Problem('invalid-input', {}, { plannedFor: m.publication_plan_day_wrong() });
}
