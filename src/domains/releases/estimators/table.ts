import Papa from 'papaparse';
import { DesignError, prepareDesign, type Design, type LonelyRule } from './design.ts';

/** What a file or a wish lacks, in words for whoever typed the command. */
export class TableError extends Error {}

/** A table of a survey, such as a CSV file holds: columns by name, cells as texts, empty and NA as missing. */
export class SurveyTable {
	readonly #rows: readonly Readonly<Record<string, string>>[];
	readonly names: readonly string[];

	constructor(names: readonly string[], rows: readonly Readonly<Record<string, string>>[]) {
		this.names = names;
		this.#rows = rows;
	}

	/** @throws {TableError} where it has no rows */
	static fromCsv(csv: string): SurveyTable {
		const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: 'greedy' });
		if (data.length === 0) throw new TableError('The file has no rows under its headings.');
		return new SurveyTable(meta.fields ?? [], data);
	}

	get length(): number {
		return this.#rows.length;
	}

	/** Only the rows with this value in a column. @throws {TableError} where there is no such column */
	only(name: string, value: string): SurveyTable {
		const texts = this.texts(name);
		return new SurveyTable(
			this.names,
			this.#rows.filter((_, row) => texts[row] === value)
		);
	}

	/** Only the rows with a value in each of the columns. @throws {TableError} where there is no such column */
	known(names: readonly string[]): SurveyTable {
		const columns = names.map((name) => this.texts(name));
		return new SurveyTable(
			this.names,
			this.#rows.filter((_, row) => columns.every((texts) => texts[row] !== ''))
		);
	}

	/** All rows, with a column more that says `yes` where each of the columns has a value. @throws {TableError} where there is no such column */
	marked(as: string, names: readonly string[]): SurveyTable {
		const columns = names.map((name) => this.texts(name));
		return new SurveyTable(
			[...this.names, as],
			this.#rows.map((each, row) => ({ ...each, [as]: columns.every((texts) => texts[row] !== '') ? 'yes' : '' }))
		);
	}

	/** The texts of a column; '' where missing. @throws {TableError} where there is no such column */
	texts(name: string): string[] {
		if (!this.names.includes(name)) throw new TableError(`There is no column "${name}". The columns are: ${this.names.join(', ')}.`);
		return this.#rows.map((row) => {
			const text = (row[name] ?? '').trim();
			return text === 'NA' || text === 'NaN' ? '' : text;
		});
	}

	/** The numbers of a column; NaN where missing. @throws {TableError} for a text that is no number */
	numbers(name: string): Float64Array {
		return Float64Array.from(this.texts(name), (text, at) => {
			const number = text === '' ? NaN : Number(text);
			if (text !== '' && Number.isNaN(number)) throw new TableError(`Row ${String(at + 2)}, column "${name}": "${text}" is no number.`);
			return number;
		});
	}

	isNumeric(name: string): boolean {
		return this.texts(name).every((text) => text === '' || !Number.isNaN(Number(text)));
	}

	/** The values of a column in order, numbers by size. */
	levels(name: string): string[] {
		const found = [...new Set(this.texts(name))].filter((text) => text !== '');
		return this.isNumeric(name) ? found.sort((a, b) => Number(a) - Number(b)) : found.sort();
	}

	/** 1 in rows with this value, 0 in others, NaN where missing. */
	has(name: string, value: string): Float64Array {
		const texts = this.texts(name);
		if (!texts.includes(value))
			throw new TableError(`No row has "${value}" in the column "${name}". Its values are: ${this.levels(name).slice(0, 20).join(', ')}.`);
		return Float64Array.from(texts, (text) => (text === '' ? NaN : text === value ? 1 : 0));
	}

	/** Category of each row, numbered from 0; −1 where missing. */
	categories(name: string): Int32Array {
		const levels = this.levels(name);
		return Int32Array.from(this.texts(name), (text) => levels.indexOf(text));
	}
}

export interface DesignNames {
	readonly weight?: string | undefined;
	readonly cluster?: string | undefined;
	readonly strata?: string | undefined;
	/** clusters in the population of the row's stratum, or (below 1) the share that was drawn */
	readonly fpc?: string | undefined;
	readonly lonely?: LonelyRule | undefined;
}

/** The design that columns of a table describe. Clusters are told apart within their stratum. @throws {TableError} @throws {DesignError} */
export function designOf(table: SurveyTable, { weight, cluster, strata, fpc, lonely = 'adjust' }: DesignNames): Design {
	const rows = table.length;
	const stratumTexts = strata === undefined ? new Array<string>(rows).fill('') : table.texts(strata);
	const clusterTexts = cluster === undefined ? stratumTexts.map((_, row) => String(row)) : table.texts(cluster);
	for (const [name, texts] of [
		[strata, stratumTexts],
		[cluster, clusterTexts]
	] as const) {
		const empty = name === undefined ? -1 : texts.indexOf('');
		if (empty >= 0) throw new TableError(`Row ${String(empty + 2)} has nothing in the column "${name ?? ''}".`);
	}
	const stratum = numbered(stratumTexts);
	const within = numbered(clusterTexts.map((text, row) => `${String(stratum[row])}\n${text}`));
	const weights = weight === undefined ? new Float64Array(rows).fill(1) : table.numbers(weight);
	const missing = weights.findIndex((each) => Number.isNaN(each));
	if (missing >= 0) throw new TableError(`Row ${String(missing + 2)} has no weight.`);
	const design = prepareDesign({ weight: weights, cluster: within, stratum, lonely });
	return fpc === undefined ? design : withPopulation(design, stratum, table.numbers(fpc));
}

function withPopulation(design: Design, stratum: Int32Array, given: Float64Array): Design {
	const population = new Float64Array(design.drawn.length).fill(NaN);
	given.forEach((value, row) => {
		const h = stratum[row] ?? 0;
		const size = value > 0 && value < 1 ? (design.drawn[h] ?? 0) / value : value;
		if (Number.isNaN(population[h] ?? NaN)) population[h] = size;
		else if (population[h] !== size)
			throw new TableError(`Row ${String(row + 2)} gives its stratum another population than the rows before.`);
	});
	design.drawn.forEach((count, h) => {
		if (!((population[h] ?? NaN) >= count)) throw new DesignError(`stratum ${h} has fewer clusters than were drawn`);
	});
	return { ...design, population };
}

function numbered(values: readonly string[]): Int32Array {
	const seen = new Map<string, number>();
	return Int32Array.from(values, (value) => seen.get(value) ?? (seen.set(value, seen.size), seen.size - 1));
}
