import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { Instrument } from '#domains/questionnaires/instrument.ts';
import { newId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { keyedHash, unwrap, wrap } from '#platform/server/secret.ts';
import { campaignCan } from '../campaign.ts';
import { codeFrom } from '../code.ts';
import type { CodeOrder } from '../schemas.ts';
import { getCampaign, lockCampaign, requireVerdict, type Tables } from './campaigns.ts';
import type { CampaignTables } from './tables.ts';

const HASH = 'access code';
const SEALED = 'access code card';

/** By which a code is found. */
export function codeHash(secret: string, code: string): string {
	return keyedHash(secret, HASH, code);
}

/** The most codes that one order makes: printing more than these at once helps nobody, and making them would hold up the database. */
const mostCodes = 20_000;

/** Makes codes for one site, or as many for every site. Returns how many. */
export async function makeCodes(
	trx: Transaction<Tables>,
	actor: Actor,
	campaignId: string,
	order: CodeOrder,
	secret: string
): Promise<number> {
	const campaign = await lockCampaign(trx, actor, 'campaign.edit', campaignId);
	requireVerdict(campaignCan.extend(campaign), 'campaign-closed');
	const chosen = await trx
		.selectFrom('campaign_instruments')
		.select('instrument')
		.where('campaign_id', '=', campaignId)
		.where('instrument', '=', order.instrument)
		.executeTakeFirst();
	if (!chosen) throw new Problem('questionnaire-not-found');
	let query = trx.selectFrom('sites').select('id').where('campaign_id', '=', campaignId);
	if (order.site) query = query.where('id', '=', order.site);
	const sites = await query.execute();
	if (sites.length * order.count > mostCodes) throw new Problem('too-many-codes', { most: mostCodes });
	const rows = sites.flatMap(({ id }) => Array.from({ length: order.count }, () => codeRow(campaignId, id, order.instrument, secret)));
	for (let at = 0; at < rows.length; at += 2000)
		await trx
			.insertInto('codes')
			.values(rows.slice(at, at + 2000))
			.execute();
	await recordAudit(trx, actor, 'campaign.make-codes', `campaign:${campaignId}`, { instrument: order.instrument, codes: rows.length });
	return rows.length;
}

function codeRow(campaign_id: string, site_id: string, instrument: Instrument, secret: string) {
	const code = codeFrom(randomBytes(32));
	return { id: newId(), campaign_id, site_id, instrument, code_hash: codeHash(secret, code), sealed_code: wrap(secret, SEALED, code) };
}

export interface CodeCard {
	readonly code: string;
	readonly instrument: Instrument;
	readonly used: boolean;
}

/** The cards of a site, to print. Reading them is a deed: it is written into the trail. @throws {Problem} `not-found` */
export async function printCodeCards(
	trx: Transaction<Tables>,
	actor: Actor,
	campaignId: string,
	siteId: string,
	secret: string
): Promise<{ site: string; area: string; cards: CodeCard[] }> {
	const campaign = await getCampaign(trx as unknown as Kysely<CampaignTables>, actor, campaignId);
	requirePermission(actor, 'codes.print', { organisation: campaign.organisationId });
	const site = await trx
		.selectFrom('sites')
		.select(['name', 'area'])
		.where('campaign_id', '=', campaignId)
		.where('id', '=', siteId)
		.executeTakeFirst();
	if (!site) throw new Problem('not-found');
	const rows = await trx
		.selectFrom('codes')
		.select(['sealed_code', 'instrument', 'used_at'])
		.where('campaign_id', '=', campaignId)
		.where('site_id', '=', siteId)
		.orderBy('instrument')
		.orderBy('id')
		.execute();
	await recordAudit(trx, actor, 'codes.print', `campaign:${campaignId}`, { site: siteId, cards: rows.length });
	return {
		site: site.name,
		area: site.area,
		cards: rows.map((row) => ({ code: unwrap(secret, SEALED, row.sealed_code), instrument: row.instrument, used: row.used_at !== null }))
	};
}
