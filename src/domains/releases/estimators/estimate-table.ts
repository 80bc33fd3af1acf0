import { correlation, raoScott } from './association.ts';
import { difference, pValue } from './comparison.ts';
import { DesignError, type Design, type LonelyRule } from './design.ts';
import { estimateMean, estimateRatio, estimateTotal, type Domain, type Estimate } from './estimators.ts';
import { kornGraubardInterval, logitInterval, tInterval, wilsonInterval, type Interval } from './intervals.ts';
import { SingularError } from './matrix.ts';
import { quantile } from './quantile.ts';
import { regress } from './regression.ts';
import { reliability } from './reliability.ts';
import type { SurveyTable } from './table.ts';
import { designOf, TableError, type DesignNames } from './table.ts';

export const STATISTICS = [
	'mean',
	'total',
	'proportion',
	'ratio',
	'quantile',
	'difference',
	'correlation',
	'alpha',
	'chisq',
	'regress'
] as const;
export type Statistic = (typeof STATISTICS)[number];
export const INTERVALS = ['logit', 'beta', 'wilson', 't'] as const;

export interface EstimateWish extends Omit<DesignNames, 'lonely'> {
	readonly lonely?: LonelyRule | undefined;
	readonly interval?: (typeof INTERVALS)[number] | undefined;
	readonly by?: string | undefined;
	/** `COLUMN=value` */
	readonly where?: string | undefined;
	readonly statistic: Statistic;
	/** what stands after the statistic: `api00`, `stype=E`, `a/b`, `0.5:api00`, `y:group`, `a,b`, `y~a+b` */
	readonly of: string;
}

/** One line of the answer: what it is of, and its figures, each to ten digits. */
export type EstimateLine = Readonly<Record<string, string | number | null | object>>;

const proportionIntervals = { logit: logitInterval, beta: kornGraubardInterval, wilson: wilsonInterval, t: tInterval } as const;

/**
 * Estimates from a table: the estimators that releases use, by a wish in words.
 * @throws {TableError} with a sentence for whoever wished
 */
export function estimateTable(table: SurveyTable, wish: EstimateWish): EstimateLine[] {
	try {
		const design = designOf(table, wish);
		const chosen = wish.where === undefined ? undefined : chosenRows(table, wish.where);
		const domains: { readonly name?: string; readonly rows: Domain | undefined }[] =
			wish.by === undefined
				? [{ rows: chosen }]
				: table
						.levels(wish.by)
						.map((level) => ({ name: `${wish.by ?? ''}=${level}`, rows: both(chosen, table.has(wish.by ?? '', level)) }));
		return domains.flatMap(({ name, rows }) =>
			linesOf(table, design, wish, rows).map((line) => rounded(name === undefined ? line : { domain: name, ...line }))
		);
	} catch (error) {
		if (error instanceof DesignError || error instanceof SingularError)
			throw new TableError(`The sample can't be used so: ${error.message}.`);
		throw error;
	}
}

function chosenRows(table: SurveyTable, where: string): Domain {
	const [name, value] = split(where, '=', 'COLUMN=value');
	return Uint8Array.from(table.has(name, value), (has) => (has === 1 ? 1 : 0));
}

function both(chosen: Domain | undefined, has: Float64Array): Domain {
	return Uint8Array.from(has, (each, row) => (each === 1 && chosen?.[row] !== 0 ? 1 : 0));
}

