import { m } from '#messages';
import type { Panel } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { formatCell, formatCount, formatInterval } from '../figures.ts';
import { breakdownName, categoryNames, numbersOf, toMark } from '../marks.ts';
import { isOnce } from '../view.ts';
import { areasBeside, distinct, lookAt, pick, type Look, type ViewInput, type ViewResult } from './input.ts';
import { splitOf } from './breakdown.ts';

/** The groups of several areas beside one another, all on one scale. */
export function compareView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { framework, language, names, period } = look;
	const split = splitOf(look);
	const labels = categoryNames(framework, split, language);
	const areas = areasBeside(look).map((area) => ({
		area,
		rows: [...labels].flatMap(([category, label]) => {
			const cell = pick(look.cells, period, (each) => each.area === area && isOnce(each, split) && each.category === category);
			return cell ? [{ label, cell }] : [];
		})
	}));
	const panels: Panel[] = areas.map(({ area, rows }) => ({
		key: area,
		label: names[area] ?? area,
		marks: rows.map(({ label, cell }) => toMark(cell, label, language, { key: cell.category }))
	}));
	const rows = areas.flatMap(({ rows }) => rows);
	return {
		figures: [
			{
				kind: 'panels',
				variant: 'dot',
				title: m.releases_compare_title({ label: look.label, split: breakdownName(framework, split, language) }),
				description: m.releases_reading_panels(),
				source: look.source,
				panels,
				scale: look.scale(numbersOf(rows.map(({ cell }) => cell))),
				table: {
					columns: [
						m.releases_column_area(),
						m.releases_column_group(),
						m.releases_column_figure(),
						m.releases_column_interval(),
						m.releases_column_answers()
					],
					rows: rows.map(({ label, cell }) => [
						names[cell.area] ?? cell.area,
						label,
						formatCell(cell, language),
						formatInterval(cell, language) || '–',
						formatCount(cell, 'n', language)
					])
				}
			}
		],
		sentences: areas.flatMap(({ area, rows: own }) => furthest(look, names[area] ?? area, own)),
		cells: distinct(rows.map(({ cell }) => cell))
	};
}

/** The highest and the lowest group, where two differ. */
export function furthest({ language }: Look, area: string, rows: readonly { label: string; cell: Cell }[]): string[] {
	const shown = rows.filter(({ cell }) => cell.status === 'shown' && cell.estimate !== null);
	const order = [...shown].sort((a, b) => (b.cell.estimate ?? 0) - (a.cell.estimate ?? 0));
	const [high] = order;
	const low = order.at(-1);
	if (!high || !low || high === low) return [];
	const name = ({ label, cell }: { label: string; cell: Cell }) => `${label} (${formatCell(cell, language)})`;
	return [m.releases_sentence_groups({ area, high: name(high), low: name(low) })];
}
