import { classOf, position } from '../chart.ts';
import europe from '../europe.json' with { type: 'json' };
import type { MapFigure, ScatterFigure, TrendFigure } from '../figure.ts';
import { frameAround } from '../frame.ts';
import { m } from '#messages';
import type { Drawn } from './rows.ts';
import { box, dot, fit, INK, round, stroke, write } from './text.ts';

const [LEFT, RIGHT, BOTTOM] = [100, 940, 400];

export function drawTrend({ times, series, scale }: TrendFigure): Drawn {
	const y = (value: number) => BOTTOM - (position(scale, value) / 100) * BOTTOM;
	const room = (RIGHT - LEFT) / Math.max(1, times.length);
	const spread = Math.min(30, 160 / Math.max(1, series.length));
	const x = (at: number, line: number) => LEFT + room * (at + 0.5) + (line - (series.length - 1) / 2) * spread;
	const grid = scale.ticks
		.map(
			({ value, label }) =>
				stroke(LEFT, y(value), RIGHT, y(value), INK.line) + write(label, LEFT - 12, y(value) + 5, { anchor: 'end', size: 13 })
		)
		.join('');
	const drawn = series.map(({ points, other }, line) => {
		const colour = INK.lines[line % INK.lines.length] ?? INK.brand;
		return points
			.map(({ at, mark, broken }, index) => {
				if (mark.value === null) return '';
				const before = points[index - 1];
				const joined =
					before && !broken && before.at === at - 1 && before.mark.value !== null
						? stroke(
								x(before.at, line),
								y(before.mark.value),
								x(at, line),
								y(mark.value),
								colour,
								2,
								other ? ' stroke-dasharray="3 5"' : ''
							)
						: '';
				const bar =
					mark.low === null || mark.high === null
						? ''
						: stroke(x(at, line), y(mark.low), x(at, line), y(mark.high), colour, 6, ' opacity="0.35"');
				return (
					joined + bar + (other ? dot(x(at, line), y(mark.value), 6, INK.paper, colour, 2.5) : dot(x(at, line), y(mark.value), 6.5, colour))
				);
			})
			.join('');
	});
	const labels = times.map((time, at) => write(time, x(at, (series.length - 1) / 2), BOTTOM + 24, { anchor: 'middle' })).join('');
	const key = series.map(({ label, other }, line) => {
		const colour = INK.lines[line % INK.lines.length] ?? INK.brand;
		const foot = BOTTOM + 56 + line * 24;
		return (
			dot(LEFT, foot - 5, 6, other ? INK.paper : colour, colour, 2.5) + write(label, LEFT + 16, foot, { size: 14, room: RIGHT - LEFT - 16 })
		);
	});
	return { body: grid + drawn.join('') + labels + key.join(''), height: BOTTOM + 60 + series.length * 24 };
}

export function drawScatter({ points, chosen, x, y, xLabel, yLabel, line }: ScatterFigure): Drawn {
	const top = 24;
	const atX = (value: number) => LEFT + (position(x, value) / 100) * (RIGHT - LEFT);
	const atY = (value: number) => top + BOTTOM - (position(y, value) / 100) * BOTTOM;
	const grid =
		y.ticks
			.map(
				({ value, label }) =>
					stroke(LEFT, atY(value), RIGHT, atY(value), INK.line) + write(label, LEFT - 12, atY(value) + 5, { anchor: 'end', size: 13 })
			)
			.join('') +
		x.ticks
			.map(
				({ value, label }) =>
					stroke(atX(value), top, atX(value), top + BOTTOM, INK.line) +
					write(label, atX(value), top + BOTTOM + 20, { anchor: 'middle', size: 13 })
			)
			.join('');
	const drawn = points.map(({ x: along, y: up, strong, chosen: order }) => {
		if (along.value === null || up.value === null) return '';
		const [px, py] = [atX(along.value), atY(up.value)];
		const cross =
			(along.low === null || along.high === null ? '' : stroke(atX(along.low), py, atX(along.high), py, INK.classes[2], 1.2)) +
			(up.low === null || up.high === null ? '' : stroke(px, atY(up.low), px, atY(up.high), INK.classes[2], 1.2));
		if (order)
			return (
				cross + dot(px, py, 10, INK.ink) + write(String(order), px, py + 4, { bold: true, size: 12, fill: INK.paper, anchor: 'middle' })
			);
		return cross + dot(px, py, 6, strong ? INK.brand : INK.classes[3]);
	});
	const fitted = line ? stroke(atX(line.x1), atY(line.y1), atX(line.x2), atY(line.y2), INK.ink, 2, ' stroke-dasharray="6 4"') : '';
	const names =
		write(`↑ ${yLabel}`, LEFT, 12, { bold: true, size: 14, room: RIGHT - LEFT }) +
		write(`${fit(xLabel, RIGHT - LEFT - 30, 14, true)} →`, RIGHT, top + BOTTOM + 42, { bold: true, size: 14, anchor: 'end' });
	const foot = top + BOTTOM + 56;
	const key = chosen.map((each, at) =>
		write(`${at + 1} ${each.label}: ${each.x}; ${each.y}`, LEFT, foot + 20 * (at + 1), { size: 14, room: RIGHT - LEFT })
	);
	return { body: grid + drawn.join('') + fitted + names + key.join(''), height: foot + 20 * chosen.length };
}

