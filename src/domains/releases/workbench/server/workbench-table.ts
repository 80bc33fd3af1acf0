import type { Kysely } from 'kysely';
import { countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument } from '#domains/framework/document.ts';
import { SurveyTable } from '../../estimators/table.ts';
import { backgroundOf } from '../../measures/background.ts';
import { itemValue, score, type Measure } from '../../measures/measure.ts';
import type { ReleaseWorld } from '../../server/tables.ts';

const BATCH = 4000;
const CHILDREN = ['younger', 'older'] as const;

/** Names of what can be asked of the answers: measures by the code of their indicator, their items, and who the children are. */
export interface Variables {
	measures: string[];
	items: string[];
	groups: string[];
}

export function variablesOf(framework: FrameworkDocument, measures: readonly Measure[]): Variables {
	return {
		measures: measures.map(({ indicator }) => indicator),
		items: [...new Set(measures.flatMap(({ variants }) => variants.flatMap(({ items }) => items.map(({ name }) => name))))].sort(),
		groups: [...framework.breakdowns.map(({ code }) => code), 'country', 'region', 'language', 'instrument']
	};
}

/** The complete responses of children as a table with the design's columns and those that were asked for; '' where there is no value. */
export async function readWorkbenchTable(
	db: Kysely<ReleaseWorld>,
	{ framework, measures: all }: { framework: FrameworkDocument; measures: readonly Measure[] },
	campaigns: readonly string[],
	names: readonly string[]
): Promise<SurveyTable> {
	const hierarchy = hierarchyOf(framework);
	const measures = all.filter(({ indicator }) => names.includes(indicator));
	const items = all.flatMap(({ variants }) =>
		variants.flatMap(({ instrument, items: its, scale }) =>
			its.filter(({ name }) => names.includes(name)).map((item) => ({ instrument, item, scale }))
		)
	);
	const rows: Record<string, string>[] = [];
	let last: string | undefined;
	for (;;) {
		const batch = await db
			.selectFrom('responses as r')
			.innerJoin('sites as s', 's.id', 'r.site_id')
			.select([
				'r.id',
				'r.site_id',
				'r.campaign_id',
				'r.instrument',
				'r.language',
				'r.answers',
				'r.weight',
				's.weight as siteWeight',
				's.area',
				's.kind',
				's.level'
			])
			.where('r.campaign_id', 'in', [...campaigns])
			.where('r.instrument', 'in', [...CHILDREN])
			.where('r.state', '=', 'complete')
			.$if(last !== undefined, (query) => query.where('r.id', '>', last ?? ''))
			.orderBy('r.id')
			.limit(BATCH)
			.execute();
		for (const { answers, instrument, language, area, weight, siteWeight, ...response } of batch) {
			if (!(weight * siteWeight > 0)) continue;
			const values: Record<string, string | undefined> = {
				...backgroundOf(answers, response),
				country: countryOf(framework, hierarchy, area),
				region: area,
				language,
				instrument
			};
			for (const measure of measures) values[measure.indicator] = asText(score(measure, instrument, answers));
			for (const { instrument: its, item, scale } of items)
				if (its === instrument) values[item.name] = asText(itemValue(item, scale, answers[item.name]));
			const chosen = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
			rows.push({ ...chosen, site: response.site_id, stratum: `${response.campaign_id} ${area}`, weight: String(weight * siteWeight) });
		}
		last = batch.at(-1)?.id;
		if (batch.length < BATCH) return new SurveyTable([...names, 'site', 'stratum', 'weight'], rows);
	}
}

function asText(value: number): string {
	return Number.isNaN(value) ? '' : String(value);
}
