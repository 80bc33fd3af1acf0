import { sql, type Kysely, type Transaction } from 'kysely';
import { m } from '#messages';
import { isId, newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { command, reader, readOnly } from '#platform/server/database.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { maySomewhere, requirePermission, type Permission } from '#domains/identity/permissions.ts';
import { countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { getFrameworkVersion, type FrameworkVersion } from '#domains/framework/server/framework.ts';
import type { Cell } from '../cell.ts';
import { scaleTester, type ScaleComparability } from '../comparability/scale.ts';
import { answeredBy } from '../compute/answered.ts';
import { makeCube, type CubeRecipe, type PeriodData } from '../compute/cube.ts';
import { makeRecipe } from '../recipe/make-recipe.ts';
import { sexOf } from '../measures/background.ts';
import type { DraftRequest } from '../recipe/recipe.ts';
import { nextNumber, sharingAnswers, shownIndicators, warningsOf, weakestDesign, type Methods, type Recipe } from '../release.ts';
import { changesSince, countQuality } from './draft-facts.ts';
import { differencing } from './differencing.ts';
import { currentSurveyMeasures } from '../measures/server/measures.ts';
import { listReleases } from './releases.ts';
import { readWaves } from '../compute/server/read-responses.ts';
import type { ReleaseWorld } from './tables.ts';

type Trx = Transaction<ReleaseWorld>;

/** All that a release is computed from, read. */
export interface PreparedRelease {
	request: DraftRequest;
	campaigns: Campaigns;
	framework: FrameworkVersion;
	recipe: Recipe;
	waves: readonly PeriodData[];
	hiddenBefore: CubeRecipe['hiddenBefore'];
	comparability: ScaleComparability[];
	expected: number;
	rejected: number;
}

/**
 * Computes a release from closed campaigns and keeps it as a draft, to be looked at before it is published. The database is free while it is
 * computed, which takes seconds.
 * @returns the id of the draft
 * @throws {Problem} `campaign-still-open`; `release-empty` where nobody answered; `not-found` for a campaign that doesn't exist; `invalid-input` for a recipe that doesn't fit
 */
export async function draftRelease(db: Kysely<ReleaseWorld>, actor: Actor, request: DraftRequest): Promise<string> {
	const prepared = await readOnly(db, (reading) => prepareRelease(reading, actor, request));
	const cells = await computeRelease(prepared);
	return command(db, (trx) => keepDraft(trx, actor, prepared, cells));
}

/** Reads what a release is computed from. @throws {Problem} as `draftRelease` */
export async function prepareRelease(db: Kysely<ReleaseWorld>, actor: Actor, request: DraftRequest): Promise<PreparedRelease> {
	const campaigns = await closedCampaigns(db, actor, 'release.draft', request.campaigns);
	const framework = await getFrameworkVersion(db, request.frameworkVersion);
	if (framework.state !== 'published') throw new Problem('not-found');
	const made = makeRecipe(request, { campaigns, framework: framework.document, measures: await currentSurveyMeasures(db) });
	const recipe: Recipe = { ...made, heldAgainst: sharingAnswers(await listReleases(db), made.campaigns) };
	const hierarchy = hierarchyOf(framework.document);
	const scales = scaleTester(recipe.measures, recipe.rules);
	const waves = await readWaves(db, recipe, categoriesOf(framework.document, recipe), ({ area, answers, ...child }) =>
		scales.add({ ...child, answers, country: countryOf(framework.document, hierarchy, area), sex: sexOf(answers) })
	);
	if (waves.every(({ data }) => data.rows === 0)) throw new Problem('release-empty');
	const { rejected } = await db
		.selectFrom('responses')
		.select(sql<number>`count(*)::int`.as('rejected'))
		.where('campaign_id', 'in', recipe.campaigns)
		.where('state', '=', 'rejected')
		.executeTakeFirstOrThrow();
	const { expected } = await db
		.selectFrom('sites')
		.select(sql<number>`coalesce(sum(expected), 0)::int`.as('expected'))
		.where('campaign_id', 'in', recipe.campaigns)
		.executeTakeFirstOrThrow();
	const hiddenBefore = await differencing(db, recipe);
	return { request, campaigns, framework, recipe, waves, hiddenBefore, comparability: scales.finish(), expected, rejected };
}

function categoriesOf({ breakdowns }: FrameworkDocument, recipe: Recipe) {
	const chosen = breakdowns.filter((each) => recipe.breakdowns.includes(each.code));
	return new Map(chosen.map((each) => [each.code, each.categories.map((category) => category.code)]));
}

/** The cells of a release, each hidden one proved to be so. */
export function computeRelease(
	{ framework, recipe, waves, hiddenBefore }: PreparedRelease,
	onProgress?: CubeRecipe['onProgress']
): Promise<Cell[]> {
	return makeCube(waves, {
		framework: framework.document,
		measures: recipe.measures,
		categories: categoriesOf(framework.document, recipe),
		rules: recipe.rules,
		pairs: recipe.pairs,
		proved: true,
		...(onProgress && { onProgress }),
		hiddenBefore
	});
}

/** Keeps what was computed as a draft. @throws {Problem} as `draftRelease`, where something changed meanwhile */
export async function keepDraft(trx: Trx, actor: Actor, prepared: PreparedRelease, cells: readonly Cell[]): Promise<string> {
	const { recipe } = prepared;
	await closedCampaigns(reader(trx), actor, 'release.draft', recipe.campaigns);
	const methods = methodsOf(prepared, cells);
	const id = await insertRelease(trx, actor, prepared, methods);
	await insertCells(trx, id, cells);
	await describeQuality(trx, id, prepared, methods);
	await recordAudit(trx, actor, 'release.draft', `release:${id}`, { campaigns: recipe.campaigns, cells: cells.length });
	return id;
}

/** What can only be counted once the cells are kept. */
async function describeQuality(trx: Trx, id: string, { recipe, framework }: PreparedRelease, methods: Methods): Promise<void> {
	const quality = await countQuality(trx, id, recipe);
	const changes = await changesSince(trx, id, recipe, framework.id);
	const described: Methods = { ...methods, quality, ...(changes && { changes }) };
	await trx
		.updateTable('releases')
		.set({ methods: JSON.stringify(described) })
		.where('id', '=', id)
		.execute();
}

/** Closed campaigns never open again. @throws {Problem} `campaign-still-open`, `not-found`, `forbidden` */
export async function closedCampaigns(db: Kysely<ReleaseWorld>, actor: Actor, permission: Permission, ids: readonly string[]) {
	if (!maySomewhere(actor, permission)) requirePermission(actor, permission);
	if (ids.length === 0) throw new Problem('invalid-input', {}, { campaigns: m.shell_field_required() });
	if (!ids.every(isId)) throw new Problem('not-found');
	const campaigns = await db
		.selectFrom('campaigns')
		.select(['id', 'organisation_id', 'title', 'design', 'state', 'synthetic', 'closed_at'])
		.where('id', 'in', [...new Set(ids)])
		.orderBy('id')
		.execute();
	if (campaigns.length !== new Set(ids).size) throw new Problem('not-found');
	for (const { organisation_id: organisation } of campaigns) requirePermission(actor, permission, { organisation });
	if (campaigns.some((campaign) => campaign.state !== 'closed')) throw new Problem('campaign-still-open');
	return campaigns;
}

type Campaigns = Awaited<ReturnType<typeof closedCampaigns>>;

function methodsOf(
	{ campaigns, framework, recipe, waves, comparability, expected, rejected }: PreparedRelease,
	cells: readonly Cell[]
): Methods {
	const regions = new Set(waves.flatMap(({ data }) => data.sites.map((site) => site.area)));
	const responses = waves.reduce((total, { data }) => total + data.rows, 0);
	const countries = new Set([...regions].map((region) => region.slice(0, 2)));
	const count = (status: string) => cells.filter((cell) => cell.status === status).length;
	const tally = { shown: count('shown'), suppressed: count('suppressed') };
	const designs = campaigns.map((campaign) => campaign.design);
	const synthetic = campaigns.some((campaign) => campaign.synthetic);
	return {
		campaigns: campaigns.map(({ title, design, closed_at }) => ({
			title,
			design,
			closedAt: closed_at?.toISOString().slice(0, 10) ?? null
		})),
		responses,
		sites: waves.reduce((total, { data }) => total + new Set(data.site.subarray(0, data.rows)).size, 0),
		regions: regions.size,
		countries: countries.size,
		weighted: waves.some(({ data }) => data.weight.subarray(0, data.rows).some((weight) => weight !== data.weight[0])),
		frameworkNumber: framework.number,
		rules: recipe.rules,
		cells: tally,
		indicators: shownIndicators(cells),
		answered: answeredBy(waves, categoriesOf(framework.document, recipe), recipe.rules),
		comparability,
		warnings: warningsOf({
			synthetic,
			designs,
			regions: regions.size,
			expected,
			responses,
			rejected,
			cells: tally
		})
	};
}

async function insertRelease(trx: Trx, actor: Actor, { request, campaigns, framework, recipe }: PreparedRelease, methods: Methods) {
	await sql`lock table releases in share row exclusive mode`.execute(trx);
	const numbers = await trx.selectFrom('releases').select('number').execute();
	const closed = campaigns.map((campaign) => campaign.closed_at?.toISOString().slice(0, 10) ?? '').sort();
	const id = newId();
	await trx
		.insertInto('releases')
		.values({
			id,
			number: nextNumber(
				numbers.map((row) => row.number),
				new Date().getUTCFullYear()
			),
			kind: 'estimate',
			state: 'draft',
			title: JSON.stringify(request.title),
			recipe: JSON.stringify(recipe),
			framework_version: framework.id,
			design: weakestDesign(campaigns.map((campaign) => campaign.design)),
			synthetic: campaigns.some((campaign) => campaign.synthetic),
			source: JSON.stringify({ author: 'Immerse', name: 'Immerse survey', date: closed.at(-1) ?? '' }),
			methods: JSON.stringify(methods),
			created_by: actor.id ?? null
		})
		.execute();
	return id;
}

/** Writes cells, a few thousand a statement, each statement one parameter. */
export async function insertCells(trx: Trx, release: string, cells: readonly Cell[]): Promise<void> {
	const batch = 3000;
	for (let from = 0; from < cells.length; from += batch) {
		const rows = JSON.stringify(cells.slice(from, from + batch).map((cell) => ({ release_id: release, ...cell })));
		await sql`insert into release_cells select * from json_populate_recordset(null::release_cells, ${rows}::json)`.execute(trx);
	}
}
