import { sql, type Transaction } from 'kysely';
import { roundCount } from '../disclosure/rules.ts';
import {
	bandOfRate,
	CHANGE_KINDS,
	releaseBefore,
	type FigureChange,
	type Quality,
	type ReleaseChanges,
	type Tally
} from '../quality/quality.ts';
import type { Recipe } from '../release.ts';
import { listReleases } from './releases.ts';
import type { ReleaseWorld } from './tables.ts';

type Trx = Transaction<ReleaseWorld>;
type Rules = Recipe['rules'];

/** What a release says of its quality, counted from its cells and from those who were asked. */
export async function countQuality(trx: Trx, release: string, { campaigns, rules }: Recipe): Promise<Quality> {
	return {
		...(await response(trx, campaigns, rules)),
		byArea: await tallies(trx, release, 'area'),
		byIndicator: await tallies(trx, release, 'indicator'),
		precision: await precision(trx, release)
	};
}

async function tallies(trx: Trx, release: string, by: 'area' | 'indicator'): Promise<Tally[]> {
	const count = (status: string) => sql<number>`(count(*) filter (where status = ${status}))::int`;
	return trx
		.selectFrom('release_cells')
		.select([`${by} as code`, count('shown').as('shown'), count('suppressed').as('hidden')])
		.where('release_id', '=', release)
		.where('status', 'in', ['shown', 'suppressed'])
		.groupBy(by)
		.orderBy(by)
		.execute();
}

async function precision(trx: Trx, release: string): Promise<Quality['precision']> {
	const quartiles = (of: ReturnType<typeof sql>) =>
		sql<[number, number, number]>`percentile_cont(array[0.25, 0.5, 0.75]) within group (order by ${of})`;
	const rows = await trx
		.selectFrom('release_cells')
		.select(['indicator as code', quartiles(sql`n / greatest(deff, 0.01)`).as('effective'), quartiles(sql`high - low`).as('width')])
		.where('release_id', '=', release)
		.where('status', '=', 'shown')
		.where('statistic', '=', 'figure')
		.where('area', '<>', 'SIX')
		.where('deff', 'is not', null)
		.where('low', 'is not', null)
		.groupBy('indicator')
		.orderBy('indicator')
		.execute();
	return rows;
}

async function response(trx: Trx, campaigns: readonly string[], rules: Rules): Promise<Pick<Quality, 'countries' | 'regions'>> {
	const { rows } = await sql<{ area: string; sites: number; expected: number; answers: number }>`
		select area, count(*) filter (where answers > 0)::int as sites, sum(expected)::int as expected, sum(answers)::int as answers
		from (
			select sites.area, sites.expected, count(responses.id) as answers
			from sites left join responses on responses.site_id = sites.id and responses.state = 'complete'
				and responses.instrument in ('younger', 'older')
			where sites.campaign_id = any(${[...campaigns]}::uuid[]) group by sites.id, sites.area, sites.expected
		) as by_site group by area order by area`.execute(trx);
	const enough = ({ sites, answers }: { sites: number; answers: number }) => sites >= rules.sites && answers >= rules.answers;
	const rate = ({ expected, answers }: { expected: number; answers: number }) =>
		expected > 0 ? Math.min(100, Math.round((100 * answers) / expected)) : null;
	const countries = [...Map.groupBy(rows, ({ area }) => area.slice(0, 2))].map(([code, its]) => {
		const sum = (of: 'sites' | 'expected' | 'answers') => its.reduce((total, row) => total + row[of], 0);
		const all = { sites: sum('sites'), expected: sum('expected'), answers: sum('answers') };
		if (!enough(all)) return { code, sites: null, answers: null, rate: null };
		return { code, sites: all.sites, answers: roundCount(all.answers, rules), rate: rate(all) };
	});
	const regions = rows.map((row) => {
		const found = enough(row) ? rate(row) : null;
		return { code: row.area, band: found === null ? null : bandOfRate(found) };
	});
	return { countries, regions };
}

/** How many of a kind are kept by name. */
const EXAMPLES = 15;

/** What is different from the release before, or nothing where there is none. Each with the figures of its newest period. */
export async function changesSince(
	trx: Trx,
	release: string,
	{ campaigns }: Recipe,
	frameworkVersion: string
): Promise<ReleaseChanges | undefined> {
	const before = releaseBefore(await listReleases(trx), { campaigns, frameworkVersion });
	if (!before) return undefined;
	const figures = (id: string) => sql`
		select * from release_cells where release_id = ${id} and statistic = 'figure' and status in ('shown', 'suppressed')
			and period = (select max(period) from release_cells where release_id = ${id} and status = 'shown')`;
	const { rows } = await sql<FigureChange & { count: number }>`
		with now as (${figures(release)}), before as (${figures(before.id)}),
		both_of as (
			select indicator, area, breakdown, category, coalesce(now.unit, before.unit) as unit, second_breakdown,
				before.estimate as before, now.estimate as now,
				case
					when before.status = 'shown' and now.status = 'suppressed' then 'hidden'
					when before.status = 'shown' and now.status is null then 'gone'
					when now.status = 'shown' and before.status is distinct from 'shown' then 'new'
					when now.status = 'shown' and before.status = 'shown' and (now.estimate < before.low or now.estimate > before.high) then 'changed'
				end as kind
			from now full join before using (indicator, area, breakdown, category, second_breakdown, second_category, population)
		),
		numbered as (
			select *, count(*) over (partition by kind)::int as count, row_number() over (partition by kind
				order by breakdown <> 'total', second_breakdown <> 'total', length(area), area, indicator) as place
			from both_of where kind is not null
		)
		select kind, indicator, area, breakdown, category, unit, before, now, count from numbered
		where place <= ${EXAMPLES} order by kind, place`.execute(trx);
	const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, rows.find((row) => row.kind === kind)?.count ?? 0]));
	return {
		before: before.number,
		counts: counts as ReleaseChanges['counts'],
		examples: rows.map(({ count: _, ...change }) => change)
	};
}
