import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareDesign, type Design } from '../../src/domains/releases/estimators/design.ts';
import { estimateMean, estimateTotal, type Estimate } from '../../src/domains/releases/estimators/estimators.ts';
import { correlation, raoScott } from '../../src/domains/releases/estimators/association.ts';
import { regress } from '../../src/domains/releases/estimators/regression.ts';
import { reliability } from '../../src/domains/releases/estimators/reliability.ts';
import { kornGraubardInterval, logitInterval, tInterval, wilsonInterval } from '../../src/domains/releases/estimators/intervals.ts';

/** Our estimates beside those of R's survey package 4.1. The data lie outside the project: CONFORMANCE_DIR says where. */
const folder = join(process.env['CONFORMANCE_DIR'] ?? '../shared/conformance', 'statistics');
const present = existsSync(join(folder, 'reference.json'));
if (!present) console.warn(`Statistics conformance SKIPPED: no data in ${folder} (set CONFORMANCE_DIR).`);

type Row = Record<string, string>;

interface Reference {
	apiclus1: {
		mean: { variable: string; fpc?: boolean; estimate: number; se: number; deff: number; ci95_t: [number, number] }[];
		total: { variable: string; estimate: number; se: number }[];
		proportion: { variable: string; level: string; estimate: number; se: number; deff: number }[];
		proportionIntervals: {
			where: string;
			estimate: number;
			se?: number;
			logit: [number, number];
			kornGraubard: [number, number];
			wald: [number, number];
			wilson?: [number, number];
		}[];
		domains: { variable: string; domain: string; estimate: number; se: number; degreesOfFreedom?: number }[];
		raoScott: { rows: string; columns: string; F: number; ndf: number; ddf: number; p: number }[];
		correlation: { x: string; y: string; r: number }[];
	};
	apistrat: {
		design: { degreesOfFreedom: number };
		mean: { variable: string; estimate: number; se: number; deff: number; ci95_t: [number, number] }[];
		domains: { variable: string; domain: string; estimate: number; se: number }[];
		cronbachAlpha: { items: string[]; alpha: number }[];
		regression: { formula: string; coefficients: Record<string, [number, number]> }[];
	};
	lonelyPsu: { rows: [number, number, number, number][]; estimate: number; se: { adjust: number; remove: number } };
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

function csv(name: string): Row[] {
	const [head = '', ...lines] = read(name).trim().split(/\r?\n/);
	const cells = (line: string) => [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,)/g)].map((each) => each[1] ?? each[2] ?? '');
	const names = cells(head);
	return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at], cell])));
}

const column = (rows: Row[], name: string) => Float64Array.from(rows, (row) => (row[name] === 'NA' ? NaN : Number(row[name])));
const domain = (rows: Row[], name: string, value: string) => Uint8Array.from(rows, (row) => (row[name] === value ? 1 : 0));
function numbered(values: (string | number | undefined)[]): Int32Array {
	const seen = new Map<string | number | undefined, number>();
	return Int32Array.from(values, (value) => seen.get(value) ?? (seen.set(value, seen.size), seen.size - 1));
}

function close(actual: number, wanted: number, tolerance = 1e-6): void {
	expect(Math.abs(actual / wanted - 1), `${actual} beside ${wanted}`).toBeLessThan(tolerance);
}

