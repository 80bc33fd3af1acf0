/** How the columns of a table are read. Pure. */
import { z } from 'zod';
import { POPULATIONS, type FrameworkDocument } from '#domains/framework/document.ts';
import { findArea } from './area-code.ts';
import type { SourceTable } from './source-table.ts';

/** What a column brings; `group.sex` and its like bring the category of a breakdown, `only` keeps the rows with one value. */
export const ROLES = [
	'area',
	'period',
	'value',
	'numerator',
	'denominator',
	'indicator',
	'flag',
	'confidentiality',
	'only',
	'ignore'
] as const;
export type Role = (typeof ROLES)[number] | `group.${string}`;

export const mappingSchema = z.object({
	columns: z.array(
		z.object({
			heading: z.string(),
			role: z.string(),
			/** of `only`: the value to keep; of `group` and `indicator`: `F=girl M=boy T=total`, `-` leaves rows out */
			values: z.string().max(4000)
		})
	),
	/** of all rows, where no column says it */
	indicator: z.string(),
	period: z.string(),
	population: z.enum(POPULATIONS),
	/** the scale of the numbers, brought to 0–100 */
	low: z.number(),
	high: z.number()
});

export type Mapping = z.infer<typeof mappingSchema>;

/** `F=girl M=boy` as pairs; undefined for what is no pair. */
export function readPairs(text: string): Map<string, string> | undefined {
	const pairs = text.split(/[\s;]+/).filter((pair) => pair !== '');
	if (pairs.some((pair) => !/^[^=]+=[^=]+$/.test(pair))) return undefined;
	return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')).toUpperCase(), pair.slice(pair.indexOf('=') + 1)]));
}

const HEADINGS: readonly (readonly [Role, RegExp])[] = [
	['area', /^(geo|ref_area|area|country|region|nuts\w*|cntry|cnt|location|iso\w*)$/i],
	['period', /^(time(_period)?|period|year|jaar|annee|jahr)$/i],
	['value', /^(obs_value|value|estimate|values?|score|percent(age)?|pct)$/i],
	['numerator', /^(numerator|count|number)$/i],
	['denominator', /^(denominator|base)$/i],
	['indicator', /^indicator$/i],
	['flag', /^(obs_flag|obs_status|flags?|status)$/i],
	['confidentiality', /^conf(_status|identiality)$/i]
];

const SEX = 'F=girl M=boy T=total FEMALE=girl MALE=boy TOTAL=total';

/** The likely reading of a table: by the headings, else by what stands below them. Of other columns the total is
 * kept where one is seen; else they say nothing, and figures that stand twice then tell that one of them must be chosen from. */
export function guessMapping(table: SourceTable, document: FrameworkDocument): Mapping {
	const areas = new Set(document.areas.map(({ code }) => code));
	const indicators = new Set(document.indicators.map(({ code }) => code));
	const taken = new Set<Role>();
	const columns = table.headings.map((heading, at) => {
		const sample = table.rows.slice(0, 200).map(({ cells }) => cells[at] ?? '');
		const role = guessRole(heading, sample, { areas, indicators, document });
		const isFree = role === 'only' || role === 'ignore' || !taken.has(role);
		if (isFree) taken.add(role);
		const used = isFree ? role : 'ignore';
		const values = used === 'group.sex' ? pairsFor(sample, SEX) : used === 'only' ? (likeliestTotal(sample) ?? '') : '';
		return { heading, role: used, values };
	});
	return { columns, indicator: '', period: '', population: 'all', low: 0, high: 100 };
}

function guessRole(
	heading: string,
	sample: readonly string[],
	{ areas, indicators, document }: { areas: ReadonlySet<string>; indicators: ReadonlySet<string>; document: FrameworkDocument }
): Role {
	const named = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
	if (named) return named;
	if (/^(dataflow|structure(_id|_name)?|action|last update)$/i.test(heading)) return 'ignore';
	const breakdown = document.breakdowns.find(({ code }) => code === heading.toLowerCase());
	if (breakdown && (breakdown.code === 'sex' || sample.some((each) => breakdown.categories.some(({ code }) => code === each))))
		return `group.${breakdown.code}`;
	if (sample.length > 0 && sample.every((each) => indicators.has(each.toUpperCase()))) return 'indicator';
	if (sample.filter((each) => findArea(each, areas).kind === 'known').length > sample.length / 2) return 'area';
	return new Set(sample).size > 1 && likeliestTotal(sample) !== undefined ? 'only' : 'ignore';
}

const likeliestTotal = (sample: readonly string[]) => sample.find((each) => /^(total|_T|T|PC|all)$/i.test(each));

function pairsFor(sample: readonly string[], pairs: string): string {
	const present = new Set(sample.map((each) => each.toUpperCase()));
	return pairs
		.split(' ')
		.filter((pair) => present.has(pair.split('=')[0] ?? ''))
		.join(' ');
}
