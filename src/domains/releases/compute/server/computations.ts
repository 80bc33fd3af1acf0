import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { may, maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { SILENCE, type Computation } from '../computation.ts';
import { makeRecipe } from '../../recipe/make-recipe.ts';

import type { DraftRequest } from '../../recipe/recipe.ts';
import { closedCampaigns } from '../../server/draft-release.ts';
import { currentSurveyMeasures } from '../../measures/server/measures.ts';
import type { ReleaseTables, ReleaseWorld } from '../../server/tables.ts';

type Trx = Transaction<ReleaseWorld>;
type Row = Selectable<ReleaseTables['release_computations']>;

/** Asks for a draft; what does not fit is refused at once. @returns the id of its computation @throws {Problem} as `draftRelease` */
export async function requestComputation(trx: Trx, actor: Actor, request: DraftRequest): Promise<string> {
	const campaigns = await closedCampaigns(reader(trx), actor, 'release.draft', request.campaigns);
	if (!actor.id) throw new Problem('sign-in-needed');
	const framework = await getFrameworkVersion(trx as Transaction<FrameworkTables>, request.frameworkVersion);
	if (framework.state !== 'published') throw new Problem('not-found');
	makeRecipe(request, { campaigns, framework: framework.document, measures: await currentSurveyMeasures(trx) });
	const id = newId();
	await trx
		.insertInto('release_computations')
		.values({ id, request: JSON.stringify(request), requested_by: actor.id, state: 'waiting' })
		.execute();
	await recordAudit(trx, actor, 'release.compute', `computation:${id}`, { campaigns: request.campaigns });
	return id;
}

/** Starts again what failed or stopped. @throws {Problem} `computation-running`; `not-found`; `forbidden` */
export async function restartComputation(trx: Trx, actor: Actor, id: string): Promise<void> {
	const row = await findRow(trx, id, true);
	await requireReader(reader(trx), actor, row);
	const { state } = await getComputation(reader(trx), actor, id);
	if (state !== 'failed' && state !== 'stopped') throw new Problem('computation-running');
	await trx
		.updateTable('release_computations')
		.set({ state: 'waiting', attempt: row.attempt + 1, beat_at: sql`now()`, done: 0, total: 0, indicator: null, problem: null })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.compute-again', `computation:${id}`);
}

/** How far a computation is. @throws {Problem} `not-found`; `forbidden` for one from the campaigns of others */
export async function getComputation(db: Kysely<ReleaseTables & CampaignTables>, actor: Actor, id: string): Promise<Computation> {
	const row = await findRow(db, id);
	await requireReader(db, actor, row);
	return row;
}

/** What is being computed, has failed or stopped, newest first; only what the actor may see. */
export async function listComputations(db: Kysely<ReleaseTables & CampaignTables>, actor: Actor): Promise<Computation[]> {
	if (!maySomewhere(actor, 'release.read-draft')) requirePermission(actor, 'release.read-draft');
	const rows = await db
		.selectFrom('release_computations')
		.selectAll()
		.select(silent)
		.where('state', '<>', 'done')
		.orderBy('requested_at', 'desc')
		.limit(20)
		.execute();
	const seen = await Promise.all(
		rows.map(async (row) =>
			(await ownersOfRequest(db, row.request)).every((organisation) => may(actor, 'release.read-draft', { organisation }).allowed)
		)
	);
	return rows.filter((_, at) => seen[at]).map(toComputation);
}

const silent = sql<boolean>`beat_at < now() - make_interval(secs => ${SILENCE})`.as('silent');

async function findRow(db: Kysely<ReleaseTables & CampaignTables> | Trx, id: string, locked = false) {
	if (!isId(id)) throw new Problem('not-found');
	const query = (db as Kysely<ReleaseTables>).selectFrom('release_computations').selectAll().select(silent).where('id', '=', id);
	const row = await (locked ? query.forUpdate() : query).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return { ...toComputation(row), request: row.request, attempt: row.attempt };
}

async function requireReader(db: Kysely<ReleaseTables & CampaignTables>, actor: Actor, { request }: { request: DraftRequest }) {
	if (!maySomewhere(actor, 'release.read-draft')) requirePermission(actor, 'release.read-draft');
	for (const organisation of await ownersOfRequest(db, request)) requirePermission(actor, 'release.read-draft', { organisation });
}

async function ownersOfRequest(db: Kysely<ReleaseTables & CampaignTables>, { campaigns }: DraftRequest) {
	const rows = await db
		.selectFrom('campaigns')
		.select('organisation_id')
		.where('id', 'in', [...campaigns])
		.execute();
	return rows.map((row) => row.organisation_id);
}

function toComputation(row: Row & { silent: boolean }): Computation {
	const { id, request, state, done, total, indicator, problem, release_id: release, requested_at: requestedAt } = row;
	const isAlive = state === 'done' || state === 'failed' || !row.silent;
	return { id, title: request.title, state: isAlive ? state : 'stopped', done, total, indicator, problem, release, requestedAt };
}
