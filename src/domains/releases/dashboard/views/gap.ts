import { m } from '#messages';
import type { PairFigure } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { chanceWords } from '../chance.ts';
import { formatCell, formatInterval } from '../figures.ts';
import { breakdownName, categoryNames, numbersOf, toMark } from '../marks.ts';
import { formatNumber, formatPoints } from '../numbers.ts';
import { areasBeside, distinct, lookAt, pick, type Look, type ViewInput, type ViewResult } from './input.ts';

const BACKGROUND = 'background';

interface Pair {
	key: string;
	label: string;
	href?: string | undefined;
	strong: boolean;
	migrant: Cell;
	other: Cell;
	/** The difference with its own interval, where the release has it. */
	gap: Cell | undefined;
}

/** Children with and without a migrant background: by area, and by group inside the area. */
export function gapView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { state, names, area } = look;
	const codes = [...new Set([state.area, ...(state.areas.length > 0 ? areasBeside(look) : look.inside(look.country))])];
	const byArea = codes.flatMap((code) =>
		pairOf(look, { key: code, label: names[code] ?? code, href: look.link({ area: code }), strong: code === state.area }, code)
	);
	const byGroup = state.split === 'none' || state.split === BACKGROUND ? [] : groupsOf(look);
	const figures = [figureOf(look, byArea, m.releases_gap_title({ label: look.label }))];
	if (byGroup.length > 0) {
		const split = breakdownName(look.framework, state.split, look.language);
		figures.push(figureOf(look, byGroup, m.releases_split_title({ area, split })));
	}
	const own = byArea.find(({ key }) => key === state.area);
	const pairs = [...byArea, ...byGroup];
	return {
		figures,
		sentences: own ? [gapSentence(look, own)] : [m.releases_sentence_gap_none({ area })],
		cells: distinct(pairs.flatMap(({ migrant, other, gap }) => [migrant, other, gap]))
	};
}

function pairOf(look: Look, name: Pick<Pair, 'key' | 'label' | 'href' | 'strong'>, area: string): Pair[] {
	const { cells, period } = look;
	const one = (category: string) =>
		pick(
			cells,
			period,
			(cell) =>
				cell.area === area &&
				cell.statistic === 'figure' &&
				cell.breakdown === BACKGROUND &&
				cell.category === category &&
				cell.second_breakdown === 'total'
		);
	const [migrant, other] = [one('migrant'), one('non_migrant')];
	const gap = pick(cells, period, (cell) => cell.area === area && cell.statistic === 'gap' && cell.breakdown === 'total');
	if (!migrant || !other || migrant.status === 'not_surveyed') return [];
	return [{ ...name, migrant, other, gap }];
}

/** By a breakdown that crosses with migration background: sex and age stand before it in a cell's key, the others after. */
function groupsOf(look: Look): Pair[] {
	const { cells, period, state, framework, language } = look;
	const inside = cells.filter((cell) => cell.area === state.area);
	return [...categoryNames(framework, state.split, language)].flatMap(([category, label]): Pair[] => {
		const one = (background: string) =>
			pick(
				inside,
				period,
				(cell) =>
					cell.statistic === 'figure' &&
					((cell.breakdown === state.split &&
						cell.category === category &&
						cell.second_breakdown === BACKGROUND &&
						cell.second_category === background) ||
						(cell.breakdown === BACKGROUND &&
							cell.category === background &&
							cell.second_breakdown === state.split &&
							cell.second_category === category))
			);
		const [migrant, other] = [one('migrant'), one('non_migrant')];
		const gap = pick(inside, period, (cell) => cell.statistic === 'gap' && cell.breakdown === state.split && cell.category === category);
		return migrant && other ? [{ key: category, label, strong: false, migrant, other, gap }] : [];
	});
}

function figureOf(look: Look, pairs: readonly Pair[], title: string): PairFigure {
	const { language, source, framework } = look;
	const names = categoryNames(framework, BACKGROUND, language);
	const both = [names.get('migrant') ?? 'migrant', names.get('non_migrant') ?? 'non_migrant'] as const;
	return {
		kind: 'pairs',
		title,
		description: m.releases_gap_reading({ one: both[0], other: both[1] }),
		source,
		names: both,
		rows: pairs.map((pair) => ({
			key: pair.key,
			label: pair.label,
			href: pair.href,
			strong: pair.strong,
			one: toMark(pair.migrant, both[0], language),
			other: toMark(pair.other, both[1], language),
			text: gapText(pair, language)
		})),
		scale: look.scale(numbersOf(pairs.flatMap(({ migrant, other }) => [migrant, other]))),
		table: {
			columns: [
				m.releases_column_group(),
				both[0],
				m.releases_column_interval(),
				both[1],
				m.releases_column_interval(),
				m.releases_column_gap(),
				m.releases_column_interval()
			],
			rows: pairs.map(({ label, migrant, other, gap }) => [
				label,
				formatCell(migrant, language),
				formatInterval(migrant, language) || '–',
				formatCell(other, language),
				formatInterval(other, language) || '–',
				gapText({ migrant, other, gap }, language) || '–',
				(gap && formatInterval(gap, language)) || '–'
			])
		}
	};
}

/** The gap in points with its sign; empty where one of the two figures is not exact. */
function gapText({ migrant, other, gap }: Pick<Pair, 'migrant' | 'other' | 'gap'>, language: string): string {
	const points = pointsOf({ migrant, other, gap });
	if (points === null) return '';
	return formatPoints(points, language);
}

function pointsOf({ migrant, other, gap }: Pick<Pair, 'migrant' | 'other' | 'gap'>): number | null {
	if (gap) return gap.status === 'shown' && gap.estimate !== null ? Math.round(gap.estimate) : null;
	const exact = (cell: Cell) => cell.status === 'shown' && cell.reason !== 'at_most' && cell.reason !== 'at_least';
	if (!exact(migrant) || !exact(other) || migrant.estimate === null || other.estimate === null) return null;
	return Math.round(migrant.estimate) - Math.round(other.estimate);
}

function gapSentence({ language, names, state, release }: Look, pair: Pair): string {
	const area = names[state.area] ?? state.area;
	const points = pointsOf(pair);
	if (points === null) return m.releases_sentence_gap_none({ area });
	const figures = { area, migrant: formatCell(pair.migrant, language), other: formatCell(pair.other, language) };
	const size = formatNumber(Math.abs(points), language);
	const said =
		points === 0
			? m.releases_sentence_gap_equal(figures)
			: points > 0
				? m.releases_sentence_gap_more({ ...figures, points: size })
				: m.releases_sentence_gap_less({ ...figures, points: size });
	const { low, high } = pair.gap ?? { low: null, high: null };
	if (low === null || high === null) return said;
	const interval = m.releases_sentence_gap_interval({ low: formatNumber(low, language), high: formatNumber(high, language) });
	const chance = pair.gap ? chanceWords(release, pair.gap) : '';
	return [said, interval, chance].filter(Boolean).join(' ');
}
