import { sql, type Transaction } from 'kysely';
import { m } from '#messages';
import { isId, newId } from '#platform/ids.ts';
import type { LocalisedText } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { maySomewhere, requirePermission, type Permission } from '#domains/identity/permissions.ts';
import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import type { Cell } from '../cell.ts';
import { makeCube } from '../compute/cube.ts';
import type { Microdata } from '../compute/microdata.ts';
import { DEFAULT_RULES } from '../disclosure/suppress.ts';
import { SURVEY_MEASURES } from '../measures/survey-measures.ts';
import { nextNumber, shownIndicators, warningsOf, weakestDesign, type Methods, type Recipe, type ReleaseSource } from '../release.ts';
import { readMicrodata } from './read-responses.ts';
import { isRecipe, ownersOf } from './releases.ts';
import type { ReleaseWorld } from './tables.ts';

type Trx = Transaction<ReleaseWorld>;

export interface DraftRequest {
	campaigns: readonly string[];
	frameworkVersion: string;
	title: LocalisedText;
}

/**
 * Computes a release from closed campaigns and keeps it as a draft, to be looked at before it is published.
 * @returns the id of the draft
 * @throws {Problem} `campaign-still-open`; `release-empty` where nobody answered; `not-found` for a campaign that doesn't exist
 */
export async function draftRelease(trx: Trx, actor: Actor, request: DraftRequest): Promise<string> {
	const campaigns = await closedCampaigns(trx, actor, 'release.draft', request.campaigns);
	const framework = await getFrameworkVersion(trx, request.frameworkVersion);
	if (framework.state !== 'published') throw new Problem('not-found');
	const categories = new Map(framework.document.breakdowns.map((each) => [each.code, each.categories.map((category) => category.code)]));
	const recipe: Recipe = {
		campaigns: campaigns.map(({ id }) => id),
		measures: SURVEY_MEASURES,
		rules: DEFAULT_RULES,
		breakdowns: [...categories.keys()],
		hierarchy: 'nuts-2021',
		interval: 'korn-graubard',
		average: 'mean_of_members'
	};
	const data = await readMicrodata(trx, recipe.campaigns, recipe.measures, categories);
	if (data.rows === 0) throw new Problem('release-empty');
	const synthetic = campaigns.some((campaign) => campaign.synthetic);
	const closed =
		campaigns
			.map((campaign) => campaign.closed_at?.toISOString().slice(0, 10) ?? '')
			.sort()
			.at(-1) ?? '';
	const cells = makeCube(data, {
		framework: framework.document,
		measures: recipe.measures,
		categories,
		rules: recipe.rules,
		period: closed.slice(0, 4)
	});
	const id = await insertRelease(trx, {
		title: request.title,
		recipe,
		frameworkVersion: framework.id,
		campaigns,
		synthetic,
		source: { author: 'Immerse', name: 'Immerse survey', date: closed },
		methods: await methodsOf(trx, { campaigns, data, cells, frameworkNumber: framework.number, recipe }),
		actor
	});
	await insertCells(trx, id, cells);
	await recordAudit(trx, actor, 'release.draft', `release:${id}`, { campaigns: recipe.campaigns, cells: cells.length });
	return id;
}

/**
 * Publishes a draft: from then on neither it nor its cells can change.
 * The approval by a second person will stand here: `created_by` and `published_by` are kept apart for it.
 * @throws {Problem} `release-not-draft`, `release-empty`, `campaign-still-open`
 */
export async function publishRelease(trx: Trx, actor: Actor, id: string): Promise<string> {
	const release = await lockRelease(trx, actor, 'release.publish', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	if (isRecipe(release.recipe)) await closedCampaigns(trx, actor, 'release.publish', release.recipe.campaigns);
	const shown = await trx
		.selectFrom('release_cells')
		.select('area')
		.where('release_id', '=', id)
		.where('status', '=', 'shown')
		.limit(1)
		.executeTakeFirst();
	if (!shown) throw new Problem('release-empty');
	await trx
		.updateTable('releases')
		.set({ state: 'published', published_by: actor.id ?? null, published_at: new Date() })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.publish', `release:${id}`, { number: release.number });
	return release.number;
}

/** Withdraws a published release with the reason everyone will read; its figures stay on record. @throws {Problem} `release-not-published` */
export async function withdrawRelease(trx: Trx, actor: Actor, id: string, reason: string): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.withdraw', id);
	if (reason.trim() === '') throw new Problem('invalid-input', {}, { reason: m.shell_field_required() });
	if (release.state !== 'published') throw new Problem('release-not-published');
	await trx
		.updateTable('releases')
		.set({ state: 'withdrawn', withdrawn_at: new Date(), withdrawal_reason: reason.trim() })
		.where('id', '=', id)
		.execute();
	await recordAudit(trx, actor, 'release.withdraw', `release:${id}`, { number: release.number, reason: reason.trim() });
}

