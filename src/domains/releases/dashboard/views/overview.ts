import type { Indicator } from '#domains/framework/document.ts';
import { m } from '#messages';
import { collator, pickText, type LocalisedText } from '#platform/languages.ts';
import type { Mark } from '#ui/charts/chart.ts';
import type { Panel } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { formatCell, formatInterval } from '../figures.ts';
import { toMark } from '../marks.ts';
import { formatNumber } from '../numbers.ts';
import { performance } from '../../measures/performance.ts';
import { writeState } from '../state.ts';
import { mainCells } from '../view.ts';
import { distinct, lookAt, type Look, type ViewInput, type ViewResult } from './input.ts';

interface Line {
	indicator: Indicator;
	/** Of the release, or else of one that others published. */
	cell: Cell | undefined;
	/** Number of that release. */
	published: string | undefined;
	score: number | null;
	/** The mean of the countries. */
	mean: number | null;
	mark: Mark;
}

/** Every indicator of one area on one scale, by dimension and cluster, each beside the mean of the countries. */
export function overviewView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { framework, language, state } = look;
	const lines = framework.indicators.map((indicator) => lineOf(look, indicator));
	const groups: { code: string; label: LocalisedText; colour?: string }[] = [...framework.dimensions, ...framework.clusters];
	const panels: Panel[] = groups.flatMap((group) => {
		const own = lines.filter(({ indicator }) => indicator.dimension === group.code || indicator.cluster === group.code);
		if (own.length === 0) return [];
		return [{ key: group.code, label: pickText(group.label, language).text, colour: group.colour, marks: own.map(({ mark }) => mark) }];
	});
	return {
		figures: [
			{
				kind: 'panels',
				variant: 'bar',
				title: m.releases_overview_title({ area: look.area }),
				description: state.area === 'SIX' ? m.releases_overview_reading() : m.releases_overview_reading_beside(),
				source: look.source,
				panels,
				scale: { from: 0, to: 100, ticks: [0, 50, 100].map((value) => ({ value, label: formatNumber(value, language) })) },
				table: tableOf(look, lines)
			}
		],
		sentences: sentencesOf(look, lines),
		cells: distinct(lines.map(({ cell }) => cell)),
		elsewhere: new Map(lines.flatMap(({ cell, published }) => (cell && published ? [[cell, published] as const] : [])))
	};
}

function lineOf(look: Look, indicator: Indicator): Line {
	const { wholes, state, language } = look;
	const ofRelease = mainCells(wholes, indicator, state.period);
	const published = hasFigure(ofRelease.get(state.area)) ? undefined : publishedFor(look, indicator);
	const release = published?.release ?? look.release;
	const own = published?.figures ?? ofRelease;
	const cell = own.get(state.area);
	const six = own.get('SIX');
	const score = cell ? performance(cell, indicator) : null;
	const mean = state.area === 'SIX' || !six ? null : (performance(six, indicator)?.value ?? null);
	const name = pickText(indicator.label, language).text;
	const source = published && cell && m.releases_source_and_year({ author: release.source.author, period: cell.period });
	const label = source ? `${name} (${source})` : name;
	const mark: Mark = {
		...(cell ? toMark(cell, label, language) : unknown(label)),
		key: indicator.code,
		value: score?.value ?? null,
		low: score?.low ?? null,
		high: score?.high ?? null,
		href: cell
			? writeState({ indicator: indicator.code, area: state.area, release: release.number })
			: `/${language}/indicators/${indicator.code}`,
		...(mean !== null && { beside: mean })
	};
	return { indicator, cell, published: published?.release.number, score: score?.value ?? null, mean, mark };
}

/** A figure, or a reason why there is none to see: both are the release's own word. */
function hasFigure(cell: Cell | undefined): boolean {
	return cell !== undefined && cell.status !== 'not_measured' && cell.status !== 'not_surveyed';
}

function publishedFor({ published, state }: Look, indicator: Indicator) {
	for (const { release, cells } of published) {
		const figures = mainCells(cells, indicator, state.period);
		if (figures.get(state.area)?.status === 'shown') return { release, figures };
	}
	return undefined;
}

const unknown = (label: string): Mark => ({
	key: '',
	label,
	value: null,
	low: null,
	high: null,
	state: 'unknown',
	text: m.releases_status_not_measured(),
	intervalText: ''
});

function tableOf({ language }: Look, lines: readonly Line[]) {
	const number = (value: number | null) => (value === null ? '–' : formatNumber(value, language));
	return {
		columns: [
			m.releases_choose_indicator(),
			m.releases_column_figure(),
			m.releases_column_interval(),
			m.releases_column_performance(),
			m.releases_average_label()
		],
		rows: lines.map(({ indicator, cell, score, mean, mark }) => [
			`${indicator.code} ${mark.label}`,
			formatCell(cell, language),
			formatInterval(cell, language) || '–',
			number(score),
			number(mean)
		])
	};
}

function sentencesOf({ area, language }: Look, lines: readonly Line[]): string[] {
	const all = lines.filter(({ score }) => score !== null);
	const known = all.filter(({ published }) => published === undefined);
	const count = all.length - known.length;
	const first = [
		m.releases_sentence_overview({ area, count: known.length, total: lines.length }),
		...(count > 0 ? [m.releases_sentence_overview_published({ count })] : [])
	];
	if (known.length < 2) return first;
	const order = [...known].sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || collator(language).compare(a.mark.label, b.mark.label));
	const name = (line: Line | undefined) => (line ? `${line.mark.label} (${formatNumber(line.score ?? 0, language)})` : '');
	const beside = known.filter(({ mean }) => mean !== null);
	const above = beside.filter(({ score, mean }) => Math.round(score ?? 0) > Math.round(mean ?? 0)).length;
	const below = beside.filter(({ score, mean }) => Math.round(score ?? 0) < Math.round(mean ?? 0)).length;
	return [
		...first,
		m.releases_sentence_overview_extremes({ high: name(order[0]), low: name(order.at(-1)) }),
		...(beside.length > 0 ? [m.releases_sentence_overview_mean({ above, below })] : [])
	];
}
