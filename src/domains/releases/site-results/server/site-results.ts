import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { codeFrom, readCode } from '#domains/campaigns/code.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { maySomewhere, requirePermission } from '#domains/identity/permissions.ts';
import { m } from '#messages';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { recordAudit } from '#platform/server/audit.ts';
import { reader } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import { keyedHash } from '#platform/server/secret.ts';
import { siteResults, type SiteReport } from '../site-results.ts';
import { currentSurveyMeasures } from '../../measures/server/measures.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

export interface SiteLine {
	id: string;
	name: string;
	area: string;
	answered: number;
	/** Since when it has a key; null where it has none. */
	keyMadeAt: Date | null;
}

const CHILDREN = ['younger', 'older'] as const;
const PURPOSE = 'site results key';
/** Guesses from one address: a key has 37 bits. */
const GUESSES = { limit: 10, seconds: 600 };

/** The sites of a closed campaign, for whoever gives them their results. @throws {Problem} `forbidden`, `not-found`, `campaign-still-open` */
export async function listSiteResults(db: Kysely<ReleaseWorld>, actor: Actor, campaign: string): Promise<SiteLine[]> {
	await requireClosed(db, actor, campaign);
	const rows = await db
		.selectFrom('sites as s')
		.leftJoin('site_result_keys as k', 'k.site_id', 's.id')
		.leftJoin('responses as r', (join) =>
			join
				.onRef('r.site_id', '=', 's.id')
				.on('r.state', '=', 'complete')
				.on('r.instrument', 'in', [...CHILDREN])
		)
		.select(({ fn }) => ['s.id', 's.name', 's.area', 'k.made_at as keyMadeAt', fn.count<string>('r.id').as('answered')])
		.where('s.campaign_id', '=', campaign)
		.groupBy(['s.id', 's.name', 's.area', 'k.made_at'])
		.orderBy('s.area')
		.orderBy('s.name')
		.execute();
	return rows.map((row) => ({ ...row, answered: Number(row.answered) }));
}

/** One site's results, read by the team. @throws {Problem} as `listSiteResults` */
export async function getSiteResults(db: Kysely<ReleaseWorld>, actor: Actor, campaign: string, site: string): Promise<SiteReport> {
	await requireClosed(db, actor, campaign);
	if (!isId(site)) throw new Problem('not-found');
	return reportOf(db, site, campaign);
}

/**
 * Makes a new key for a site; one that it had before is worth nothing from then on.
 * @returns the key, which nobody can read again
 * @throws {Problem} as `listSiteResults`
 */
export async function makeResultsKey(trx: Transaction<ReleaseWorld>, actor: Actor, campaign: string, site: string, secret: string) {
	await requireClosed(reader(trx), actor, campaign);
	if (!isId(site)) throw new Problem('not-found');
	const { site: name } = await reportOf(reader(trx), site, campaign);
	const key = codeFrom(randomBytes(32));
	const row = { key_hash: keyedHash(secret, PURPOSE, key), made_by: actor.id ?? null, made_at: new Date() };
	await trx
		.insertInto('site_result_keys')
		.values({ site_id: site, ...row })
		.onConflict((conflict) => conflict.column('site_id').doUpdateSet(row))
		.execute();
	await recordAudit(trx, actor, 'site-results.make-key', `site:${site}`, { campaign });
	return { key, site: name };
}

/**
 * The results of the site to which a key belongs.
 * @param from who asks, for the limit on guesses
 * @throws {Problem} `invalid-input` for a key that opens nothing; `too-many-requests`
 */
export async function openSiteResults(
	db: Kysely<ReleaseWorld>,
	typed: string,
	{ secret, from }: { secret: string; from: string }
): Promise<SiteReport> {
	await takeRateLimit(db, `site-results:${from}`, GUESSES);
	const key = readCode(typed);
	const found =
		key === undefined
			? undefined
			: await db
					.selectFrom('site_result_keys as k')
					.innerJoin('sites as s', 's.id', 'k.site_id')
					.innerJoin('campaigns as c', 'c.id', 's.campaign_id')
					.select(['s.id', 's.campaign_id as campaign'])
					.where('k.key_hash', '=', keyedHash(secret, PURPOSE, key))
					.where('c.state', '=', 'closed')
					.executeTakeFirst();
	if (!found) throw new Problem('invalid-input', {}, { key: m.results_key_unknown() });
	return reportOf(db, found.id, found.campaign);
}

async function requireClosed(db: Kysely<ReleaseWorld>, actor: Actor, campaign: string): Promise<void> {
	if (!maySomewhere(actor, 'site-results.read')) requirePermission(actor, 'site-results.read');
	const found = isId(campaign)
		? await db.selectFrom('campaigns').select(['organisation_id', 'state']).where('id', '=', campaign).executeTakeFirst()
		: undefined;
	if (!found) throw new Problem('not-found');
	requirePermission(actor, 'site-results.read', { organisation: found.organisation_id });
	if (found.state !== 'closed') throw new Problem('campaign-still-open');
}

async function reportOf(db: Kysely<ReleaseWorld>, site: string, campaign: string): Promise<SiteReport> {
	const found = await db
		.selectFrom('sites as s')
		.innerJoin('campaigns as c', 'c.id', 's.campaign_id')
		.select(['s.name', 'c.title', 'c.closed_at', 'c.synthetic'])
		.where('s.id', '=', site)
		.where('c.id', '=', campaign)
		.executeTakeFirst();
	if (!found) throw new Problem('not-found');
	const children = await db
		.selectFrom('responses')
		.select(['instrument', 'answers'])
		.where('site_id', '=', site)
		.where('campaign_id', '=', campaign)
		.where('state', '=', 'complete')
		.where('instrument', 'in', [...CHILDREN])
		.execute();
	return {
		site: found.name,
		campaign: found.title,
		closedAt: found.closed_at,
		synthetic: found.synthetic,
		answered: children.length,
		measures: siteResults(children, await currentSurveyMeasures(db))
	};
}