/** Two words around a sign. @throws {TableError} that shows how it is written */
function split(text: string, sign: string, shape: string): [string, string] {
	const at = text.indexOf(sign);
	if (at <= 0 || at === text.length - 1) throw new TableError(`"${text}" should be written as ${shape}.`);
	return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function linesOf(table: SurveyTable, design: Design, wish: EstimateWish, domain: Domain | undefined): EstimateLine[] {
	const { of } = wish;
	const line = (estimate: Estimate, interval: Interval = tInterval(estimate), more: EstimateLine = {}): EstimateLine[] => [
		{ statistic: wish.statistic, of, ...more, ...figures(estimate, interval) }
	];
	switch (wish.statistic) {
		case 'mean':
			return line(estimateMean(design, table.numbers(of), domain));
		case 'total':
			return line(estimateTotal(design, table.numbers(of), domain));
		case 'proportion': {
			const [name, value] = split(of, '=', 'COLUMN=value');
			const found = estimateMean(design, table.has(name, value), domain);
			return line(found, proportionIntervals[wish.interval ?? 'logit'](found));
		}
		case 'ratio': {
			const [above, below] = split(of, '/', 'COLUMN/COLUMN');
			return line(estimateRatio(design, table.numbers(above), table.numbers(below), domain));
		}
		case 'quantile': {
			const [at, name] = split(of, ':', '0.5:COLUMN');
			const share = Number(at);
			if (!(share > 0 && share < 1)) throw new TableError(`"${at}" should be a number between 0 and 1.`);
			const { interval, ...found } = quantile(design, table.numbers(name), share, domain);
			return line(found, interval);
		}
		case 'difference':
			return differences(table, design, of, domain);
		case 'correlation': {
			const [x, y] = split(of, ',', 'COLUMN,COLUMN');
			const found = correlation(design, table.numbers(x), table.numbers(y), domain);
			return line(found, fisherInterval(found), { p: pValue(found) });
		}
		case 'alpha': {
			const { itemRest, ...found } = reliability(
				design,
				of.split(',').map((item) => itemOf(table, item.trim())),
				domain
			);
			return [{ statistic: 'alpha', of, estimate: found.alpha, itemRest, n: found.n, clusters: found.clusters, strata: found.strata }];
		}
		case 'chisq': {
			const [rows, columns] = split(of, ',', 'COLUMN,COLUMN');
			return [{ statistic: 'chisq', of, ...raoScott(design, table.categories(rows), table.categories(columns), domain) }];
		}
		case 'regress':
			return regression(table, design, of, domain);
	}
}

/** Each value of the group against the first. */
function differences(table: SurveyTable, design: Design, of: string, domain: Domain | undefined): EstimateLine[] {
	const [name, group] = split(of, ':', 'COLUMN:GROUP');
	const y = table.numbers(name);
	const [first = '', ...others] = table.levels(group);
	const rows = (level: string): Domain => both(domain, table.has(group, level));
	return others.map((level) => {
		const found = difference(design, y, rows(level), rows(first));
		return { statistic: 'difference', of, between: `${level} − ${first}`, ...figures(found, tInterval(found)), p: pValue(found) };
	});
}

/** `y~a+b`; a column of words becomes one of zeros and ones for each value but the first. */
function regression(table: SurveyTable, design: Design, of: string, domain: Domain | undefined): EstimateLine[] {
	const [y, right] = split(of, '~', 'y~a+b');
	const terms = right.split('+').map((term) => term.trim());
	const columns = [
		{ name: '(intercept)', values: new Float64Array(table.length).fill(1) },
		...terms.flatMap((term) =>
			table.isNumeric(term)
				? [{ name: term, values: table.numbers(term) }]
				: table
						.levels(term)
						.slice(1)
						.map((level) => ({ name: `${term}=${level}`, values: table.has(term, level) }))
		)
	];
	const found = regress(
		design,
		table.numbers(y),
		columns.map(({ values }) => values),
		domain
	);
	const { n, clusters, strata, df, rSquared } = found;
	return found.coefficients.map(({ estimate, se }, at) => {
		const each = { estimate, se, n, clusters, strata, df, deff: NaN, effectiveSize: NaN };
		return { statistic: 'regress', of, term: columns[at]?.name ?? '', ...figures(each, tInterval(each)), p: pValue(each), rSquared };
	});
}

/** A column, or one turned round: `-meals`, `100-meals`. */
function itemOf(table: SurveyTable, item: string): Float64Array {
	if (table.names.includes(item)) return table.numbers(item);
	const turned = /^(\d+(?:\.\d+)?)?\s*-\s*(.+)$/.exec(item);
	if (!turned) return table.numbers(item);
	return table.numbers(turned[2] ?? '').map((value) => Number(turned[1] ?? 0) - value);
}

/** Interval of a correlation, symmetric on Fisher's scale. Source: Fisher (1921), Metron 1, 3–32. */
function fisherInterval(found: Estimate): Interval {
	const z = Math.atanh(found.estimate);
	const { low, high } = tInterval({ ...found, estimate: z, se: found.se / (1 - found.estimate ** 2) });
	return { low: Math.tanh(low), high: Math.tanh(high) };
}

function figures({ estimate, se, df, deff, n, clusters, strata }: Estimate, interval: Interval): EstimateLine {
	return { estimate, se, interval, df, deff, n, clusters, strata };
}

/** Ten digits; null where there is no number. */
function rounded(line: EstimateLine): EstimateLine {
	const ten = (value: unknown): unknown => {
		if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(10)) : null;
		if (Array.isArray(value)) return value.map(ten);
		return typeof value === 'object' && value !== null
			? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, ten(each)]))
			: value;
	};
	return ten(line) as EstimateLine;
}
