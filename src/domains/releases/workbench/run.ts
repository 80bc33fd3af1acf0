import { type SurveyTable, TableError } from '../estimators/table.ts';
import { estimateTable, type EstimateLine } from '../estimators/estimate-table.ts';
import { DEFAULT_RULES } from '../disclosure/rules.ts';
import { estimateWish, type WorkbenchWish } from './wish.ts';

/** One line of an output, with what output control needs of it. */
export interface OutputLine {
	/** What it is of: a group, a term, a cell of a crosstab. */
	label: string;
	/** Figures by name, each to ten digits; null where there is none. */
	figures: Readonly<Record<string, number | null>>;
	/** Answers and sites behind it. */
	n: number;
	sites: number;
	/** Of a share: how many said yes. */
	yes?: number;
	/** The part of its answers that the two largest sites have. */
	largestTwo: number;
}

export interface Output {
	lines: OutputLine[];
	/** Why it may not leave the workbench; empty where it may be asked for. */
	faults: OutputFault[];
}

export type FaultCode = 'few_answers' | 'few_sites' | 'small_count' | 'dominance' | 'few_degrees';
export interface OutputFault {
	code: FaultCode;
	label: string;
}

/** Fewest degrees of freedom that must be left to a regression. Source: Eurostat (2016), Guidelines for output checking, section 3. */
const DEGREES = 10;

/**
 * Runs an analysis on the answers with the estimators of releases, and checks by rules what of it could leave.
 * @throws {TableError} where the answers lack what was asked for
 */
export function runAnalysis(table: SurveyTable, wish: WorkbenchWish): Output {
	const chosen = wish.where === '' ? table : table.only(wish.where, wish.value.trim());
	if (chosen.length === 0) throw new TableError('');
	const lines = wish.analysis === 'crosstab' ? crosstab(table, chosen, wish) : plain(table, chosen, wish);
	return { lines, faults: lines.flatMap((line) => faultsOf(line, wish)) };
}

function plain(table: SurveyTable, chosen: SurveyTable, wish: WorkbenchWish): OutputLine[] {
	const asked = estimateWish(wish);
	const names = [wish.first, ...wish.others].filter((name) => name !== '');
	return estimateTable(table, asked).map((line) => {
		const label = String(line['domain'] ?? line['between'] ?? line['term'] ?? asked.of);
		const rows = line['domain'] === undefined ? chosen : chosen.only(wish.others[0] ?? '', label.slice(label.indexOf('=') + 1));
		return { label, figures: numbersOf(line), ...behind(rows, names) };
	});
}

/** The column of those who have a value in both variables: a domain of the whole sample, as each column of a crosstab is. */
const BOTH = 'both known';

/** Shares of each column's children by row, and of all columns together, with a test that they don't differ. */
function crosstab(table: SurveyTable, chosen: SurveyTable, wish: WorkbenchWish): OutputLine[] {
	const { first, others } = wish;
	const [second = ''] = others;
	const [test] = estimateTable(table, estimateWish(wish));
	const known = chosen.known([first, second]);
	const shares = new Map(
		known.levels(first).flatMap((row) => {
			const asked = {
				...estimateWish(wish),
				statistic: 'proportion' as const,
				of: `${first}=${row}`,
				interval: 'beta' as const,
				by: second
			};
			return estimateTable(table, asked).map((line) => [`${String(line['domain'])} ${row}`, line] as const);
		})
	);
	const cells = known.levels(second).flatMap((column) => {
		const inColumn = known.only(second, column);
		const texts = inColumn.texts(first);
		return known.levels(first).map((row): OutputLine => {
			const line = shares.get(`${second}=${column} ${row}`);
			return {
				label: `${second}=${column}, ${first}=${row}`,
				figures: line ? numbersOf(line) : {},
				...behind(inColumn, [first, second]),
				yes: texts.filter((text) => text === row).length
			};
		});
	});
	const texts = known.texts(first);
	const whole = table.marked(BOTH, [first, second]);
	const all = known.levels(first).map((row): OutputLine => {
		const of = `${first}=${row}`;
		const [line] = estimateTable(whole, { ...estimateWish(wish), statistic: 'proportion', of, interval: 'beta', by: BOTH });
		return {
			label: of,
			figures: line ? numbersOf(line) : {},
			...behind(known, [first, second]),
			yes: texts.filter((text) => text === row).length
		};
	});
	return [{ label: `${first} × ${second}`, figures: test ? numbersOf(test) : {}, ...behind(known, [first, second]) }, ...cells, ...all];
}

/** The figures of a line that are numbers, an interval as its two ends. */
function numbersOf(line: EstimateLine): Record<string, number | null> {
	const found: Record<string, number | null> = {};
	for (const [name, value] of Object.entries(line)) {
		if (name === 'n' || name === 'clusters' || name === 'strata') continue;
		if (typeof value === 'number' || value === null) found[name] = value;
		else if (typeof value === 'object' && 'low' in value && 'high' in value) {
			found['low'] = value.low as number | null;
			found['high'] = value.high as number | null;
		} else if (Array.isArray(value)) value.forEach((each, at) => (found[`${name} ${at + 1}`] = typeof each === 'number' ? each : null));
	}
	return found;
}

/** How many answers and sites stand behind a line: rows that have a value in every variable used. */
function behind(rows: SurveyTable, names: readonly string[]): Pick<OutputLine, 'n' | 'sites' | 'largestTwo'> {
	const known = rows.known(names.filter((name) => rows.names.includes(name)));
	const counts = new Map<string, number>();
	for (const site of known.length > 0 ? known.texts('site') : []) counts.set(site, (counts.get(site) ?? 0) + 1);
	const [largest = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
	return { n: known.length, sites: counts.size, largestTwo: known.length === 0 ? 0 : (largest + second) / known.length };
}

/** The rules of releases, and of a regression enough degrees of freedom. */
function faultsOf({ label, n, sites, yes, largestTwo, figures }: OutputLine, { analysis }: WorkbenchWish): OutputFault[] {
	const { answers, sites: fewest, smallCount, largestTwo: most } = DEFAULT_RULES;
	const faults: FaultCode[] = [];
	if (n < answers) faults.push('few_answers');
	if (sites < fewest) faults.push('few_sites');
	if (n >= answers && largestTwo > most) faults.push('dominance');
	if (yes !== undefined && ((yes > 0 && yes <= smallCount) || (n > yes && n - yes <= smallCount))) faults.push('small_count');
	if (analysis === 'regression' && (figures['df'] ?? DEGREES) < DEGREES) faults.push('few_degrees');
	return faults.map((code) => ({ code, label }));
}

const ORDER = ['estimate', 'se', 'low', 'high', 'p', 'df', 'ndf', 'ddf', 'f', 'rSquared', 'deff', 'effectiveSize'];

/** The names of all figures of some lines, the estimate first. */
export function figureNames(lines: readonly OutputLine[]): string[] {
	const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
	const names = [...new Set(lines.flatMap(({ figures }) => Object.keys(figures)))];
	return names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true }));
}
