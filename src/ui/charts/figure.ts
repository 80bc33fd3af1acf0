import type { ChartTable, Mark, Scale } from './chart.ts';

/** What a figure says of itself, however it is drawn. */
interface Described {
	title: string;
	/** How to read it. */
	description: string;
	source: string;
	table: ChartTable;
}

export interface Reference {
	value: number;
	label: string;
}

/** Figures with their intervals under one another. */
export interface IntervalFigure extends Described {
	kind: 'interval';
	marks: readonly Mark[];
	scale: Scale;
	variant: 'dot' | 'bar';
	reference?: Reference | undefined;
}

export interface MapFigure extends Described {
	kind: 'map';
	marks: readonly Mark[];
	limits: readonly number[];
	limitLabels: readonly string[];
	unit: string;
	names: Readonly<Record<string, string>>;
	focus?: string | undefined;
}

export interface Panel {
	key: string;
	label: string;
	/** Name of a dimension's token. */
	colour?: string | undefined;
	marks: readonly Mark[];
}

/** The same small chart many times, on one scale. */
export interface PanelFigure extends Described {
	kind: 'panels';
	panels: readonly Panel[];
	scale: Scale;
	variant: 'dot' | 'bar';
}

export interface Series {
	key: string;
	label: string;
	/** Of another source than the rest: told apart by its line, not only by a colour. */
	other: boolean;
	/** At a place in `times` each. */
	points: readonly { at: number; mark: Mark; /** The figures before are made otherwise. */ broken: boolean }[];
}

export interface TrendFigure extends Described {
	kind: 'trend';
	times: readonly string[];
	series: readonly Series[];
	scale: Scale;
	/** The address of the same with all its times, where some are left out. */
	whole?: string;
}

/** Two figures on one line, and what lies between them. */
export interface PairFigure extends Described {
	kind: 'pairs';
	rows: readonly { key: string; label: string; href?: string | undefined; strong: boolean; one: Mark; other: Mark; text: string }[];
	scale: Scale;
	/** What the full and the open dot stand for. */
	names: readonly [string, string];
}

/** Parts of a hundred in order; they part to both sides of the middle one. */
export interface SpreadFigure extends Described {
	kind: 'spread';
	bands: readonly string[];
	rows: readonly {
		key: string;
		label: string;
		href?: string | undefined;
		/** Per cent in each band; null where a row has nothing to show. */
		parts: readonly number[] | null;
		/** Each part in words, or why there is none. */
		texts: readonly string[];
		text: string;
	}[];
}

export interface ScatterFigure extends Described {
	kind: 'scatter';
	points: readonly {
		key: string;
		label: string;
		x: Mark;
		y: Mark;
		href?: string | undefined;
		strong: boolean;
		/** Its number among those that are picked out, from 1. */
		chosen?: number | undefined;
	}[];
	/** Those that are picked out, in words, in the order of their numbers. */
	chosen: readonly { key: string; label: string; href: string; x: string; y: string }[];
	/** The address of the same with none picked out. */
	none: string;
	x: Scale;
	y: Scale;
	xLabel: string;
	yLabel: string;
	/** Ends of the line that was fitted, in the scales' units. */
	line: { x1: number; y1: number; x2: number; y2: number } | null;
}

/** A table that can be put in another order and leafed through by links. */
export interface TableFigure extends Described {
	kind: 'table';
	sorts: readonly { href: string; order: 'ascending' | 'descending' | 'none' }[];
	page: number;
	pages: readonly string[];
	count: string;
}

export type Figure = IntervalFigure | MapFigure | PanelFigure | TrendFigure | PairFigure | SpreadFigure | ScatterFigure | TableFigure;
