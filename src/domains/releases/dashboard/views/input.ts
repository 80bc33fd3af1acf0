import { children, countryOf, hierarchyOf } from '#domains/framework/areas.ts';
import type { FrameworkDocument, Hierarchy, Indicator } from '#domains/framework/document.ts';
import { pickText } from '#platform/languages.ts';
import { niceScale, type Scale } from '#ui/charts/chart.ts';
import type { Figure } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import type { Release } from '../../release.ts';
import { areaNames } from '../marks.ts';
import { formatValue } from '../numbers.ts';
import { sourceLine } from '../source-line.ts';
import { MOST_AREAS, writeState, type DashboardState } from '../state.ts';
import { mainCells } from '../view.ts';

/** What a view is made from: nothing but published figures and the address. */
export interface ViewInput {
	framework: FrameworkDocument;
	indicator: Indicator;
	release: Release;
	/** All cells of the indicator in the release. */
	cells: readonly Cell[];
	/** The figures for all children of every indicator in the release. */
	wholes: readonly Cell[];
	/** Figures for all children of the indicator in other releases. */
	others: readonly { release: Release; cells: readonly Cell[] }[];
	/** What others published of any indicator, newest first: all their figures for all children. Only an overview asks for it. */
	published: readonly { release: Release; cells: readonly Cell[] }[];
	/** Codes of the indicators that can stand beside this one. */
	partners: readonly string[];
	state: DashboardState;
	language: string;
}

export interface ViewResult {
	figures: Figure[];
	/** What the figures say, in plain sentences. */
	sentences: string[];
	/** The cells that are shown, and no others. */
	cells: Cell[];
	/** The numbers of the releases of those that others published. */
	elsewhere?: ReadonlyMap<Cell, string>;
}

/** The input with what every view asks of it. */
export interface Look extends ViewInput {
	hierarchy: Hierarchy;
	/** Names of all areas. */
	names: Record<string, string>;
	/** Name of the area that the page is about. */
	area: string;
	/** The country that the area is or lies in, or the group above countries. */
	country: string;
	/** Name of the indicator. */
	label: string;
	source: string;
	/** The period that is shown; empty: the newest of each area. */
	period: string;
	/** Figure of each area for all children. */
	mains: Map<string, Cell>;
	/** The address of this view with something else in it. */
	link(change: Partial<DashboardState>): string;
	/** Codes of the areas directly inside an area. */
	inside(area: string): string[];
	/** A scale around values in the indicator's unit. */
	scale(values: readonly number[]): Scale;
	value(value: number): string;
}

export function lookAt(input: ViewInput): Look {
	const { framework, indicator, state, language, release } = input;
	const hierarchy = hierarchyOf(framework);
	const names = areaNames(framework, language);
	const value = (each: number) => formatValue(each, indicator.unit, language);
	return {
		...input,
		hierarchy,
		names,
		area: names[state.area] ?? state.area,
		country: countryOf(framework, hierarchy, state.area),
		label: pickText(indicator.label, language).text,
		source: sourceLine(release, language),
		period: state.period,
		mains: mainCells(input.cells, indicator, state.period),
		link: (change) => writeState({ ...state, ...change }),
		inside: (area) => children(framework, hierarchy, area).map(({ code }) => code),
		scale: (values) => niceScale(values, value, indicator.unit === 'points' ? -100 : 0),
		value
	};
}

/** The areas that stand beside one another: those that were chosen, else the area with what lies nearest to it. */
export function areasBeside({ state, mains, framework, inside, country }: Look): string[] {
	if (state.areas.length > 0) return [...state.areas];
	const known = (codes: readonly string[]) => codes.filter((code) => mains.get(code)?.status === 'shown');
	const kind = framework.areas.find(({ code }) => code === state.area)?.kind;
	if (kind === 'group') return known(inside(state.area)).slice(0, MOST_AREAS);
	if (kind === 'country') return [state.area, ...known(inside(state.area))].slice(0, MOST_AREAS);
	return [...new Set([state.area, country, ...known(['SIX'])])];
}

/** Of the cells of a kind, that of the period, else the newest. */
export function pick(cells: readonly Cell[], period: string, matches: (cell: Cell) => boolean): Cell | undefined {
	let found: Cell | undefined;
	for (const cell of cells) {
		if ((period === '' || cell.period === period) && matches(cell) && (!found || cell.period > found.period)) found = cell;
	}
	return found;
}

/** Each once, without gaps. */
export function distinct(cells: readonly (Cell | undefined)[]): Cell[] {
	return [...new Set(cells.filter((cell) => cell !== undefined))];
}