/** Throws a draft away. @throws {Problem} `release-not-draft` */
export async function discardDraft(trx: Trx, actor: Actor, id: string): Promise<void> {
	const release = await lockRelease(trx, actor, 'release.draft', id);
	if (release.state !== 'draft') throw new Problem('release-not-draft');
	await trx.deleteFrom('release_cells').where('release_id', '=', id).execute();
	await trx.deleteFrom('releases').where('id', '=', id).execute();
	await recordAudit(trx, actor, 'release.discard', `release:${id}`, { number: release.number });
}

/** The release, locked, for someone who holds the permission where all of its campaigns belong. */
async function lockRelease(trx: Trx, actor: Actor, permission: Permission, id: string) {
	if (!maySomewhere(actor, permission)) requirePermission(actor, permission);
	const release = await trx
		.selectFrom('releases')
		.select(['id', 'number', 'state', 'recipe'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!release) throw new Problem('not-found');
	for (const organisation of await ownersOf(reader(trx), release.recipe)) requirePermission(actor, permission, { organisation });
	return release;
}

async function closedCampaigns(trx: Trx, actor: Actor, permission: Permission, ids: readonly string[]) {
	if (!maySomewhere(actor, permission)) requirePermission(actor, permission);
	if (ids.length === 0) throw new Problem('invalid-input', {}, { campaigns: m.shell_field_required() });
	if (!ids.every(isId)) throw new Problem('not-found');
	const campaigns = await trx
		.selectFrom('campaigns')
		.select(['id', 'organisation_id', 'title', 'design', 'state', 'synthetic', 'closed_at'])
		.where('id', 'in', [...new Set(ids)])
		.orderBy('id')
		.forShare()
		.execute();
	if (campaigns.length !== new Set(ids).size) throw new Problem('not-found');
	for (const { organisation_id: organisation } of campaigns) requirePermission(actor, permission, { organisation });
	if (campaigns.some((campaign) => campaign.state !== 'closed')) throw new Problem('campaign-still-open');
	return campaigns;
}

type Campaigns = Awaited<ReturnType<typeof closedCampaigns>>;

async function methodsOf(
	trx: Trx,
	made: { campaigns: Campaigns; data: Microdata; cells: Cell[]; frameworkNumber: number; recipe: Recipe }
): Promise<Methods> {
	const { campaigns, data, cells, frameworkNumber, recipe } = made;
	const counted = await trx
		.selectFrom('responses')
		.select(({ fn }) => fn.countAll<number>().as('rejected'))
		.where('campaign_id', 'in', recipe.campaigns)
		.where('state', '=', 'rejected')
		.executeTakeFirstOrThrow();
	const { expected } = await trx
		.selectFrom('sites')
		.select(sql<number>`coalesce(sum(expected), 0)::int`.as('expected'))
		.where('campaign_id', 'in', recipe.campaigns)
		.executeTakeFirstOrThrow();
	const regions = new Set(data.sites.map((site) => site.area));
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
		responses: data.rows,
		sites: new Set(data.site.subarray(0, data.rows)).size,
		regions: regions.size,
		countries: countries.size,
		weighted: data.weight.subarray(0, data.rows).some((weight) => weight !== data.weight[0]),
		frameworkNumber,
		rules: recipe.rules,
		cells: tally,
		indicators: shownIndicators(cells),
		warnings: warningsOf({
			synthetic,
			designs,
			regions: regions.size,
			expected,
			responses: data.rows,
			rejected: Number(counted.rejected),
			cells: tally
		})
	};
}

interface NewRelease {
	title: LocalisedText;
	recipe: Recipe;
	frameworkVersion: string;
	campaigns: Campaigns;
	synthetic: boolean;
	source: ReleaseSource;
	methods: Methods;
	actor: Actor;
}

async function insertRelease(trx: Trx, made: NewRelease): Promise<string> {
	await sql`lock table releases in share row exclusive mode`.execute(trx);
	const numbers = await trx.selectFrom('releases').select('number').execute();
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
			title: JSON.stringify(made.title),
			recipe: JSON.stringify(made.recipe),
			framework_version: made.frameworkVersion,
			design: weakestDesign(made.campaigns.map((campaign) => campaign.design)),
			synthetic: made.synthetic,
			source: JSON.stringify(made.source),
			methods: JSON.stringify(made.methods),
			created_by: made.actor.id ?? null
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
