import { m } from '#messages';
import type { Figure, Panel } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { chanceWords } from '../chance.ts';
import { formatCell, formatCount, formatInterval } from '../figures.ts';
import { breakdownName, categoryNames, numbersOf, toMark, toTable } from '../marks.ts';
import { formatNumber } from '../numbers.ts';
import { DEFAULTS } from '../state.ts';
import { isOnce } from '../view.ts';
import { furthest } from './compare.ts';
import { smallGroups } from './small-groups.ts';
import { distinct, lookAt, pick, type Look, type ViewInput, type ViewResult } from './input.ts';

/** The groups of one area, by one breakdown or by two. */
export function breakdownView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	return look.state.by === 'none' ? byOne(look) : byTwo(look);
}

/** The breakdown that is shown: the one in the address, or the usual one where it says none. */
export function splitOf({ state }: Pick<Look, 'state'>): string {
	return state.split === 'none' ? DEFAULTS.split : state.split;
}

function byOne(look: Look): ViewResult {
	const { framework, language, state, period, area } = look;
	const split = splitOf(look);
	const rows = [...categoryNames(framework, split, language)].flatMap(([category, label]) => {
		const cell = pick(look.cells, period, (each) => each.area === state.area && isOnce(each, split) && each.category === category);
		return cell ? [{ label, cell }] : [];
	});
	const differences = look.cells.filter(
		(cell) => cell.statistic === 'difference' && cell.area === state.area && cell.breakdown === split && cell.status === 'shown'
	);
	const small = smallGroups(look, split, rows);
	return {
		figures: [
			{
				kind: 'interval',
				variant: 'bar',
				title: m.releases_split_title({ area, split: breakdownName(framework, split, language) }),
				description: m.releases_reading_bar(),
				source: look.source,
				marks: rows.map(({ label, cell }) => toMark(cell, label, language, { key: cell.category })),
				scale: look.scale([0, ...numbersOf(rows.map(({ cell }) => cell))]),
				table: toTable(rows, m.releases_column_group(), language)
			}
		],
		sentences: [...furthest(look, area, rows), ...differenceWords(look, split, differences), ...small.sentences],
		cells: distinct([look.mains.get(state.area), ...rows.map(({ cell }) => cell), ...differences, ...small.cells])
	};
}

/** The largest difference between two groups, with its interval. */
function differenceWords({ framework, language, release }: Look, split: string, cells: readonly Cell[]): string[] {
	const [largest] = [...cells].sort((a, b) => Math.abs(b.estimate ?? 0) - Math.abs(a.estimate ?? 0));
	if (!largest || largest.estimate === null || largest.low === null || largest.high === null) return [];
	const names = categoryNames(framework, split, language);
	const turned = largest.estimate < 0;
	const [one, other] = [names.get(largest.category) ?? largest.category, names.get(largest.second_category) ?? largest.second_category];
	const [low, high] = turned ? [-largest.high, -largest.low] : [largest.low, largest.high];
	return [
		m.releases_sentence_difference({
			more: turned ? other : one,
			less: turned ? one : other,
			points: formatNumber(Math.abs(largest.estimate), language),
			low: formatNumber(low, language),
			high: formatNumber(high, language)
		}),
		chanceWords(release, largest, cells)
	].filter(Boolean);
}

function byTwo(look: Look): ViewResult {
	const { framework, language, state, area, period } = look;
	const split = splitOf(look);
	const [outer, inner] = [categoryNames(framework, split, language), categoryNames(framework, state.by, language)];
	const order = framework.breakdowns.map(({ code }) => code);
	const inOrder = order.indexOf(split) < order.indexOf(state.by);
	const found = (one: string, other: string) =>
		pick(
			look.cells,
			period,
			(cell) =>
				cell.area === state.area &&
				cell.statistic === 'figure' &&
				cell.breakdown === (inOrder ? split : state.by) &&
				cell.second_breakdown === (inOrder ? state.by : split) &&
				cell.category === (inOrder ? one : other) &&
				cell.second_category === (inOrder ? other : one)
		);
	const groups = [...outer].map(([one, label]) => ({
		key: one,
		label,
		rows: [...inner].flatMap(([other, name]) => {
			const cell = found(one, other);
			return cell ? [{ key: other, label: name, cell }] : [];
		})
	}));
	const rows = groups.flatMap(({ label, rows: own }) => own.map((row) => ({ ...row, label: `${label}, ${row.label}` })));
	const names = { split: breakdownName(framework, split, language), by: breakdownName(framework, state.by, language) };
	const panels: Panel[] = groups
		.filter((group) => group.rows.length > 0)
		.map((group) => ({
			key: group.key,
			label: group.label,
			marks: group.rows.map(({ key, label, cell }) => toMark(cell, label, language, { key }))
		}));
	const figure: Figure = {
		kind: 'panels',
		variant: 'dot',
		title: m.releases_split_two_title({ area, ...names }),
		description: m.releases_reading_panels(),
		source: look.source,
		panels,
		scale: look.scale(numbersOf(rows.map(({ cell }) => cell))),
		table: {
			columns: [names.split, names.by, m.releases_column_figure(), m.releases_column_interval(), m.releases_column_answers()],
			rows: groups.flatMap((group) =>
				group.rows.map(({ label, cell }) => [
					group.label,
					label,
					formatCell(cell, language),
					formatInterval(cell, language) || '–',
					formatCount(cell, 'n', language)
				])
			)
		}
	};
	if (rows.length === 0) return { figures: [], sentences: [m.releases_sentence_not_crossed(names)], cells: [] };
	return { figures: [figure], sentences: furthest(look, area, rows), cells: distinct(rows.map(({ cell }) => cell)) };
}
