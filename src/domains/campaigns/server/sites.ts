import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { campaignCan, type SiteKind } from '../campaign.ts';
import { readSiteList, type SiteProblem } from '../site-list.ts';
import { getCampaign, lockCampaign, requireVerdict, type Tables } from './campaigns.ts';
import type { CampaignTables } from './tables.ts';

/** A list of sites with bad rows, each of them told. */
export class SitesProblem extends Problem {
	readonly found: readonly SiteProblem[];

	constructor(found: readonly SiteProblem[]) {
		super('sites-invalid', { count: found.length });
		this.found = found;
	}
}

export interface SiteProgress {
	readonly id: string;
	readonly name: string;
	readonly area: string;
	readonly kind: SiteKind;
	readonly level: string | null;
	readonly expected: number;
	readonly codes: number;
	readonly responses: number;
}

/** The sites of a campaign by area and name, with how many answered. */
export async function listSites(db: Kysely<CampaignTables>, actor: Actor, campaignId: string): Promise<SiteProgress[]> {
	await getCampaign(db, actor, campaignId);
	const rows = await db
		.selectFrom('sites as s')
		.leftJoin(
			(eb) =>
				eb
					.selectFrom('codes')
					.where('campaign_id', '=', campaignId)
					.groupBy('site_id')
					.select(['site_id', eb.fn.countAll<number>().as('n')])
					.as('k'),
			(join) => join.onRef('k.site_id', '=', 's.id')
		)
		.leftJoin(
			(eb) =>
				eb
					.selectFrom('responses')
					.where('campaign_id', '=', campaignId)
					.where('state', '=', 'complete')
					.groupBy('site_id')
					.select(['site_id', eb.fn.countAll<number>().as('n')])
					.as('r'),
			(join) => join.onRef('r.site_id', '=', 's.id')
		)
		.select(['s.id', 's.name', 's.area', 's.kind', 's.level', 's.expected', 'k.n as codes', 'r.n as responses'])
		.where('s.campaign_id', '=', campaignId)
		.orderBy('s.area')
		.orderBy('s.name')
		.execute();
	return rows.map((row) => ({ ...row, codes: row.codes ?? 0, responses: row.responses ?? 0 }));
}

/**
 * Adds the sites of a pasted or uploaded list: all of them, or none when a row is bad.
 * @throws {SitesProblem} with every bad row
 */
export async function addSites(
	trx: Transaction<Tables>,
	actor: Actor,
	campaignId: string,
	list: string,
	isArea: (code: string) => boolean
): Promise<number> {
	const campaign = await lockCampaign(trx, actor, 'campaign.edit', campaignId);
	requireVerdict(campaignCan.extend(campaign), 'campaign-closed');
	const { sites, problems } = readSiteList(list, isArea);
	const known = await trx.selectFrom('sites').select('name').where('campaign_id', '=', campaignId).execute();
	const taken = new Set(known.map(({ name }) => name.toLowerCase()));
	const repeated = sites
		.filter(({ name }) => taken.has(name.toLowerCase()))
		.map(({ name }): SiteProblem => ({ row: 0, fault: 'name_repeated', value: name }));
	if (problems.length + repeated.length > 0) throw new SitesProblem([...problems, ...repeated]);
	if (sites.length === 0) throw new SitesProblem([{ row: 1, fault: 'name_missing', value: '' }]);
	await trx
		.insertInto('sites')
		.values(sites.map((site) => ({ id: newId(), campaign_id: campaignId, ...site })))
		.execute();
	await recordAudit(trx, actor, 'campaign.add-sites', `campaign:${campaignId}`, { sites: sites.length });
	return sites.length;
}
