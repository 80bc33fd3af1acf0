import { countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import { m } from '#messages';
import { formatDate } from '#platform/dates.ts';
import { pickText } from '#platform/languages.ts';
import { niceLimits, niceScale } from '#ui/charts/chart.ts';
import type { Cell } from '../cell.ts';
import type { Release } from '../release.ts';
import { areaNames, toMark, toTable } from './marks.ts';
import { formatNumber, formatValue } from './numbers.ts';
import { sentences } from './sentence.ts';
import { writeState, type DashboardState } from './state.ts';
import { chooseCells, type DashboardView } from './view.ts';

export interface PageInput {
	framework: FrameworkDocument;
	indicator: Indicator;
	release: Release;
	cells: readonly Cell[];
	state: DashboardState;
	language: string;
}

/** Everything the dashboard draws and says, from cells alone. */
export function dashboardPage(input: PageInput) {
	const { framework, indicator, cells, state, language } = input;
	const view = chooseCells(cells, framework, indicator, state);
	const names = areaNames(framework, language);
	const area = names[state.area] ?? state.area;
	return {
		area,
		reading: view.ranking.some((cell) => cell.low !== null) ? undefined : m.releases_reading_plain(),
		sentences: sentences({ area, cell: view.headline, average: view.average, language }),
		source: sourceLine(input.release, language),
		map: mapOf(input, view, names),
		ranking: rankingOf(input, view, names),
		split: splitOf(input, view, area)
	};
}

/** Where the figures come from, for the line below a chart. */
export function sourceLine(release: Release, language: string): string {
	const date = formatDate(release.publishedAt ?? release.createdAt, language);
	if (release.kind === 'external') return m.releases_source_line_external({ author: release.source.author, date });
	const line = m.releases_source_line({ number: release.number, date });
	return release.synthetic ? `${line}. ${m.releases_synthetic()}` : line;
}

function mapOf({ framework, indicator, state, language }: PageInput, view: DashboardView, names: Record<string, string>) {
	const shown = view.regions.flatMap((cell) => (cell.status === 'shown' && cell.estimate !== null ? [cell.estimate] : []));
	if (view.regions.length === 0) return null;
	const limits = niceLimits(shown);
	const surveyed = view.regions.filter((cell) => cell.status !== 'not_surveyed');
	const country = countryOf(framework, hierarchyOf(framework), state.area);
	return {
		title: m.releases_map_title({ label: pickText(indicator.label, language).text }),
		marks: surveyed.map((cell) => toMark(cell, names[cell.area] ?? cell.area, language)),
		limits,
		limitLabels: limits.map((limit) => formatNumber(limit, language, 1)),
		unit: indicator.unit === 'percent' ? m.releases_unit_percent() : m.releases_unit_score(),
		table: toTable(
			surveyed.map((cell) => ({ label: names[cell.area] ?? cell.area, cell })),
			m.releases_column_area(),
			language
		),
		names,
		focus: country === 'SIX' ? undefined : country
	};
}

function rankingOf({ framework, indicator, state, language }: PageInput, view: DashboardView, names: Record<string, string>) {
	const country = countryOf(framework, hierarchyOf(framework), state.area);
	const rows = view.ranking.filter((cell) => cell.status !== 'not_surveyed');
	const values = [...rows, ...(view.average ? [view.average] : [])].flatMap(numbersOf);
	const average = view.average?.status === 'shown' && view.average.estimate !== null ? view.average.estimate : undefined;
	return {
		title: rankingTitle(country, names),
		marks: rows.map((cell) =>
			toMark(cell, names[cell.area] ?? cell.area, language, {
				href: writeState({ ...state, area: cell.area }),
				strong: cell.area === state.area
			})
		),
		scale: scaleOf(values, indicator, language),
		table: toTable(
			rows.map((cell) => ({ label: names[cell.area] ?? cell.area, cell })),
			m.releases_column_area(),
			language
		),
		reference:
			average === undefined
				? undefined
				: { value: average, label: `${m.releases_average_label()} (${formatValue(average, indicator.unit, language)})` }
	};
}

function rankingTitle(country: string, names: Record<string, string>): string {
	return country === 'SIX' ? m.releases_ranking_countries() : m.releases_ranking_regions({ area: names[country] ?? country });
}

function splitOf({ framework, indicator, state, language }: PageInput, view: DashboardView, area: string) {
	const breakdown = framework.breakdowns.find((each) => each.code === state.split);
	if (!breakdown || view.split.length === 0) return null;
	const labels = new Map(breakdown.categories.map((each) => [each.code, pickText(each.label, language).text]));
	const rows = view.split.map((cell) => ({ label: labels.get(cell.category) ?? cell.category, cell }));
	return {
		title: m.releases_split_title({ area, split: pickText(breakdown.label, language).text }),
		marks: rows.map(({ label, cell }) => ({ ...toMark(cell, label, language), key: cell.category })),
		scale: scaleOf([0, ...view.split.flatMap(numbersOf)], indicator, language),
		table: toTable(rows, m.releases_column_group(), language)
	};
}

function numbersOf(cell: Cell): number[] {
	return [cell.estimate, cell.low, cell.high].filter((value) => value !== null);
}

function scaleOf(values: readonly number[], indicator: Indicator, language: string) {
	return niceScale(values, (value) => formatValue(value, indicator.unit, language));
}
