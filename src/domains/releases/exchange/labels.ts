import type { FrameworkDocument } from '#domains/framework/document.ts';
import { populationWords, unitWords } from '#domains/framework/words.ts';
import { m } from '#messages';
import { type Language, pickText } from '#platform/languages.ts';
import type { Cell, CellReason, CellStatistic, CellStatus } from '../cell.ts';

/** The columns whose codes have words, in the order in which they are written. */
export const LABELLED_COLUMNS = [
	'indicator',
	'area',
	'statistic',
	'breakdown',
	'category',
	'second_breakdown',
	'second_category',
	'population',
	'unit',
	'status',
	'reason'
] as const satisfies readonly (keyof Cell)[];
export type LabelledColumn = (typeof LABELLED_COLUMNS)[number];

type Words = (nothing: object, options: { locale: Language }) => string;

export const statisticWords: Readonly<Record<CellStatistic, Words>> = {
	figure: m.open_statistic_figure,
	share: m.open_statistic_share,
	gap: m.open_statistic_gap,
	difference: m.open_statistic_difference,
	change: m.open_statistic_change
};

export const statusWords: Readonly<Record<CellStatus, Words>> = {
	shown: m.open_status_shown,
	suppressed: m.open_status_suppressed,
	not_surveyed: m.releases_status_not_surveyed,
	no_answer: m.releases_status_no_answer,
	not_measured: m.releases_status_not_measured
};

export const reasonWords: Readonly<Record<CellReason, Words>> = {
	few_answers: m.releases_reason_few_answers,
	few_sites: m.releases_reason_few_sites,
	small_count: m.releases_reason_small_count,
	dominance: m.releases_reason_dominance,
	differencing: m.releases_reason_differencing,
	confidential: m.sources_confidential,
	complementary: m.releases_reason_complementary,
	imprecise: m.releases_reason_imprecise,
	countries_missing: m.releases_reason_countries_missing,
	pooled: m.releases_reason_pooled,
	uncertain: m.open_reason_uncertain,
	at_most: m.open_reason_at_most,
	at_least: m.open_reason_at_least,
	preliminary: m.open_reason_preliminary
};

/** The bands of scores that shares are about, lowest first. */
export const ANSWER_BANDS = ['0-20', '20-40', '40-60', '60-80', '80-100'] as const;

/** Words for the codes of cells, of one framework in one language. A code that has none stands for itself. */
export interface Labels {
	/** The words for a column of a cell; empty where the column is. */
	of(cell: Cell, column: LabelledColumn): string;
	breakdown(code: string): string;
	category(breakdown: string, code: string): string;
}

export function labelsOf(framework: FrameworkDocument, language: Language): Labels {
	const locale = { locale: language };
	const named = (list: readonly { code: string; label: Record<string, string> }[]) =>
		new Map(list.map((each) => [each.code, pickText(each.label, language).text]));
	const indicators = named(framework.indicators);
	const areas = named(framework.areas);
	const breakdowns = named(framework.breakdowns);
	const categories = new Map(framework.breakdowns.map((each) => [each.code, named(each.categories)]));
	const breakdown = (code: string) => {
		if (code === 'total') return m.open_total({}, locale);
		return code === 'answer' ? m.open_answer({}, locale) : (breakdowns.get(code) ?? code);
	};
	const category = (within: string, code: string) => {
		if (code === 'total') return m.open_total({}, locale);
		if (within === 'answer') return bandWords(code, language);
		return categories.get(within)?.get(code) ?? code;
	};
	const of = (cell: Cell, column: LabelledColumn): string => {
		switch (column) {
			case 'indicator':
				return indicators.get(cell.indicator) ?? cell.indicator;
			case 'area':
				return areas.get(cell.area) ?? cell.area;
			case 'statistic':
				return statisticWords[cell.statistic]({}, locale);
			case 'breakdown':
			case 'second_breakdown':
				return breakdown(cell[column]);
			case 'category':
				return category(cell.breakdown, cell.category);
			case 'second_category':
				return category(cell.second_breakdown, cell.second_category);
			case 'population':
				return populationWords(cell.population, language);
			case 'unit':
				return unitWords(cell.unit, language);
			case 'status':
				return statusWords[cell.status]({}, locale);
			case 'reason':
				return cell.reason ? reasonWords[cell.reason]({}, locale) : '';
		}
	};
	return { of, breakdown, category };
}

function bandWords(code: string, language: Language): string {
	const [from = '', to = ''] = code.split('-');
	return m.open_band({ from, to }, { locale: language });
}

/** Column → code → words, of the codes that stand in some cells; categories by `breakdown.category`, since two breakdowns may share a code. */
export function labelsIn(cells: readonly Cell[], labels: Labels): Record<string, Record<string, string>> {
	const found: Record<string, Record<string, string>> = {};
	for (const cell of cells) {
		for (const column of LABELLED_COLUMNS) {
			const code = cell[column];
			if (code === null) continue;
			const key =
				column === 'category' ? `${cell.breakdown}.${code}` : column === 'second_category' ? `${cell.second_breakdown}.${code}` : code;
			(found[column] ??= {})[key] ??= labels.of(cell, column);
		}
	}
	return found;
}
