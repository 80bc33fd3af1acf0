import { m } from '#messages';
import type { IntervalFigure } from '#ui/charts/figure.ts';
import { standings, type Standing } from '../against-reference.ts';
import { cautionWords, formatCell } from '../figures.ts';
import { numbersOf, toMark, toTable } from '../marks.ts';
import { byFigure } from '../view.ts';
import type { Cell } from '../../cell.ts';
import { verdictWords } from '../../comparability/words.ts';
import { weakestVerdict } from '../../comparability/scale.ts';
import { maySpeakOfSignificance } from '../../release.ts';
import { distinct, lookAt, type Look, type ViewInput, type ViewResult } from './input.ts';

/** Areas from highest to lowest, each held against an area or the mean. */
export function rankingView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { figure, cells, standing } = rankingFigure(look, true);
	return {
		figures: [figure],
		sentences: [...extremes(look, cells), ...againstReference(look, standing), ...comparabilityWords(look)],
		cells: distinct([look.mains.get(look.state.area), ...cells, look.mains.get(look.state.reference)])
	};
}

/** The areas directly inside the country, or the countries: as a chart, with their cells in its order. */
export function rankingFigure(look: Look, withStanding = false): { figure: IntervalFigure; cells: Cell[]; standing: Standing[] } {
	const { mains, names, country, language, state } = look;
	const cells = look
		.inside(country)
		.flatMap((area) => mains.get(area) ?? [])
		.filter((cell) => cell.status !== 'not_surveyed')
		.sort(byFigure);
	const reference = mains.get(state.reference);
	const standing = withStanding ? standings(cells, reference, look.release, look.framework, mains) : cells.map(() => 'unknown' as const);
	const table = toTable(
		cells.map((cell) => ({ label: names[cell.area] ?? cell.area, cell })),
		m.releases_column_area(),
		language
	);
	const plain = cells.every((cell) => cell.low === null);
	return {
		cells,
		standing,
		figure: {
			kind: 'interval',
			variant: 'dot',
			title: country === 'SIX' ? m.releases_ranking_countries() : m.releases_ranking_regions({ area: names[country] ?? country }),
			description: plain ? m.releases_reading_plain() : m.charts_reading(),
			source: look.source,
			marks: cells.map((cell, at) =>
				toMark(cell, names[cell.area] ?? cell.area, language, {
					href: look.link({ area: cell.area }),
					strong: cell.area === state.area,
					note: [standingWords(standing[at] ?? 'unknown'), cautionWords(cell)].filter(Boolean).join('; ') || undefined
				})
			),
			scale: look.scale(numbersOf([...cells, reference])),
			table: standing.some((each) => each !== 'unknown')
				? {
						columns: [...table.columns, m.releases_column_beside({ reference: referenceName(look) })],
						rows: table.rows.map((row, at) => [...row, standingWords(standing[at] ?? 'unknown') || '–'])
					}
				: table,
			reference:
				reference?.status === 'shown' && reference.estimate !== null
					? { value: reference.estimate, label: `${referenceName(look)} (${formatCell(reference, language)})` }
					: undefined
		}
	};
}

function referenceName({ state, names }: Look): string {
	return state.reference === 'SIX' ? m.releases_average_label() : (names[state.reference] ?? state.reference);
}

function standingWords(standing: Standing): string {
	switch (standing) {
		case 'significantly_above':
			return m.releases_standing_significantly_above();
		case 'significantly_below':
			return m.releases_standing_significantly_below();
		case 'not_significant':
			return m.releases_standing_not_significant();
		case 'interval_above':
			return m.releases_standing_interval_above();
		case 'interval_below':
			return m.releases_standing_interval_below();
		case 'interval_includes':
			return m.releases_standing_interval_includes();
		case 'unknown':
			return '';
	}
}

/** Whether the scale means the same to the children who are compared, and how the mean is made. */
function comparabilityWords({ release, indicator, state }: Look): string[] {
	const scales = release.methods.comparability?.filter((scale) => scale.indicator === indicator.code) ?? [];
	const mean = state.reference === 'SIX' ? [m.releases_sentence_mean_of_countries()] : [];
	return scales.length === 0 ? mean : [verdictWords(weakestVerdict(scales)), ...mean];
}

function extremes({ names, language }: Look, cells: readonly Cell[]): string[] {
	const shown = cells.filter((cell) => cell.status === 'shown');
	const [high] = shown;
	const low = shown.at(-1);
	if (!high || !low || high === low) return [];
	const name = (cell: Cell) => `${names[cell.area] ?? cell.area} (${formatCell(cell, language)})`;
	return [m.releases_sentence_extremes({ high: name(high), low: name(low) })];
}

function againstReference(look: Look, standing: readonly Standing[]): string[] {
	const count = (...wanted: Standing[]) => standing.filter((each) => wanted.includes(each)).length;
	if (count('unknown') === standing.length) return [];
	const reference = referenceName(look);
	if (maySpeakOfSignificance(look.release))
		return [
			m.releases_sentence_significant({
				reference,
				above: count('significantly_above'),
				below: count('significantly_below'),
				count: standing.length - count('unknown')
			})
		];
	return [
		m.releases_sentence_intervals({ reference, above: count('interval_above'), below: count('interval_below') }),
		m.releases_sentence_not_random()
	];
}
