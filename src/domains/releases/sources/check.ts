/** What a table says once its columns are read: figures, and everything that is wrong with it. Pure. */
import { hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import { emptyCell, keyText, type Cell, type CellReason } from '../cell.ts';
import { findArea } from './area-code.ts';
import { readPairs, type Mapping } from './mapping.ts';
import { flagsFrom, readNumber, readObservation, readPeriod, type Observed } from './observation.ts';
import type { SourceTable } from './source-table.ts';
import { wrongTotals, type Counted } from './totals.ts';

export type RowProblemCode =
	| 'area_wrong'
	| 'period_wrong'
	| 'indicator_unknown'
	| 'category_unknown'
	| 'number_wrong'
	| 'flag_unknown'
	| 'confidential_value'
	| 'out_of_range'
	| 'count_wrong'
	| 'part_larger'
	| 'twice'
	| 'total_wrong';

export interface RowProblem {
	readonly line: number;
	readonly column: string;
	readonly code: RowProblemCode;
	/** `given` is what stands there; `other` the line or the sum it does not fit */
	readonly details: Readonly<Record<'given' | 'other', string>>;
}

export interface Checked {
	readonly cells: readonly Cell[];
	/** the first of them */
	readonly problems: readonly RowProblem[];
	readonly problemCount: number;
	/** rows of places that the framework has no figures of, of regions of an older division, and those that the reading leaves out */
	readonly left: { readonly outside: number; readonly old: number; readonly filtered: number };
}

/** Why a table can't be read with a mapping. Names of fields of the form. */
export type MappingProblem = 'no_area' | 'no_value' | 'no_indicator' | 'no_period' | 'role_twice' | 'pairs' | 'scale';

const MOST_PROBLEMS = 100;

/** What is missing from a reading, before any row is looked at. */
export function mappingProblems(mapping: Mapping, document: FrameworkDocument): MappingProblem[] {
	const roles = mapping.columns.map(({ role }) => role);
	const has = (role: string) => roles.includes(role);
	const once = roles.filter((role) => role !== 'only' && role !== 'ignore');
	const paired = mapping.columns.filter(({ role }) => role.startsWith('group.') || role === 'indicator');
	return [
		...(has('area') ? [] : ['no_area' as const]),
		...(has('value') !== (has('numerator') && has('denominator')) ? [] : ['no_value' as const]),
		...(has('indicator') || document.indicators.some(({ code }) => code === mapping.indicator) ? [] : ['no_indicator' as const]),
		...(has('period') || readPeriod(mapping.period) ? [] : ['no_period' as const]),
		...(new Set(once).size < once.length ? ['role_twice' as const] : []),
		...(paired.some(({ values }) => readPairs(values) === undefined) ? ['pairs' as const] : []),
		...(mapping.low < mapping.high ? [] : ['scale' as const])
	];
}

/** @throws {Error} for a mapping with `mappingProblems` */
export function checkTable(table: SourceTable, mapping: Mapping, document: FrameworkDocument): Checked {
	const reader = rowReader(table, mapping, document);
	const found: RowProblem[] = [];
	const cells = new Map<string, { cell: Cell; line: number }>();
	const counted: Counted[] = [];
	const left = { outside: 0, old: 0, filtered: 0 };
	for (const { line, cells: texts } of table.rows) {
		const read = reader(texts);
		if ('left' in read) left[read.left]++;
		else if ('problem' in read) found.push({ line, ...read.problem });
		else {
			const key = keyText(read.cell);
			const before = cells.get(key);
			if (before) found.push({ line, column: '', code: 'twice', details: { given: read.cell.area, other: String(before.line) } });
			else cells.set(key, { cell: read.cell, line });
			if (read.counts && !before) counted.push({ cell: read.cell, line, ...read.counts });
		}
	}
	found.push(...wrongTotals(counted, document, hierarchyOf(document).parents));
	const all = [...cells.values()].map(({ cell }) => cell);
	return {
		cells: [...all, ...withoutFigure(all, document)],
		problems: found.slice(0, MOST_PROBLEMS),
		problemCount: found.length,
		left
	};
}

type RowRead =
	| { left: 'outside' | 'old' | 'filtered' }
	| { problem: Omit<RowProblem, 'line'> }
	| { cell: Cell; counts?: { numerator: number; denominator: number } };

function rowReader(table: SourceTable, mapping: Mapping, document: FrameworkDocument): (texts: readonly string[]) => RowRead {
	const at = (role: string) => mapping.columns.findIndex((column) => column.role === role);
	const [area, period, value, flag, indicator, numerator, denominator, confidentiality] = (
		['area', 'period', 'value', 'flag', 'indicator', 'numerator', 'denominator', 'confidentiality'] as const
	).map(at) as [number, number, number, number, number, number, number, number];
	const areas = new Set(document.areas.map(({ code }) => code));
	const indicators = new Map(document.indicators.map((each) => [each.code, each]));
	const filters = mapping.columns.flatMap(({ role, values }, column) => (role === 'only' ? [{ column, values }] : []));
	const groups = document.breakdowns.flatMap(({ code, categories }) => {
		const column = at(`group.${code}`);
		if (column < 0) return [];
		return [
			{
				code,
				column,
				pairs: readPairs(mapping.columns[column]?.values ?? ''),
				known: new Set(['total', ...categories.map((each) => each.code)])
			}
		];
	});
	const indicatorPairs = readPairs(mapping.columns[indicator]?.values ?? '');
	const problem = (column: number, code: RowProblemCode, given: string): RowRead => ({
		problem: { column: table.headings[column] ?? '', code, details: { given: given.slice(0, 60), other: '' } }
	});

	return (texts) => {
		const text = (column: number) => texts[column] ?? '';
		if (filters.some(({ column, values }) => text(column) !== values)) return { left: 'filtered' };
		const place = findArea(text(area), areas);
		if (place.kind === 'outside' || place.kind === 'old') return { left: place.kind };
		if (place.kind === 'wrong') return problem(area, 'area_wrong', text(area));
		const code = indicator < 0 ? mapping.indicator : (indicatorPairs?.get(text(indicator).toUpperCase()) ?? text(indicator).toUpperCase());
		if (code === '-') return { left: 'filtered' };
		const measured = indicators.get(code);
		if (!measured) return problem(indicator, 'indicator_unknown', text(indicator));
		const when = readPeriod(period < 0 ? mapping.period : text(period));
		if (!when) return problem(period, 'period_wrong', text(period));
		const flags = flagsFrom(text(flag), text(confidentiality));
		const own: [string, string][] = [];
		for (const { code: breakdown, column, pairs, known } of groups) {
			const given = text(column);
			const category = pairs?.get(given.toUpperCase()) ?? (/^(total|_T|T)$/i.test(given) ? 'total' : given);
			if (category === '-') return { left: 'filtered' };
			if (!known.has(category)) return problem(column, 'category_unknown', given);
			if (category !== 'total') own.push([breakdown, category]);
		}
		if (own.length > 2) return { left: 'filtered' };
		const [first = ['total', 'total'], second = ['total', 'total']] = own;
		const key = {
			indicator: code,
			area: place.code,
			statistic: 'figure' as const,
			period: when,
			breakdown: first[0],
			category: first[1],
			second_breakdown: second[0],
			second_category: second[1],
			population: mapping.population,
			unit: measured.unit
		};
		if (value < 0) {
			const counts = readCounts(text(numerator), text(denominator), flags, table.decimal);
			if (counts.code)
				return problem(
					counts.of === 'numerator' ? numerator : denominator,
					counts.code,
					text(counts.of === 'numerator' ? numerator : denominator)
				);
			if (counts.observed) return { cell: cellOf(key, counts.observed) };
			return {
				cell: cellOf(key, { kind: 'number', value: (100 * counts.numerator) / counts.denominator, flags: counts.flags }),
				counts: { numerator: counts.numerator, denominator: counts.denominator }
			};
		}
		const observed = readObservation(text(value), flags, table.decimal);
		if (observed.kind === 'wrong')
			return observed.why === 'flag'
				? problem(flag < 0 ? value : flag, 'flag_unknown', text(flag < 0 ? value : flag))
				: problem(value, observed.why === 'number' ? 'number_wrong' : 'confidential_value', text(value));
		if (observed.kind !== 'number') return { cell: cellOf(key, observed) };
		const scaled = onScale(observed.value, mapping, measured);
		if (scaled === undefined) return problem(value, 'out_of_range', text(value));
		return { cell: cellOf(key, { ...observed, value: scaled }) };
	};
}

/** A number on the framework's scale: 0–100, of points −100 to 100; undefined where it lies outside its own. */
function onScale(value: number, { low, high }: Mapping, { unit }: Pick<Indicator, 'unit'>): number | undefined {
	const span = high - low;
	if (unit === 'points') return Math.abs(value) <= span ? (100 * value) / span : undefined;
	return value >= low && value <= high ? (100 * (value - low)) / span : undefined;
}

function readCounts(numerator: string, denominator: string, flag: string, decimal: '.' | ',') {
	const above = readObservation(numerator, flag, decimal);
	if (above.kind === 'wrong') {
		const code = above.why === 'flag' ? 'flag_unknown' : above.why === 'number' ? 'count_wrong' : 'confidential_value';
		return { code, of: 'numerator' } as const;
	}
	if (above.kind !== 'number') return { observed: above };
	const below = readNumber(denominator, decimal);
	if (above.value < 0) return { code: 'count_wrong', of: 'numerator' } as const;
	if (!(below > 0)) return { code: 'count_wrong', of: 'denominator' } as const;
	if (above.value > below) return { code: 'part_larger', of: 'numerator' } as const;
	return { numerator: above.value, denominator: below, flags: above.flags };
}

/** A published figure keeps its flags; a confidential one has no number, whatever the reason was. */
function cellOf(key: Parameters<typeof emptyCell>[0], observed: Exclude<Observed, { kind: 'wrong' }>): Cell {
	const { flags } = observed;
	if (observed.kind === 'confidential') return { ...emptyCell(key, 'suppressed', 'confidential'), flags };
	if (observed.kind === 'none') return { ...emptyCell(key, 'not_measured'), flags };
	const reason: CellReason | null = flags?.includes('u') ? 'uncertain' : flags?.includes('p') ? 'preliminary' : null;
	return { ...emptyCell(key, 'shown', reason), estimate: observed.value, flags };
}

/** Countries that a figure for all is missing of: a table that says nothing about them says so. */
function withoutFigure(cells: readonly Cell[], document: FrameworkDocument): Cell[] {
	const countries = document.areas.filter(({ kind }) => kind === 'country').map(({ code }) => code);
	const present = new Set(cells.map(keyText));
	const kinds = new Map(cells.map((cell) => [keyText({ ...cell, area: '' }), cell]));
	return [...kinds.values()].flatMap((cell) =>
		countries.filter((area) => !present.has(keyText({ ...cell, area }))).map((area) => emptyCell({ ...cell, area }, 'not_measured'))
	);
}
