import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { may, maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { Problem } from '#platform/problem.ts';
import { fresh } from '#platform/server/database.ts';
import { CELL_COLUMNS, WHOLE, type Cell } from '../cell.ts';
import type { Recipe, Release } from '../release.ts';
import type { ReleaseTables } from './tables.ts';

/** Cells of published releases never change, so what was read last is kept: an indicator with all its groups is about 3 MB. */
const kept = new Map<string, readonly Cell[]>();
const KEEP = 48;

/** Releases that anyone may see, newest first; withdrawn ones too, for their reason must be readable. */
export async function listReleases<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>): Promise<Release[]> {
	return fresh(db, 'releases', async () => {
		const rows = await own(db).selectFrom('releases').selectAll().where('state', '<>', 'draft').orderBy('published_at', 'desc').execute();
		return rows.map(toRelease);
	});
}

/** A release that anyone may see, out of the list that is fresh. @throws {Problem} `not-found`, also for a draft */
export async function findPublic<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, number: string): Promise<Release> {
	const found = (await listReleases(db)).find((release) => release.number === number);
	if (!found) throw new Problem('not-found');
	return found;
}

/** The drafts the actor may see, newest first: those whose campaigns all belong where the actor makes releases. */
export async function listDrafts(db: Kysely<ReleaseTables & CampaignTables>, actor: Actor): Promise<Release[]> {
	if (!maySomewhere(actor, 'release.read-draft')) requirePermission(actor, 'release.read-draft');
	const rows = await own(db).selectFrom('releases').selectAll().where('state', '=', 'draft').orderBy('created_at', 'desc').execute();
	const seen = await Promise.all(
		rows.map(async (row) => {
			const owners = await ownersOf(db, row.recipe);
			return owners.every((organisation) => may(actor, 'release.read-draft', { organisation }).allowed);
		})
	);
	return rows.filter((_, at) => seen[at]).map(toRelease);
}

/** A release for the page of those who make releases. @throws {Problem} `not-found`; `forbidden` for a draft of others */
export async function getReleaseFor(db: Kysely<ReleaseTables & CampaignTables>, actor: Actor, id: string): Promise<Release> {
	if (!maySomewhere(actor, 'release.read-draft')) requirePermission(actor, 'release.read-draft');
	const release = await getReleaseById(db, id);
	if (release.state !== 'draft') return release;
	for (const organisation of await ownersOf(db, release.recipe)) requirePermission(actor, 'release.read-draft', { organisation });
	return release;
}

/** The organisations to whose campaigns a release owes its figures; `null` stands for the whole platform, also where they come from outside. */
export async function ownersOf(
	db: Kysely<CampaignTables & ReleaseTables>,
	recipe: Recipe | Record<string, never>
): Promise<readonly (string | null)[]> {
	if (!isRecipe(recipe)) return [null];
	const rows = await db
		.selectFrom('campaigns')
		.select('organisation_id')
		.where('id', 'in', [...recipe.campaigns])
		.execute();
	return [...new Set(rows.map((row) => row.organisation_id))];
}

export function isRecipe(recipe: Recipe | Record<string, never>): recipe is Recipe {
	return 'campaigns' in recipe;
}

/** @throws {Problem} `not-found`, also for a draft */
export async function getRelease<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, number: string): Promise<Release> {
	const row = await own(db)
		.selectFrom('releases')
		.selectAll()
		.where('number', '=', number)
		.where('state', '<>', 'draft')
		.executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return toRelease(row);
}

/** A release in any state. @throws {Problem} `not-found` */
export async function getReleaseById<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, id: string): Promise<Release> {
	const row = await own(db).selectFrom('releases').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Problem('not-found');
	return toRelease(row);
}

/** All cells of an indicator in a release: from memory where it is published. */
export async function getCells<T extends ReleaseTables>(
	db: Kysely<T> | Transaction<T>,
	release: Release,
	indicator: string
): Promise<readonly Cell[]> {
	return remember(release, indicator, () => cellsOf(own(db), release).where('indicator', '=', indicator).execute());
}

/** The figures of a release that are broken down by nothing, of every indicator, area and population: what an overview needs. */
export async function getWholes<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, release: Release): Promise<readonly Cell[]> {
	return remember(release, '*', () =>
		cellsOf(own(db), release).where('statistic', '=', WHOLE.statistic).where('breakdown', '=', WHOLE.breakdown).execute()
	);
}

/** Every figure of a release that is shown or hidden; not kept in memory. */
export async function getFigures<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>, release: Release): Promise<readonly Cell[]> {
	return cellsOf(own(db), release).where('statistic', '=', 'figure').where('status', 'in', ['shown', 'suppressed']).execute();
}

const cellsOf = (db: Kysely<ReleaseTables>, release: Release) =>
	db
		.selectFrom('release_cells')
		.select([...CELL_COLUMNS])
		.where('release_id', '=', release.id);

async function remember(release: Release, what: string, read: () => Promise<Cell[]>): Promise<readonly Cell[]> {
	const key = `${release.id} ${what}`;
	const known = kept.get(key);
	const cells = known ?? (await read());
	if (release.state === 'draft') return cells;
	kept.delete(key);
	kept.set(key, cells);
	const [oldest] = kept.keys();
	if (kept.size > KEEP && oldest) kept.delete(oldest);
	return cells;
}

function toRelease(row: Selectable<ReleaseTables['releases']>): Release {
	const {
		framework_version,
		created_by,
		created_at,
		published_by: _,
		published_at,
		withdrawn_at,
		withdrawal_reason,
		approved_by,
		approved_at,
		...rest
	} = row;
	return {
		...rest,
		frameworkVersion: framework_version,
		createdBy: created_by,
		createdAt: created_at,
		publishedAt: published_at,
		withdrawnAt: withdrawn_at,
		withdrawalReason: withdrawal_reason,
		approvedBy: approved_by,
		approvedAt: approved_at
	};
}

function own<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>): Kysely<ReleaseTables> {
	return db as unknown as Kysely<ReleaseTables>;
}
