import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, maySomewhere, requirePermission, requireSomewhere } from '#domains/identity/permissions.ts';
import { getFramework } from '#domains/framework/server/framework.ts';
import { m } from '#messages';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { TableError } from '../../estimators/table.ts';
import { figureNames, runAnalysis, type Output } from '../run.ts';
import type { WorkbenchWish } from '../wish.ts';
import { currentSurveyMeasures } from '../../measures/server/measures.ts';
import type { ReleaseWorld } from '../../server/tables.ts';
import { readWorkbenchTable, variablesOf } from './workbench-table.ts';

type Trx = Transaction<ReleaseWorld>;

export type OutputState = 'private' | 'asked' | 'released' | 'refused';

export interface KeptOutput {
	id: string;
	madeBy: string;
	madeAt: Date;
	wish: WorkbenchWish;
	output: Output;
	synthetic: boolean;
	state: OutputState;
	purpose: string | null;
	reason: string | null;
	mine: boolean;
}

/**
 * Runs an analysis on the answers of closed campaigns and keeps its output, for the eyes of who asked.
 * @returns the id of the output
 * @throws {Problem} `forbidden`, `campaign-still-open`; `invalid-input` where the answers lack what was asked for
 */
export async function runWorkbench(db: Kysely<ReleaseWorld>, actor: Actor, wish: WorkbenchWish): Promise<string> {
	const { table, synthetic } = await readOnly(db, async (reading) => {
		const synthetic = await requireCampaigns(reading, actor, wish.campaigns);
		const { document } = await getFramework(reading);
		const measures = await currentSurveyMeasures(reading);
		const known = Object.values(variablesOf(document, measures)).flat();
		const names = [wish.first, ...wish.others, wish.where].filter((name) => name !== '');
		if (!names.every((name) => known.includes(name))) throw new Problem('invalid-input', {}, { others: m.workbench_unknown_variable() });
		return { table: await readWorkbenchTable(reading, { framework: document, measures }, wish.campaigns, [...new Set(names)]), synthetic };
	});
	const output = analyse(table, wish);
	return command(db, async (trx) => {
		const id = newId();
		await trx
			.insertInto('workbench_outputs')
			.values({ id, made_by: memberId(actor), wish: JSON.stringify(wish), output: JSON.stringify(output), synthetic, state: 'private' })
			.execute();
		await recordAudit(trx, actor, 'workbench.run', `output:${id}`, { ...wish, lines: output.lines.length });
		return id;
	});
}

function analyse(table: Parameters<typeof runAnalysis>[0], wish: WorkbenchWish): Output {
	try {
		return runAnalysis(table, wish);
	} catch (caught) {
		if (caught instanceof TableError) throw new Problem('invalid-input', {}, { others: m.workbench_cannot() });
		throw caught;
	}
}

/** Outputs of one's own, and those of others that wait for a second person; newest first. */
export async function listOutputs(db: Kysely<ReleaseWorld>, actor: Actor): Promise<KeptOutput[]> {
	requireSomewhere(actor, 'workbench.use');
	const rows = await db
		.selectFrom('workbench_outputs')
		.selectAll()
		.where((eb) => eb.or([eb('made_by', '=', memberId(actor)), eb('state', '=', 'asked')]))
		.orderBy('made_at', 'desc')
		.limit(200)
		.execute();
	const seen: KeptOutput[] = [];
	for (const row of rows) {
		const kept = toOutput(row, actor);
		if (kept.mine || (await maySee(db, actor, kept))) seen.push(kept);
	}
	return seen;
}

/** One output, for who made it or who may check it. @throws {Problem} `not-found`, also for an output of others that nobody asked to check */
export async function getOutput(db: Kysely<ReleaseWorld>, actor: Actor, id: string): Promise<KeptOutput> {
	requireSomewhere(actor, 'workbench.use');
	const row = isId(id) ? await db.selectFrom('workbench_outputs').selectAll().where('id', '=', id).executeTakeFirst() : undefined;
	const kept = row && toOutput(row, actor);
	if (!kept || (!kept.mine && (kept.state === 'private' || !(await maySee(db, actor, kept))))) throw new Problem('not-found');
	return kept;
}

