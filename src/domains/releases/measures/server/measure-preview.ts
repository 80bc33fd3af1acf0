import { sql, type Kysely } from 'kysely';
import type { CampaignTables } from '#domains/campaigns/server/tables.ts';
import type { Actor } from '#domains/identity/actor.ts';
import { organisationsWith, requireSomewhere } from '#domains/identity/permissions.ts';
import { isInstrument, type Instrument } from '#domains/questionnaires/instrument.ts';
import { DEFAULT_RULES } from '../../disclosure/rules.ts';
import type { Measure } from '../measure.ts';
import { previewMeasure, type Preview, type PreviewChild } from '../preview.ts';

/** As many answers of an instrument are read at most, the newest campaigns first: enough to judge a scale. */
const MOST = 40_000;

/**
 * What a measure would make of the answers of closed campaigns that the actor's role reaches. Made-up answers are used only where there are no
 * real ones, and `synthetic` says so.
 * @throws {Problem} `forbidden`
 */
export async function readPreview(
	db: Kysely<CampaignTables>,
	actor: Actor,
	measure: Measure
): Promise<Preview & { synthetic: boolean; isShare: boolean }> {
	requireSomewhere(actor, 'measure.edit');
	const held = organisationsWith(actor, 'measure.edit');
	const campaigns = await db
		.selectFrom('campaigns')
		.select(['id', 'synthetic'])
		.where('state', '=', 'closed')
		.$if(held !== 'all', (query) => query.where('organisation_id', 'in', held === 'all' ? [] : [...held]))
		.orderBy('closed_at', 'desc')
		.execute();
	const real = campaigns.filter((campaign) => !campaign.synthetic);
	const chosen = real.length > 0 ? real : campaigns;
	const children: PreviewChild[] = [];
	for (const { instrument, items } of measure.variants) {
		if (!isInstrument(instrument)) continue;
		let left = MOST;
		for (const { id } of chosen) {
			if (left <= 0) break;
			const read = await readItems(
				db,
				id,
				instrument,
				items.map(({ name }) => name),
				left
			);
			left -= read.length;
			for (const child of read) children.push(child);
		}
	}
	const isShare = measure.statistic === 'share';
	const needed = { answers: DEFAULT_RULES.answers, sites: DEFAULT_RULES.sites };
	return { ...previewMeasure(measure, children, needed), synthetic: chosen.some((campaign) => campaign.synthetic), isShare };
}

async function readItems(
	db: Kysely<CampaignTables>,
	campaign: string,
	instrument: Instrument,
	names: readonly string[],
	limit: number
): Promise<PreviewChild[]> {
	const values = sql<unknown[]>`jsonb_build_array(${sql.join(names.map((name) => sql`answers -> ${name}::text`))})`;
	const rows = await db
		.selectFrom('responses')
		.select(['site_id', values.as('values')])
		.where('campaign_id', '=', campaign)
		.where('instrument', '=', instrument)
		.where('state', '=', 'complete')
		.limit(limit)
		.execute();
	return rows.map(({ site_id: site, values: given }) => ({
		instrument,
		site,
		answers: Object.fromEntries(names.map((name, at) => [name, given[at] ?? undefined]))
	}));
}
