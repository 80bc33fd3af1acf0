import { m } from '#messages';
import type { SpreadFigure } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { statusWords } from '../figures.ts';
import { formatNumber, formatValue } from '../numbers.ts';
import { areasBeside, distinct, lookAt, pick, type Look, type ViewInput, type ViewResult } from './input.ts';

const BANDS = ['0-20', '20-40', '40-60', '60-80', '80-100'] as const;

interface Row {
	area: string;
	label: string;
	cells: (Cell | undefined)[];
}

/** How many children lie in each fifth of the scale, area by area. */
export function distributionView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { state, names, language, cells, period } = look;
	const codes = [...new Set([state.area, ...(state.areas.length > 0 ? areasBeside(look) : look.inside(look.country))])];
	const rows = codes
		.map((area): Row => ({
			area,
			label: names[area] ?? area,
			cells: BANDS.map((band) =>
				pick(
					cells,
					period,
					(cell) => cell.statistic === 'share' && cell.area === area && cell.category === band && cell.second_breakdown === 'total'
				)
			)
		}))
		.filter(({ cells: own }) => own.some((cell) => cell && cell.status !== 'not_surveyed'));
	const bands = BANDS.map((band) => band.replace('-', '–'));
	const figure: SpreadFigure = {
		kind: 'spread',
		title: m.releases_distribution_title({ label: look.label }),
		description: m.releases_distribution_reading(),
		source: look.source,
		bands,
		rows: rows.map((row) => rowOf(row, look)),
		table: {
			columns: [m.releases_column_area(), ...bands],
			rows: rows.map((row) => [row.label, ...row.cells.map((cell) => shareText(cell, language))])
		}
	};
	return {
		figures: [figure],
		sentences: rows.filter(({ area }) => area === state.area).flatMap((row) => sentenceOf(row, look)),
		cells: distinct(rows.flatMap(({ cells: own }) => own))
	};
}

/** A row is drawn where every band is known: a part that is left out would make the others look like the whole. */
function rowOf({ area, label, cells }: Row, look: Look): SpreadFigure['rows'][number] {
	const parts = cells.map((cell) => (cell?.status === 'shown' ? cell.estimate : null));
	const whole = parts.every((part) => part !== null);
	const hidden = cells.find((cell) => cell?.status !== 'shown');
	return {
		key: area,
		label,
		href: look.link({ area }),
		parts: whole ? parts.map((part) => part ?? 0) : null,
		texts: cells.map((cell) => shareText(cell, look.language)),
		text: whole ? '' : hidden ? statusWords(hidden) : m.releases_status_not_measured()
	};
}

function shareText(cell: Cell | undefined, language: string): string {
	if (!cell) return m.releases_status_not_measured();
	if (cell.status !== 'shown' || cell.estimate === null) return statusWords(cell);
	const value = formatValue(cell.estimate, 'percent', language);
	if (cell.reason === 'at_most') return `≤ ${value}`;
	if (cell.reason === 'at_least') return `≥ ${value}`;
	const interval =
		cell.low === null || cell.high === null ? '' : ` (${formatNumber(cell.low, language)}–${formatNumber(cell.high, language)})`;
	return `${value}${interval}`;
}

function sentenceOf({ label, cells }: Row, { language }: Look): string[] {
	const parts = cells.map((cell) => (cell?.status === 'shown' ? cell.estimate : null));
	if (parts.some((part) => part === null)) return [m.releases_sentence_spread_hidden({ area: label })];
	const sum = (from: number, to: number) => parts.slice(from, to).reduce<number>((total, part) => total + (part ?? 0), 0);
	return [
		m.releases_sentence_spread({
			area: label,
			low: formatValue(sum(0, 2), 'percent', language),
			high: formatValue(sum(3, 5), 'percent', language)
		})
	];
}
