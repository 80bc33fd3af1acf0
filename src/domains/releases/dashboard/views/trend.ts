import { m } from '#messages';
import type { Series } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import type { Release } from '../../release.ts';
import { chanceWords } from '../chance.ts';
import { formatCell, formatInterval } from '../figures.ts';
import { numbersOf, toMark } from '../marks.ts';
import { formatNumber } from '../numbers.ts';
import { isMain } from '../view.ts';
import { distinct, lookAt, pick, type Look, type ViewInput, type ViewResult } from './input.ts';

interface Line {
	key: string;
	label: string;
	source: string;
	release: string;
	other: boolean;
	cells: Cell[];
}

/** The figure of areas over the periods of a release; published figures of others beside it, as lines of their own. */
export function trendView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { state, language, names, release } = look;
	const areas = state.areas.length > 0 ? state.areas : [state.area];
	const lines = areas.flatMap((area) =>
		[{ release, cells: look.cells }, ...look.others].flatMap(({ release: each, cells }): Line[] => {
			const own = cells
				.filter((cell) => cell.area === area && isMain(cell, look.indicator) && cell.status !== 'not_measured' && isWithin(cell, state))
				.sort((a, b) => (a.period < b.period ? -1 : 1));
			const other = each.number !== release.number;
			const source = other ? sourceName(each) : '';
			const label = [names[area] ?? area, source].filter(Boolean).join(', ');
			return own.length > 0 ? [{ key: `${area} ${each.number}`, label, source, release: each.number, other, cells: own }] : [];
		})
	);
	const times = [...new Set(lines.flatMap(({ cells }) => cells.map(({ period }) => period)))].sort();
	const series: Series[] = lines.map(({ key, label, release: number, other, cells }) => ({
		key,
		label,
		other,
		points: cells.map((cell) => ({
			at: times.indexOf(cell.period),
			mark: toMark(cell, label, language, {
				key: `${key} ${cell.period}`,
				href: look.link({ release: number, area: cell.area, period: cell.period, view: 'map' })
			}),
			broken: cell.flags?.includes('b') ?? false
		}))
	}));
	const broken = series.some(({ points }) => points.some((point) => point.broken));
	return {
		figures: [
			{
				kind: 'trend',
				title: m.releases_trend_title({ label: look.label }),
				description: [m.releases_trend_reading(), ...(broken ? [m.releases_trend_break()] : [])].join(' '),
				source: [look.source, ...new Set(lines.map(({ source }) => source).filter(Boolean))].join('; '),
				times,
				series,
				...((state.from || state.to) && { whole: look.link({ from: '', to: '' }) }),
				scale: look.scale(numbersOf(lines.flatMap(({ cells }) => cells))),
				table: {
					columns: [
						m.releases_column_area(),
						m.releases_choose_period(),
						m.releases_column_figure(),
						m.releases_column_interval(),
						m.releases_column_note()
					],
					rows: lines.flatMap(({ label, cells }) =>
						cells.map((cell) => [
							label,
							cell.period,
							formatCell(cell, language),
							formatInterval(cell, language) || '–',
							cell.flags?.includes('b') ? m.releases_trend_broken() : '–'
						])
					)
				}
			}
		],
		sentences: sentencesOf(look, lines),
		cells: distinct(lines.flatMap(({ cells }) => cells)),
		elsewhere: new Map(lines.filter(({ other }) => other).flatMap(({ cells, release: number }) => cells.map((cell) => [cell, number])))
	};
}

const isWithin = ({ period }: Cell, { from, to }: Look['state']) => (from === '' || period >= from) && (to === '' || period <= to);

const sourceName = ({ kind, source, number }: Release) => (kind === 'external' ? source.author : `Immerse ${number}`);

function sentencesOf(look: Look, lines: readonly Line[]): string[] {
	const { language, cells, state } = look;
	const changes = lines
		.filter(({ other }) => !other)
		.flatMap(({ label, cells: own }): string[] => {
			const shown = own.filter((cell) => cell.status === 'shown' && cell.estimate !== null);
			const [first] = shown;
			const last = shown.at(-1);
			if (!first || !last || first === last) return [];
			const said = m.releases_sentence_trend({
				area: label,
				from: first.period,
				to: last.period,
				first: formatCell(first, language),
				last: formatCell(last, language)
			});
			const change = pick(
				cells,
				last.period,
				(cell) => cell.statistic === 'change' && cell.area === last.area && cell.breakdown === 'total'
			);
			return [
				change?.status === 'shown'
					? [said, changeWords(change, language), chanceWords(look.release, change)].filter(Boolean).join(' ')
					: said
			];
		});
	const area = look.names[state.area] ?? state.area;
	const alone = state.from || state.to ? m.releases_sentence_trend_span : m.releases_sentence_trend_none;
	const one = changes.length === 0 ? [alone({ area })] : changes;
	return lines.some(({ other }) => other) ? [...one, m.releases_sentence_trend_sources()] : one;
}

/** "Since the period before: 3 points more, 95% interval from 1 to 5." */
function changeWords({ estimate, low, high }: Cell, language: string): string {
	return m.releases_sentence_change({
		points: formatNumber(estimate ?? 0, language),
		low: formatNumber(low ?? 0, language),
		high: formatNumber(high ?? 0, language)
	});
}
