import { m } from '#messages';
import { niceLimits } from '#ui/charts/chart.ts';
import { toMark, toTable } from '../marks.ts';
import { formatNumber } from '../numbers.ts';
import { distinct, lookAt, type ViewInput, type ViewResult } from './input.ts';
import { rankingFigure } from './ranking.ts';

/** Regions in colour, and beside them the areas directly inside the one that was chosen. */
export function mapView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { framework, indicator, language, mains, names, country } = look;
	const regions = framework.areas.flatMap((area) => (area.kind === 'region' ? (mains.get(area.code) ?? []) : []));
	const surveyed = regions.filter((cell) => cell.status !== 'not_surveyed' && cell.status !== 'not_measured');
	const limits = niceLimits(surveyed.flatMap((cell) => (cell.status === 'shown' && cell.estimate !== null ? [cell.estimate] : [])));
	const ranking = rankingFigure(look);
	return {
		figures: [
			{
				kind: 'map',
				title: m.releases_map_title({ label: look.label }),
				description: m.releases_map_text(),
				source: look.source,
				marks: surveyed.map((cell) =>
					toMark(cell, names[cell.area] ?? cell.area, language, {
						href: look.link({ area: cell.area }),
						strong: cell.area === look.state.area
					})
				),
				limits,
				limitLabels: limits.map((limit) => formatNumber(limit, language, 1)),
				unit: indicator.unit === 'percent' ? m.releases_unit_percent() : m.releases_unit_score(),
				table: toTable(
					surveyed.map((cell) => ({ label: names[cell.area] ?? cell.area, cell })),
					m.releases_column_area(),
					language
				),
				names,
				focus: framework.areas.some((area) => area.code === country && area.kind === 'country') ? country : undefined
			},
			ranking.figure
		],
		sentences: [],
		cells: distinct([mains.get(look.state.area), mains.get('SIX'), ...ranking.cells, ...regions])
	};
}