/** Asks that an output may leave. @throws {Problem} `output-not-safe` where a rule forbids it; `output-decided` */
export async function askForOutput(trx: Trx, actor: Actor, id: string, purpose: string): Promise<void> {
	const kept = await lockOutput(trx, actor, id);
	if (!kept.mine) throw new Problem('not-found');
	if (purpose.trim() === '') throw new Problem('invalid-input', {}, { purpose: m.shell_field_required() });
	if (kept.state !== 'private') throw new Problem('output-decided');
	if (kept.output.faults.length > 0) throw new Problem('output-not-safe');
	await trx.updateTable('workbench_outputs').set({ state: 'asked', purpose: purpose.trim() }).where('id', '=', id).execute();
	await recordAudit(trx, actor, 'workbench.ask', `output:${id}`, { purpose: purpose.trim() });
}

/** A second person lets an output out, or not, with a reason. @throws {Problem} `own-output`, `output-decided`, `forbidden` */
export async function decideOutput(trx: Trx, actor: Actor, id: string, released: boolean, reason: string): Promise<void> {
	requireSomewhere(actor, 'workbench.check');
	const kept = await lockOutput(trx, actor, id);
	if (kept.mine) throw new Problem('own-output');
	for (const organisation of await ownersOf(trx, kept.wish.campaigns)) requirePermission(actor, 'workbench.check', { organisation });
	if (kept.state !== 'asked') throw new Problem('output-decided');
	if (!released && reason.trim() === '') throw new Problem('invalid-input', {}, { reason: m.shell_field_required() });
	const state: OutputState = released ? 'released' : 'refused';
	await trx
		.updateTable('workbench_outputs')
		.set({ state, decided_by: memberId(actor), decided_at: new Date(), reason: reason.trim() || null })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, `workbench.${released ? 'release' : 'refuse'}`, `output:${id}`, { reason: reason.trim() });
}

/** A released output as CSV; taking it is a deed. @throws {Problem} `output-not-released` */
export async function exportOutput(trx: Trx, actor: Actor, id: string): Promise<string> {
	const kept = await lockOutput(trx, actor, id);
	if (kept.state !== 'released') throw new Problem('output-not-released');
	await recordAudit(trx, actor, 'workbench.export', `output:${id}`, {});
	const { lines } = kept.output;
	const names = figureNames(lines);
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const rows = lines.map(({ label, figures, n, sites }) =>
		[quoted(label), ...names.map((name) => figures[name] ?? ''), n, sites].join(',')
	);
	return [['of', ...names, 'n', 'sites'].join(','), ...rows, ''].join('\r\n');
}

async function lockOutput(trx: Trx, actor: Actor, id: string): Promise<KeptOutput> {
	requireSomewhere(actor, 'workbench.use');
	if (isId(id)) await trx.selectFrom('workbench_outputs').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
	return getOutput(trx as unknown as Kysely<ReleaseWorld>, actor, id);
}

/** Closed campaigns that the actor may work with. @returns whether any of them is synthetic */
async function requireCampaigns(db: Kysely<ReleaseWorld>, actor: Actor, ids: readonly string[]): Promise<boolean> {
	requireSomewhere(actor, 'workbench.use');
	const rows = await db
		.selectFrom('campaigns')
		.select(['id', 'organisation_id', 'state', 'synthetic'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	if (rows.length !== new Set(ids).size) throw new Problem('not-found');
	for (const { organisation_id: organisation } of rows) requirePermission(actor, 'workbench.use', { organisation });
	if (rows.some(({ state }) => state !== 'closed')) throw new Problem('campaign-still-open');
	return rows.some(({ synthetic }) => synthetic);
}

async function maySee(db: Kysely<ReleaseWorld>, actor: Actor, { wish }: KeptOutput): Promise<boolean> {
	const owners = await ownersOf(db, wish.campaigns);
	return maySomewhere(actor, 'workbench.check') && owners.every((organisation) => may(actor, 'workbench.check', { organisation }).allowed);
}

async function ownersOf(db: Kysely<ReleaseWorld> | Trx, campaigns: readonly string[]): Promise<(string | null)[]> {
	const rows = await db
		.selectFrom('campaigns')
		.select('organisation_id')
		.where('id', 'in', [...campaigns])
		.execute();
	return [...new Set(rows.map((row) => row.organisation_id))];
}

function memberId(actor: Actor): string {
	if (actor.kind !== 'member') throw new Problem('sign-in-needed');
	return actor.id;
}

type Row = Omit<KeptOutput, 'madeBy' | 'madeAt' | 'mine'> & { made_by: string; made_at: Date };

function toOutput({ made_by, made_at, id, wish, output, synthetic, state, purpose, reason }: Row, actor: Actor): KeptOutput {
	return { id, madeBy: made_by, madeAt: made_at, wish, output, synthetic, state, purpose, reason, mine: made_by === memberId(actor) };
}
