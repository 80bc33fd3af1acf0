/** What is asked of the observations of a dataflow, in the words of REST 1.5 and of REST 2.0. Pure. */
import type { FilterColumn } from '../cell-filter.ts';
import { fromSdmxCode } from './identifiers.ts';
import { DIMENSION_COLUMNS, DIMENSION_IDS, TIME } from './model.ts';
import { beginsWithin, dayBefore, type PeriodRange, readPeriod } from './period.ts';
import { SdmxProblem } from './problem.ts';

const DETAILS = ['full', 'dataonly', 'serieskeysonly', 'nodata'] as const;
export type Detail = (typeof DETAILS)[number];

export interface FlowReference {
	readonly agency: string;
	readonly id: string;
	readonly version: string;
}

/** Dimension → the codes that are wanted; those without an entry are all wanted. */
export type KeyChoice = Partial<Record<FilterColumn, ReadonlySet<string>>>;

export interface DataQuery {
	readonly choice: KeyChoice;
	/** Nothing can match, such as a frequency that there is not. */
	readonly impossible: boolean;
	readonly periods: PeriodRange;
	readonly first: number | undefined;
	readonly last: number | undefined;
	readonly detail: Detail;
	/** Along which dimension observations lie: `TIME_PERIOD`, `AllDimensions`, or another one. */
	readonly along: string;
	readonly updatedAfter: Date | undefined;
}

const syntax = (message: string) => new SdmxProblem('syntax', message);
const word = /^[A-Za-z0-9_@$-]+$/;

/** `AGENCY,ID,VERSION`, its end or its beginning left out: `ID`, `AGENCY,ID`. @throws {SdmxProblem} `syntax` */
export function readFlowReference(text: string): FlowReference {
	const parts = text.split(',');
	if (parts.length > 3 || parts.some((part) => !/^[A-Za-z0-9_@$.+*~-]+$/.test(part)))
		throw syntax(`'${text.slice(0, 60)}' names no dataflow.`);
	const [first = '', second, third = 'latest'] = parts;
	return second === undefined ? { agency: 'all', id: first, version: 'latest' } : { agency: first, id: second, version: third };
}

/** A key such as `A.R10.BE+DE......`: a place for each dimension; nothing, `*` or `all` for any code. @throws {SdmxProblem} `syntax` */
function readKey(text: string): { choice: KeyChoice; impossible: boolean } {
	if (text === 'all' || text === '*' || text === '') return { choice: {}, impossible: false };
	const places = text.split('.');
	if (places.length !== DIMENSION_IDS.length)
		throw syntax(`The key has ${places.length} places where the structure has ${DIMENSION_IDS.length}: ${DIMENSION_IDS.join('.')}.`);
	const choice: Partial<Record<FilterColumn, ReadonlySet<string>>> = {};
	let impossible = false;
	places.forEach((place, at) => {
		if (place === '' || place === '*') return;
		const codes = place.split(/[+ ]/);
		if (!codes.every((code) => word.test(code))) throw syntax(`'${place.slice(0, 60)}' in the key is no list of codes.`);
		const column = DIMENSION_COLUMNS[at];
		if (column) choice[column] = new Set(codes.map(fromSdmxCode));
		else if (!codes.includes('A')) impossible = true;
	});
	return { choice, impossible };
}

const count = (parameters: URLSearchParams, name: string): number | undefined => {
	const text = parameters.get(name);
	if (text === null || text === '') return undefined;
	if (!/^[1-9]\d{0,5}$/.test(text)) throw syntax(`${name} is a whole number from 1 on.`);
	return Number(text);
};

function moment(parameters: URLSearchParams): Date | undefined {
	const text = parameters.get('updatedAfter');
	if (!text) return undefined;
	const date = new Date(text);
	if (Number.isNaN(date.getTime())) throw syntax('updatedAfter is a moment such as 2026-01-31T00:00:00Z.');
	return date;
}

function dimensionAlong(parameters: URLSearchParams): string {
	const along = parameters.get('dimensionAtObservation') || TIME;
	if ([TIME, 'AllDimensions', ...DIMENSION_IDS].includes(along)) return along;
	throw syntax(`dimensionAtObservation is AllDimensions, ${[TIME, ...DIMENSION_IDS].join(', ')}.`);
}

const common = [
	'updatedAfter',
	'firstNObservations',
	'lastNObservations',
	'dimensionAtObservation',
	'includeHistory',
	'format',
	'locale',
	'lang'
];
const known1 = [...common, 'startPeriod', 'endPeriod', 'detail', 'mode', 'references', 'labels'];
const known2 = [...common, 'attributes', 'measures', 'mode', 'references', 'labels'];