const pattern = (id: string, size: number, inside: string, turned = '') =>
	`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${size})${turned}">${inside}</pattern>`;
/** What is not known, told apart by its pattern; as fine where a map is zoomed in. */
const patterns = (after: string, size: number) =>
	pattern(
		`not_surveyed${after}`,
		size,
		`<rect width="6" height="6" fill="${INK.sunk}"/><circle cx="3" cy="3" r="0.8" fill="${INK.strong}"/>`
	) +
	pattern(
		`suppressed${after}`,
		size,
		`<rect width="6" height="6" fill="${INK.paper}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${INK.strong}" stroke-width="3.4"/>`,
		' rotate(45)'
	) +
	pattern(
		`no_answer${after}`,
		size,
		`<rect width="6" height="6" fill="${INK.paper}"/><path d="M0 0L6 6M6 0L0 6" stroke="${INK.strong}" stroke-width="0.8"/>`
	);

export function drawMap({ marks, limits, limitLabels, unit, focus }: MapFigure): Drawn {
	const known = new Map(marks.map((mark) => [mark.key, mark]));
	const fill = (code: string) => {
		const mark = known.get(code);
		if (mark && mark.value !== null) return INK.classes[classOf(mark.value, limits) - 1] ?? INK.brand;
		return `url(#${mark?.state === 'suppressed' || mark?.state === 'no_answer' ? mark.state : 'not_surveyed'}-here)`;
	};
	const paths = Object.entries(europe.regions);
	const frame = frameAround(
		paths.flatMap(([code, path]) => (focus && code.startsWith(focus) ? [path] : [])),
		{ x: 0, y: 70, width: europe.width, height: europe.height - 70 }
	);
	const { inset } = europe;
	const drawing =
		`<svg x="40" y="0" width="680" height="560" viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"><path d="${europe.neighbours.join('')}" fill="${INK.sunk}" stroke="${INK.paper}" stroke-width="0.5"/>` +
		`<rect x="${inset.x}" y="${inset.y}" width="${inset.width}" height="${inset.height}" rx="6" fill="${INK.paper}" stroke="${INK.line}"/>` +
		paths.map(([code, path]) => `<path d="${path}" fill="${fill(code)}" stroke="${INK.paper}" stroke-width="0.6"/>`).join('') +
		Object.values(europe.countries)
			.map((path) => `<path d="${path}" fill="none" stroke="${INK.paper}" stroke-width="1.4"/>`)
			.join('') +
		'</svg>';
	const key = INK.classes.map((colour, at) => box(740 + at * 36, 24, 36, 16, colour)).join('');
	const labels = limitLabels.map((label, at) => write(label, 776 + at * 36, 58, { size: 13, fill: INK.quiet, anchor: 'middle' })).join('');
	const words = { suppressed: m.charts_suppressed(), no_answer: m.charts_no_answer(), not_surveyed: m.charts_not_surveyed() };
	const others = (['suppressed', 'no_answer', 'not_surveyed'] as const).filter(
		(state) => state === 'not_surveyed' || marks.some((mark) => mark.value === null && mark.state === state)
	);
	const states = others
		.map(
			(state, at) =>
				box(740, 78 + at * 28, 18, 18, `url(#${state})`, ` stroke="${INK.strong}"`) +
				write(words[state], 768, 92 + at * 28, { size: 14, room: 222 })
		)
		.join('');
	const defs = `<defs>${patterns('-here', round(100 * (frame.width / europe.width)) / 100)}${patterns('', 1)}</defs>`;
	return { body: defs + drawing + write(unit, 740, 14, { bold: true, size: 14 }) + key + labels + states, height: 570 };
}