describe.skipIf(!present)('estimates agree with R’s survey package', () => {
	const reference = present ? (JSON.parse(read('reference.json')) as Reference) : ({} as Reference);
	const clustered = present ? csv('apiclus1.csv') : [];
	const stratified = present ? csv('apistrat.csv') : [];
	const cluster = (fpc = true): Design =>
		prepareDesign({
			weight: column(clustered, 'pw'),
			cluster: numbered(clustered.map((row) => row['dnum'])),
			...(fpc && { population: Float64Array.of(757) })
		});
	const strata = (): Design => {
		const stratum = numbered(stratified.map((row) => row['stype']));
		const population = new Float64Array(3);
		stratified.forEach((row, at) => (population[stratum[at]!] = Number(row['fpc'])));
		return prepareDesign({ weight: column(stratified, 'pw'), cluster: Int32Array.from(stratified.keys()), stratum, population });
	};
	const interval = (actual: { low: number; high: number }, wanted: [number, number], tolerance?: number) => {
		close(actual.low, wanted[0], tolerance);
		close(actual.high, wanted[1], tolerance);
	};

	it('means, with and without finite population correction: estimate, error, design effect, t interval', () => {
		for (const wanted of reference.apiclus1.mean) {
			const found = estimateMean(cluster(wanted.fpc ?? true), column(clustered, wanted.variable));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
			close(found.deff, wanted.deff);
			expect(found.df).toBe(14);
			interval(tInterval(found), wanted.ci95_t);
		}
	});

	it('a total with missing values removed', () => {
		for (const wanted of reference.apiclus1.total) {
			const found = estimateTotal(cluster(), column(clustered, wanted.variable));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
		}
	});

	it('proportions of a factor', () => {
		for (const wanted of reference.apiclus1.proportion) {
			const found = estimateMean(cluster(), Float64Array.from(domain(clustered, wanted.variable, wanted.level)));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
			close(found.deff, wanted.deff, 3e-6); // printed with six digits
		}
	});

	it('intervals of proportions: logit, Korn–Graubard and Wald', () => {
		for (const wanted of reference.apiclus1.proportionIntervals) {
			const [variable = '', value = ''] = wanted.where.split(' = ');
			const found: Estimate = estimateMean(cluster(), Float64Array.from(domain(clustered, variable, value)));
			close(found.estimate, wanted.estimate);
			if (wanted.se) close(found.se, wanted.se);
			interval(logitInterval(found), wanted.logit);
			interval(kornGraubardInterval(found), wanted.kornGraubard);
			interval(tInterval(found), wanted.wald);
			if (wanted.wilson) interval(wilsonInterval(found), wanted.wilson);
		}
	});

	it('domains, with the clusters that have no case in them, and their own degrees of freedom', () => {
		for (const wanted of reference.apiclus1.domains) {
			const [variable = '', value = ''] = wanted.domain.split(' = ');
			const found = estimateMean(cluster(), column(clustered, wanted.variable), domain(clustered, variable, value));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
			if (wanted.degreesOfFreedom) expect(found.df).toBe(wanted.degreesOfFreedom);
		}
	});

	it('a stratified sample: mean and domain', () => {
		for (const wanted of reference.apistrat.mean) {
			const found = estimateMean(strata(), column(stratified, wanted.variable));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
			close(found.deff, wanted.deff);
			expect(found.df).toBe(reference.apistrat.design.degreesOfFreedom);
			interval(tInterval(found), wanted.ci95_t);
		}
		for (const wanted of reference.apistrat.domains) {
			const found = estimateMean(strata(), column(stratified, wanted.variable), domain(stratified, 'stype', wanted.domain.slice(-1)));
			close(found.estimate, wanted.estimate);
			close(found.se, wanted.se);
		}
	});

	it('a test of independence after Rao and Scott, and a correlation', () => {
		for (const wanted of reference.apiclus1.raoScott) {
			const categories = (name: string) => numbered(clustered.map((row) => row[name]));
			const found = raoScott(cluster(), categories(wanted.rows), categories(wanted.columns));
			close(found.f, wanted.F);
			close(found.ndf, wanted.ndf);
			close(found.ddf, wanted.ddf);
			close(found.p, wanted.p);
		}
		for (const { x, y, r } of reference.apiclus1.correlation)
			close(correlation(cluster(), column(clustered, x), column(clustered, y)).estimate, r);
	});

	it('reliability of a scale, and a regression', () => {
		const item = (name: string) =>
			name.startsWith('100 - ') ? column(stratified, name.slice(6)).map((value) => 100 - value) : column(stratified, name);
		for (const { items, alpha } of reference.apistrat.cronbachAlpha) close(reliability(strata(), items.map(item)).alpha, alpha);
		for (const { formula, coefficients } of reference.apistrat.regression) {
			const [y = '', x = ''] = formula.split(' ~ ');
			const ones = new Float64Array(stratified.length).fill(1);
			const found = regress(strata(), column(stratified, y), [ones, ...x.split(' + ').map((name) => column(stratified, name))]);
			// printed with seven digits
			Object.values(coefficients).forEach(([estimate, se], at) => {
				close(found.coefficients[at]!.estimate, estimate, 3e-6);
				close(found.coefficients[at]!.se, se, 3e-6);
			});
		}
	});

	it('a stratum with one cluster, adjusted and removed', () => {
		const { rows, estimate, se } = reference.lonelyPsu;
		for (const lonely of ['adjust', 'remove'] as const) {
			const design = prepareDesign({
				weight: Float64Array.from(rows, (row) => row[2]),
				cluster: numbered(rows.map((row) => row[1])),
				stratum: numbered(rows.map((row) => row[0])),
				lonely
			});
			const found = estimateMean(
				design,
				Float64Array.from(rows, (row) => row[3])
			);
			close(found.estimate, estimate);
			close(found.se, se[lonely]);
		}
	});
});
