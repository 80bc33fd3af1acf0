import { bothOf, position, type Mark, type Scale } from '../chart.ts';
import type { IntervalFigure, PairFigure, PanelFigure, SpreadFigure } from '../figure.ts';
import { spreadPlaces } from '../spread.ts';
import { box, dot, INK, stroke, write } from './text.ts';

/** A part of a picture: what is drawn, from y = 0 down, and how high it is. */
export interface Drawn {
	body: string;
	height: number;
}

const [LEFT, RIGHT, END] = [300, 740, 960];
const ROUND_ENDS = ' stroke-linecap="round"';
const across = (scale: Scale, value: number) => LEFT + (position(scale, value) / 100) * (RIGHT - LEFT);

function grid(scale: Scale, top: number, bottom: number): string {
	return scale.ticks.map(({ value }) => stroke(across(scale, value), top, across(scale, value), bottom, INK.line)).join('');
}

function axis(scale: Scale, y: number): string {
	return scale.ticks
		.map(({ value, label }) => write(label, across(scale, value), y, { size: 13, fill: INK.quiet, anchor: 'middle' }))
		.join('');
}

function interval({ low, high }: Mark, scale: Scale, y: number, colour: string, width: number, more = ROUND_ENDS): string {
	return low === null || high === null ? '' : stroke(across(scale, low), y, across(scale, high), y, colour, width, more);
}

/** Why there is no figure, where it would have been. */
const why = (words: string, y: number) => write(words, LEFT + 8, y + 5, { fill: INK.quiet, size: 13, room: END - LEFT });

function row(mark: Mark, scale: Scale, y: number, variant: 'dot' | 'bar', colour: string): string {
	const words = mark.value === null ? mark.text : `${mark.text}${mark.intervalText ? `  (${mark.intervalText})` : ''}`;
	const value = mark.value;
	const drawn =
		value === null
			? ''
			: variant === 'bar'
				? box(LEFT, y - 5, across(scale, value) - LEFT, 10, colour, ' rx="4"') + interval(mark, scale, y, INK.ink, 1.5, '')
				: interval(mark, scale, y, INK.classes[1], 7) + dot(across(scale, value), y, 6, mark.strong ? INK.ink : colour);
	const beside =
		mark.beside === undefined ? '' : stroke(across(scale, mark.beside), y - 9, across(scale, mark.beside), y + 9, INK.ink, 2.5);
	return (
		write(mark.label, LEFT - 20, y + 5, { anchor: 'end', bold: mark.strong ?? false, room: LEFT - 36 }) +
		drawn +
		beside +
		(value === null ? why(words, y) : write(words, RIGHT + 20, y + 5, { room: END - RIGHT }))
	);
}

export function drawInterval({ marks, scale, variant, reference }: IntervalFigure): Drawn {
	const height = marks.length * 30;
	const line = reference
		? stroke(across(scale, reference.value), 0, across(scale, reference.value), height, INK.quiet, 1.5, ' stroke-dasharray="3 3"')
		: '';
	const rows = marks.map((mark, at) => row(mark, scale, at * 30 + 15, variant, INK.brand)).join('');
	return { body: grid(scale, 0, height) + line + rows + axis(scale, height + 18), height: height + 28 };
}

export function drawPanels({ panels, scale, variant }: PanelFigure): Drawn {
	let y = 0;
	const parts = panels.map(({ label, colour, marks }) => {
		const own = (colour && INK.tokens[colour]) || INK.brand;
		const top = y + 34;
		y = top + marks.length * 26 + 12;
		return (
			write(label, 40, top - 12, { bold: true }) +
			stroke(40, top - 4, END, top - 4, own, 2.5) +
			grid(scale, top, y - 12) +
			marks.map((mark, at) => row(mark, scale, top + at * 26 + 13, variant, own)).join('')
		);
	});
	return { body: parts.join('') + axis(scale, y + 8), height: y + 18 };
}

export function drawPairs({ rows, scale, names }: PairFigure): Drawn {
	const top = 30;
	const height = top + rows.length * 36;
	const key = dot(48, 10, 6, INK.brand) + write(names[0], 62, 15) + dot(348, 10, 5, INK.paper, INK.brand, 2.5) + write(names[1], 362, 15);
	const drawn = rows.map(({ label, strong, one, other, text }, at) => {
		const y = top + at * 36 + 18;
		const both =
			one.value !== null && other.value !== null
				? stroke(across(scale, one.value), y - 5, across(scale, other.value), y + 5, INK.ink, 2)
				: '';
		return (
			write(label, LEFT - 20, y + 5, { anchor: 'end', bold: strong, room: LEFT - 36 }) +
			interval(one, scale, y - 5, INK.classes[1], 5) +
			interval(other, scale, y + 5, INK.classes[1], 5) +
			both +
			(other.value === null ? '' : dot(across(scale, other.value), y + 5, 5, INK.paper, INK.brand, 2.5)) +
			(one.value === null ? '' : dot(across(scale, one.value), y - 5, 6, INK.brand)) +
			(one.value === null && other.value === null
				? why(bothOf(one, other), y)
				: write(`${text}  ${bothOf(one, other)}`.trim(), RIGHT + 20, y + 5, { size: 13, room: END - RIGHT }))
		);
	});
	return { body: key + grid(scale, top, height) + drawn.join('') + axis(scale, height + 18), height: height + 28 };
}

export function drawSpread({ rows, bands }: SpreadFigure): Drawn {
	const top = 34;
	const places = spreadPlaces(rows.map(({ parts }) => parts));
	const width = END - LEFT;
	const key = bands.map((band, at) => box(40 + at * 130, 2, 16, 16, INK.bands[at] ?? INK.line) + write(band, 64 + at * 130, 15)).join('');
	const drawn = rows.map(({ label, text }, at) => {
		const y = top + at * 34;
		const parts = places.rows[at];
		const boxes = parts
			?.map(({ from, width: own }, band) => box(LEFT + (from / 100) * width, y, (own / 100) * width, 24, INK.bands[band] ?? INK.line))
			.join('');
		return (
			write(label, LEFT - 20, y + 17, { anchor: 'end', room: LEFT - 36 }) +
			(boxes ?? write(text, LEFT, y + 17, { size: 13, fill: INK.quiet }))
		);
	});
	const height = top + rows.length * 34;
	const middle = LEFT + (places.middle / 100) * width;
	return { body: key + drawn.join('') + stroke(middle, top - 4, middle, height, INK.ink, 1.5), height: height + 8 };
}
