import { backgroundOf } from '../measures/background.ts';
import { bandOf, hasBands, score, type AnswersRead, type Measure } from '../measures/measure.ts';

/** A school or other setting that answered: one cluster of the design. */
export interface MicroSite {
	id: string;
	area: string;
	kind: string;
	level: string | null;
	/** The same text for the same school in every wave. */
	place: string;
	/** Strata are campaign × region. */
	stratum: string;
	weight: number;
}

/** What is read of one response. */
export interface MicroResponse {
	site: string;
	instrument: string;
	answers: AnswersRead;
	weight: number;
}

/** The categories of each breakdown, in the framework's order. */
export type Categories = ReadonlyMap<string, readonly string[]>;

/**
 * All answers of a release in columns: one row per child. 24,420 children × 13 measures are 3 MB, a million 120 MB.
 */
export interface Microdata {
	rows: number;
	sites: MicroSite[];
	/** Number of the site per row. */
	site: Int32Array;
	weight: Float64Array;
	/** Breakdown → number of the category per row; −1 where unknown. */
	category: Map<string, Int8Array>;
	/** Indicator → value per row; NaN where there is none. */
	values: Map<string, Float64Array>;
	/** Indicator → band of the score per row (see `BANDS`); −1 where there is none. Measures of yes or no have no bands. */
	bands: Map<string, Int8Array>;
}

/** Gathers responses one by one into columns that grow by doubling. */
export function microdataBuilder(sites: MicroSite[], measures: readonly Measure[], categories: Categories) {
	const siteNumber = new Map(sites.map((site, at) => [site.id, at]));
	let capacity = 4096;
	let rows = 0;
	let site = new Int32Array(capacity);
	let weight = new Float64Array(capacity);
	const category = new Map([...categories.keys()].map((code) => [code, new Int8Array(capacity)]));
	const values = new Map(measures.map((measure) => [measure.indicator, new Float64Array(capacity)]));
	const bands = new Map(measures.filter(hasBands).map((measure) => [measure.indicator, new Int8Array(capacity)]));

	function grow(): void {
		capacity *= 2;
		site = enlarge(site, new Int32Array(capacity));
		weight = enlarge(weight, new Float64Array(capacity));
		category.forEach((column, code) => category.set(code, enlarge(column, new Int8Array(capacity))));
		values.forEach((column, code) => values.set(code, enlarge(column, new Float64Array(capacity))));
		bands.forEach((column, code) => bands.set(code, enlarge(column, new Int8Array(capacity))));
	}

	/** Adds one child; ignores a response of a site that isn't in the release and one with no weight. */
	function add(response: MicroResponse): void {
		const number = siteNumber.get(response.site);
		const at = number === undefined ? undefined : sites[number];
		if (number === undefined || !at || !(response.weight * at.weight > 0)) return;
		if (rows === capacity) grow();
		site[rows] = number;
		weight[rows] = response.weight * at.weight;
		const background: Record<string, string | undefined> = { ...backgroundOf(response.answers, at) };
		category.forEach((column, code) => {
			column[rows] = categories.get(code)?.indexOf(background[code] ?? '') ?? -1;
		});
		for (const measure of measures) {
			const column = values.get(measure.indicator);
			if (column) column[rows] = score(measure, response.instrument, response.answers);
			const banded = bands.get(measure.indicator);
			if (banded) banded[rows] = bandOf(measure, response.instrument, response.answers);
		}
		rows++;
	}

	function finish(): Microdata {
		return { rows, sites, site, weight, category, values, bands };
	}

	return { add, finish };
}

function enlarge<Column extends Int8Array | Int32Array | Float64Array>(from: Column, to: Column): Column {
	to.set(from);
	return to;
}