function requireKnown(parameters: URLSearchParams, known: readonly string[]): void {
	const wrong = [...parameters.keys()].find((name) => !known.includes(name) && !name.startsWith('c['));
	if (wrong !== undefined) throw syntax(`There is no parameter '${wrong.slice(0, 60)}'.`);
}

/** REST 1.5. @throws {SdmxProblem} `syntax` */
export function readDataQuery1(key: string, parameters: URLSearchParams): DataQuery {
	requireKnown(parameters, known1);
	const period = (name: string) => {
		const text = parameters.get(name);
		const read = text ? readPeriod(text) : undefined;
		if (text && !read) throw syntax(`${name} is a period such as 2026, 2026-Q1, 2026-01 or 2026-01-31.`);
		return read;
	};
	const detail = DETAILS.find((each) => each === (parameters.get('detail') ?? 'full'));
	if (!detail) throw syntax(`detail is one of ${DETAILS.join(', ')}.`);
	return {
		...readKey(key),
		periods: { from: period('startPeriod')?.from, to: period('endPeriod')?.to, only: undefined },
		first: count(parameters, 'firstNObservations'),
		last: count(parameters, 'lastNObservations'),
		detail,
		along: dimensionAlong(parameters),
		updatedAfter: moment(parameters)
	};
}

/** REST 2.0: the key and the filters `c[DIMENSION]=…` narrow together. @throws {SdmxProblem} `syntax` */
export function readDataQuery2(key: string, parameters: URLSearchParams): DataQuery {
	requireKnown(parameters, known2);
	if (key.includes(',')) throw syntax('Ask for one key; several codes of a dimension are c[DIMENSION]=A,B.');
	const { choice, impossible } = readKey(key);
	const narrowed: Partial<Record<FilterColumn, ReadonlySet<string>>> = { ...choice };
	let periods: PeriodRange = { from: undefined, to: undefined, only: undefined };
	let none = impossible;
	for (const [name, value] of parameters) {
		const id = /^c\[([A-Za-z0-9_]+)\]$/.exec(name)?.[1];
		if (id === undefined) continue;
		if (id === TIME) {
			periods = readPeriodFilter(value, periods);
			continue;
		}
		const at = DIMENSION_IDS.indexOf(id);
		if (at < 0) throw syntax(`There is no dimension '${id}'.`);
		const codes = value.replace(/^eq:/, '').split(',');
		if (!codes.every((code) => word.test(code))) throw syntax(`c[${id}] is a list of codes, such as eq:A,B.`);
		const column = DIMENSION_COLUMNS[at];
		if (!column) none ||= !codes.includes('A');
		else {
			const wanted = codes.map(fromSdmxCode);
			const before = narrowed[column];
			narrowed[column] = new Set(before ? wanted.filter((code) => before.has(code)) : wanted);
			none ||= narrowed[column].size === 0;
		}
	}
	return {
		choice: narrowed,
		impossible: none,
		periods,
		first: count(parameters, 'firstNObservations'),
		last: count(parameters, 'lastNObservations'),
		detail: detailOf(parameters),
		along: dimensionAlong(parameters),
		updatedAfter: moment(parameters)
	};
}

/** REST 2.0 says apart whether attributes and measures are wanted. */
function detailOf(parameters: URLSearchParams): Detail {
	const attributes = parameters.get('attributes') !== 'none';
	if (parameters.get('measures') === 'none') return attributes ? 'nodata' : 'serieskeysonly';
	return attributes ? 'full' : 'dataonly';
}

/** `2026`, `eq:2025,2026`, `ge:2020`, `ge:2020+le:2026`; a plus may arrive as a space. */
function readPeriodFilter(value: string, before: PeriodRange): PeriodRange {
	let range = before;
	for (const part of value.split(/[+ ]/)) {
		const [, operator = 'eq', text = ''] = /^(?:(eq|ge|gt|le|lt):)?(.+)$/.exec(part) ?? [];
		const periods = text.split(',').map(readPeriod);
		const [period] = periods;
		if (!period || periods.includes(undefined)) throw syntax(`c[${TIME}] compares with periods such as ge:2020+le:2026.`);
		if (operator === 'eq') range = { ...range, only: new Set(text.split(',')) };
		else if (operator === 'ge') range = { ...range, from: period.from };
		else if (operator === 'gt') range = { ...range, from: `${period.to}~` };
		else if (operator === 'le') range = { ...range, to: period.to };
		else range = { ...range, to: dayBefore(period.from) };
	}
	return range;
}

/** Of the periods that there are, those that are asked for; nothing where all are. */
export function periodsWanted(there: readonly string[], range: PeriodRange): ReadonlySet<string> | undefined {
	if (range.from === undefined && range.to === undefined && !range.only) return undefined;
	return new Set(there.filter((period) => beginsWithin(period, range)));
}
