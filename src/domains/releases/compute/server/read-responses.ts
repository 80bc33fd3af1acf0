import type { Kysely } from 'kysely';
import { microdataBuilder, type Categories, type Microdata, type MicroSite } from '../microdata.ts';
import type { PeriodData } from '../cube.ts';
import type { AnswersRead, Measure } from '../../measures/measure.ts';
import type { Recipe } from '../../release.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

const BATCH = 4000;
const CHILDREN = ['younger', 'older'] as const;

/** A response as whoever else reads along gets it. */
export interface ReadResponse {
	site: string;
	area: string;
	instrument: string;
	language: string;
	answers: AnswersRead;
}

/** The answers of a recipe's campaigns by the period they are published under, in the order of time. */
export async function readWaves(
	db: Kysely<ReleaseWorld>,
	{ campaigns, measures, periods }: Recipe,
	categories: Categories,
	also: (response: ReadResponse) => void = () => undefined
): Promise<PeriodData[]> {
	const waves: PeriodData[] = [];
	for (const period of [...new Set(Object.values(periods))].sort()) {
		const its = campaigns.filter((campaign) => periods[campaign] === period);
		waves.push({ period, data: await readMicrodata(db, its, measures, categories, also) });
	}
	return waves;
}

/**
 * The children's answers of some campaigns, in columns. Read in batches, so that only one batch of answers is ever in memory as text; rejected
 * and partial responses stay out.
 */
async function readMicrodata(
	db: Kysely<ReleaseWorld>,
	campaigns: readonly string[],
	measures: readonly Measure[],
	categories: Categories,
	also: (response: ReadResponse) => void = () => undefined
): Promise<Microdata> {
	const sites = await db
		.selectFrom('sites')
		.select(['id', 'campaign_id', 'area', 'kind', 'level', 'name', 'weight'])
		.where('campaign_id', 'in', [...campaigns])
		.orderBy('id')
		.execute();
	const described = sites.map(({ campaign_id, name, ...site }): MicroSite => ({
		...site,
		place: `${site.area} ${site.kind} ${name.trim().toLowerCase()}`,
		stratum: `${campaign_id} ${site.area}`
	}));
	const areas = new Map(sites.map(({ id, area }) => [id, area]));
	const builder = microdataBuilder(described, measures, categories);
	let last: string | undefined;
	for (;;) {
		let query = db
			.selectFrom('responses')
			.select(['id', 'site_id', 'instrument', 'language', 'answers', 'weight'])
			.where('campaign_id', 'in', [...campaigns])
			.where('instrument', 'in', [...CHILDREN])
			.where('state', '=', 'complete');
		if (last) query = query.where('id', '>', last);
		const batch = await query.orderBy('id').limit(BATCH).execute();
		for (const { site_id: site, instrument, language, answers, weight } of batch) {
			builder.add({ site, instrument, answers, weight });
			also({ site, area: areas.get(site) ?? '', instrument, language, answers });
		}
		last = batch.at(-1)?.id;
		if (batch.length < BATCH) return builder.finish();
	}
}
