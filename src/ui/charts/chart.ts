/** What the charts have in common. They know numbers and words, and nothing of the domain. */

export type MarkState = 'shown' | 'suppressed' | 'no_answer' | 'not_surveyed' | 'unknown';

/** One mark with its interval, ready to be drawn: numbers in the scale's unit, texts in the reader's language. */
export interface Mark {
	key: string;
	label: string;
	value: number | null;
	low: number | null;
	high: number | null;
	state: MarkState;
	/** The figure as people read it, or why there is none. */
	text: string;
	/** The interval as people read it; empty without one. */
	intervalText: string;
	href?: string | undefined;
	/** The one that the page is about. */
	strong?: boolean;
	/** How it stands to what it is compared with, in words. */
	note?: string | undefined;
	/** What it is compared with, in the scale's unit. */
	beside?: number | undefined;
}

export interface Scale {
	from: number;
	to: number;
	ticks: readonly { value: number; label: string }[];
}

/** The table that belongs to every chart. */
export interface ChartTable {
	columns: readonly string[];
	rows: readonly (readonly string[])[];
}

/** What two marks of one row say; the same reason is said once. */
export function bothOf(one: Mark, other: Mark): string {
	return one.value === null && one.text === other.text ? one.text : `${one.text} · ${other.text}`;
}

/** Where a value lies on the scale, in per cent of its width, kept inside it. */
export function position(scale: Scale, value: number): number {
	const share = (value - scale.from) / (scale.to - scale.from);
	return Math.round(10_000 * Math.min(1, Math.max(0, share))) / 100;
}

/** Class of a value, 1 to 6, by five upper limits of the first five classes; a value on a limit belongs to the class above. */
export function classOf(value: number, limits: readonly number[]): number {
	return limits.filter((limit) => value >= limit).length + 1;
}

/**
 * Five limits that part the values into six classes, on round numbers: steps of 1, 2, 2.5, 5, 10 or 20 around the middle of the values. The
 * lowest and the highest class are open to their ends.
 */
export function niceLimits(values: readonly number[]): number[] {
	if (values.length === 0) return [30, 40, 50, 60, 70];
	const low = Math.min(...values);
	const high = Math.max(...values);
	const step = [1, 2, 2.5, 5, 10, 20].find((each) => 6.5 * each >= high - low) ?? 20;
	const middle = Math.round((low + high) / 2 / step) * step;
	return [-2, -1, 0, 1, 2].map((at) => middle + at * step);
}

/** A scale on round numbers that holds all values, and runs at least from and to the limits it is given. */
export function niceScale(values: readonly number[], format: (value: number) => string, floor = 0, ceiling = 100): Scale {
	const low = values.length ? Math.min(...values) : floor;
	const high = values.length ? Math.max(...values) : ceiling;
	const from = Math.max(floor, Math.floor((low - 2) / 10) * 10);
	const to = Math.min(ceiling, Math.max(from + 20, Math.ceil((high + 2) / 10) * 10));
	const step = to - from > 50 ? 20 : 10;
	const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
	return { from, to, ticks: ticks.map((value) => ({ value, label: format(value) })) };
}

/** The outline of a petal: a ring segment between two angles (radians, clockwise from the top) and two radii, around 0,0. */
export function petal(start: number, end: number, inner: number, outer: number): string {
	const point = (angle: number, radius: number) => `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`;
	const large = end - start > Math.PI ? 1 : 0;
	return `M${point(start, inner)}L${point(start, outer)}A${outer} ${outer} 0 ${large} 1 ${point(end, outer)}L${point(end, inner)}A${inner} ${inner} 0 ${large} 0 ${point(start, inner)}Z`;
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
