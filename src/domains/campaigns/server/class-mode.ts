import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '#domains/identity/actor.ts';
import { requirePermission } from '#domains/identity/permissions.ts';
import type { QuestionnaireTables } from '#domains/questionnaires/server/tables.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { keyedHash } from '#platform/server/secret.ts';
import type { Kit } from '../entry.ts';
import { getCampaign } from './campaigns.ts';
import { completeEntry, entries, requireOpen } from './entry.ts';
import type { CampaignTables } from './tables.ts';

/**
 * With which a tablet gets a campaign's questionnaires, without anybody signing in on it. It opens nothing else: no code, no answer, no list. It is the
 * same each time it is asked for, and is worth nothing once the campaign is closed.
 * @throws {Problem} `not-found`, `forbidden`
 */
export async function getTabletKey(db: Kysely<CampaignTables>, actor: Actor, campaignId: string, secret: string): Promise<string> {
	const campaign = await getCampaign(db, actor, campaignId);
	requirePermission(actor, 'tablets.prepare', { organisation: campaign.organisationId });
	return `${campaignId}.${signature(campaignId, secret)}`;
}

/** What a tablet keeps for class mode. @throws {Problem} `not-found` where the key is none, `campaign-not-open`, `campaign-closed` */
export async function getKit(db: Kysely<CampaignTables & QuestionnaireTables>, tabletKey: string, secret: string): Promise<Kit> {
	const [campaignId = '', signed = ''] = tabletKey.split('.');
	if (!isId(campaignId) || !isSame(signed, signature(campaignId, secret))) throw new Problem('not-found');
	const rows = await entries(db).where('c.id', '=', campaignId).orderBy('i.instrument').execute();
	const [first] = rows;
	if (!first) throw new Problem('campaign-not-open');
	requireOpen(first.state);
	return { campaign: first.id, title: first.title, entries: await Promise.all(rows.map((row) => completeEntry(db, row))) };
}

function signature(campaignId: string, secret: string): string {
	return keyedHash(secret, 'tablet of a campaign', campaignId).slice(0, 32);
}

function isSame(one: string, other: string): boolean {
	return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
