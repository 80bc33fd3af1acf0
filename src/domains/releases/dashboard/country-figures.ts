import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { niceScale } from '#ui/charts/chart.ts';
import type { Cell } from '../cell.ts';
import type { Release } from '../release.ts';
import { formatValue } from './numbers.ts';
import { areaNames, toMark, toTable } from './marks.ts';
import { sourceLine } from './source-line.ts';
import { writeState } from './state.ts';

/** A release's figures of an indicator by country, as a chart. */
export function countryFigures(
	release: Release,
	cells: readonly Cell[],
	framework: FrameworkDocument,
	indicator: Indicator,
	language: string
) {
	const names = areaNames(framework, language);
	const average = cells.find((cell) => cell.area === 'SIX' && cell.status === 'shown');
	const rows = cells.filter((cell) => cell.area !== 'SIX').sort((a, b) => (b.estimate ?? -1) - (a.estimate ?? -1));
	const values = cells.flatMap((cell) => [cell.estimate, cell.low, cell.high].filter((value) => value !== null));
	const href = (area: string) => `/${language}/dashboard${writeState({ indicator: indicator.code, release: release.number, area })}`;
	return {
		number: release.number,
		synthetic: release.synthetic,
		href: href('SIX'),
		chart: {
			title: pickText(release.title, language).text,
			source: sourceLine(release, language),
			marks: rows.map((cell) => toMark(cell, names[cell.area] ?? cell.area, language, { href: href(cell.area) })),
			description: values.length > 0 && cells.every((cell) => cell.low === null) ? m.releases_reading_plain() : undefined,
			scale: niceScale(values, (value) => formatValue(value, indicator.unit, language)),
			table: toTable(
				rows.map((cell) => ({ label: names[cell.area] ?? cell.area, cell })),
				m.releases_column_area(),
				language
			),
			reference:
				average?.estimate == null
					? undefined
					: { value: average.estimate, label: `${m.releases_average_label()} (${formatValue(average.estimate, indicator.unit, language)})` }
		}
	};
}
