import type { Kysely } from 'kysely';
import { microdataBuilder, type Categories, type Microdata, type MicroSite } from '../compute/microdata.ts';
import type { Measure } from '../measures/measure.ts';
import type { ReleaseWorld } from './tables.ts';

const BATCH = 4000;
const CHILDREN = ['younger', 'older'] as const;

/**
 * The children's answers of some campaigns, in columns. Read in batches, so that only one batch of answers is ever in memory as text; rejected
 * and partial responses stay out.
 */
export async function readMicrodata(
	db: Kysely<ReleaseWorld>,
	campaigns: readonly string[],
	measures: readonly Measure[],
	categories: Categories
): Promise<Microdata> {
	const sites = await db
		.selectFrom('sites')
		.select(['id', 'campaign_id', 'area', 'kind', 'level', 'weight'])
		.where('campaign_id', 'in', [...campaigns])
		.orderBy('id')
		.execute();
	const withStrata = sites.map(({ campaign_id, ...site }): MicroSite => ({ ...site, stratum: `${campaign_id} ${site.area}` }));
	const builder = microdataBuilder(withStrata, measures, categories);
	let last: string | undefined;
	for (;;) {
		let query = db
			.selectFrom('responses')
			.select(['id', 'site_id', 'instrument', 'answers', 'weight'])
			.where('campaign_id', 'in', [...campaigns])
			.where('instrument', 'in', [...CHILDREN])
			.where('state', '=', 'complete');
		if (last) query = query.where('id', '>', last);
		const batch = await query.orderBy('id').limit(BATCH).execute();
		for (const { site_id: site, instrument, answers, weight } of batch) builder.add({ site, instrument, answers, weight });
		last = batch.at(-1)?.id;
		if (batch.length < BATCH) return builder.finish();
	}
}
