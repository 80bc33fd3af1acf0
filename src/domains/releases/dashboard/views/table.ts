import { m } from '#messages';
import { populationWords } from '#domains/framework/words.ts';
import { collator } from '#platform/languages.ts';
import type { TableFigure } from '#ui/charts/figure.ts';
import { type Cell, CELL_STATISTICS, type CellStatistic } from '../../cell.ts';
import { formatCell, formatCount, formatInterval } from '../figures.ts';
import { categoryNames } from '../marks.ts';
import { formatNumber } from '../numbers.ts';
import { SORTS } from '../state.ts';
import { lookAt, type Look, type ViewInput, type ViewResult } from './input.ts';

const PAGE = 50;

/** Every figure of the indicator in the release, in an order that can be chosen, fifty at a time. */
export function tableView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { state, language } = look;
	const known = look.cells.filter((cell) => cell.status !== 'not_measured' && (state.period === '' || cell.period === state.period));
	const lines = known.map((cell) => lineOf(look, cell));
	const [column, down] = state.sort.startsWith('-') ? [state.sort.slice(1), true] : [state.sort, false];
	const words = collator(language);
	const ways: Record<string, (a: Line, b: Line) => number> = {
		area: (a, b) => a.place - b.place,
		statistic: (a, b) => words.compare(a.statistic, b.statistic),
		period: (a, b) => words.compare(a.cell.period, b.cell.period),
		group: (a, b) => words.compare(a.group, b.group),
		figure: (a, b) => (a.cell.estimate ?? -1000) - (b.cell.estimate ?? -1000),
		answers: (a, b) => (a.cell.n ?? -1) - (b.cell.n ?? -1)
	};
	const way = ways[column] ?? ways['area'];
	if (way) lines.sort((a, b) => (down ? -1 : 1) * way(a, b) || plainFirst(a, b));
	const pages = Math.max(1, Math.ceil(lines.length / PAGE));
	const page = Math.min(state.page, pages);
	const sortLink = (name: (typeof SORTS)[number]) => ({
		href: look.link({ sort: state.sort === name ? `-${name}` : name, page: 1 }),
		order: column !== name ? ('none' as const) : down ? ('descending' as const) : ('ascending' as const)
	});
	const figure: TableFigure = {
		kind: 'table',
		title: m.releases_table_title({ label: look.label }),
		description: m.releases_table_reading(),
		source: look.source,
		sorts: SORTS.map(sortLink),
		page,
		pages: Array.from({ length: pages }, (_, at) => look.link({ page: at + 1 })),
		count: formatNumber(lines.length, language),
		table: {
			columns: [
				m.releases_column_area(),
				m.releases_column_statistic(),
				m.releases_choose_period(),
				m.releases_column_group(),
				m.releases_column_figure(),
				m.releases_column_answers(),
				m.releases_column_interval()
			],
			rows: lines
				.slice((page - 1) * PAGE, page * PAGE)
				.map(({ cell, area, statistic, group }) => [
					area,
					statistic,
					cell.period,
					group,
					formatCell(cell, language),
					formatCount(cell, 'n', language),
					formatInterval(cell, language) || '–'
				])
		}
	};
	const of = (status: Cell['status']) => formatNumber(known.filter((cell) => cell.status === status).length, language);
	return { figures: [figure], sentences: [m.releases_methods_hidden({ shown: of('shown'), hidden: of('suppressed') })], cells: known };
}

interface Line {
	cell: Cell;
	/** Its area's place in the framework. */
	place: number;
	area: string;
	statistic: string;
	group: string;
}

/** Of an area, the figure for all children before its groups, and figures before what is made of them. */
function plainFirst(a: Line, b: Line): number {
	const depth = ({ cell }: Line) => Number(cell.breakdown !== 'total') + Number(cell.second_breakdown !== 'total');
	const kind = ({ cell }: Line) => CELL_STATISTICS.indexOf(cell.statistic);
	return kind(a) - kind(b) || depth(a) - depth(b);
}

function lineOf(look: Look, cell: Cell): Line {
	return {
		cell,
		place: look.framework.areas.findIndex(({ code }) => code === cell.area),
		area: look.names[cell.area] ?? cell.area,
		statistic: statisticWords(cell.statistic),
		group: groupWords(look, cell)
	};
}

function groupWords({ framework, language }: Look, cell: Cell): string {
	const name = (breakdown: string, category: string) => categoryNames(framework, breakdown, language).get(category) ?? category;
	const parts = [
		[cell.breakdown, cell.category],
		[cell.second_breakdown, cell.second_category]
	] as const;
	const said = parts.flatMap(([breakdown, category]) =>
		breakdown === 'total' ? [] : [breakdown === 'answer' ? category : name(breakdown, category)]
	);
	return said.length > 0 ? said.join(cell.statistic === 'difference' ? ' − ' : ', ') : populationWords(cell.population);
}

export function statisticWords(statistic: CellStatistic): string {
	switch (statistic) {
		case 'figure':
			return m.releases_column_figure();
		case 'share':
			return m.releases_statistic_share();
		case 'gap':
			return m.releases_column_gap();
		case 'difference':
			return m.releases_statistic_difference();
		case 'change':
			return m.releases_statistic_change();
	}
}
