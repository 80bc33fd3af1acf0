import type { FrameworkDocument, Indicator } from '#domains/framework/document.ts';
import { m } from '#messages';
import { pickText } from '#platform/languages.ts';
import { niceScale } from '#ui/charts/chart.ts';
import type { ScatterFigure } from '#ui/charts/figure.ts';
import type { Cell } from '../../cell.ts';
import { prepareDesign } from '../../estimators/design.ts';
import { tQuantile } from '../../estimators/distributions.ts';
import { regress } from '../../estimators/regression.ts';
import { formatCell, formatInterval } from '../figures.ts';
import { numbersOf, toMark } from '../marks.ts';
import { formatNumber, formatValue } from '../numbers.ts';
import { mainCells } from '../view.ts';
import { distinct, lookAt, type Look, type ViewInput, type ViewResult } from './input.ts';

/** Fewer points make no line worth reading. */
const FEWEST_POINTS = 6;

interface Point {
	area: string;
	x: Cell;
	y: Cell;
}

/** Indicators of the other kind that share enough areas with this one, in the framework's order. */
export function partnersOf(wholes: readonly Cell[], framework: FrameworkDocument, indicator: Indicator): string[] {
	return framework.indicators
		.filter((other) => other.kind !== indicator.kind && pointsOf(wholes, framework, other, indicator).length >= FEWEST_POINTS)
		.map(({ code }) => code);
}

/** The regions with an exact figure of both. */
function pointsOf(wholes: readonly Cell[], framework: FrameworkDocument, x: Indicator, y: Indicator): Point[] {
	const [ofX, ofY] = [mainCells(wholes, x), mainCells(wholes, y)];
	return framework.areas.flatMap(({ code, kind }) => {
		const [one, other] = [ofX.get(code), ofY.get(code)];
		return kind === 'region' && one?.status === 'shown' && other?.status === 'shown' ? [{ area: code, x: one, y: other }] : [];
	});
}

/** A determinant along, a result upward, a point for each region. */
export function relationView(input: ViewInput): ViewResult {
	const look = lookAt(input);
	const { framework, indicator, state, language, names, country } = look;
	const partner = framework.indicators.find(({ code }) => code === (state.with || look.partners[0]));
	if (!partner) return { figures: [], sentences: [], cells: [] };
	const [x, y] = indicator.kind === 'determinant' ? [indicator, partner] : [partner, indicator];
	const points = pointsOf(look.wholes, framework, x, y);
	const [ofX, ofY] = [mainCells(look.wholes, x), mainCells(look.wholes, y)];
	const [xLabel, yLabel] = [pickText(x.label, language).text, pickText(y.label, language).text];
	const fit = fitted(points, look);
	const scaleOf = (of: 'x' | 'y', unit: string) =>
		niceScale(numbersOf(points.map((point) => point[of])), (value) => formatValue(value, unit, language), unit === 'points' ? -100 : 0);
	const scales = { x: scaleOf('x', x.unit), y: scaleOf('y', y.unit) };
	const figure: ScatterFigure = {
		kind: 'scatter',
		title: m.releases_relation_title({ x: xLabel, y: yLabel }),
		description: m.releases_relation_reading(),
		source: look.source,
		xLabel,
		yLabel,
		...scales,
		points: points.map((point) => ({
			key: point.area,
			label: names[point.area] ?? point.area,
			x: toMark(point.x, xLabel, language),
			y: toMark(point.y, yLabel, language),
			href: look.link({ area: point.area }),
			strong: point.area === state.area || point.area.startsWith(country),
			chosen: state.areas.indexOf(point.area) + 1 || undefined
		})),
		chosen: state.areas.map((area) => chosenOf(look, area, ofX.get(area), ofY.get(area))),
		none: look.link({ areas: [] }),
		line: fit && lineOf(fit, points),
		table: {
			columns: [m.releases_column_area(), xLabel, m.releases_column_interval(), yLabel, m.releases_column_interval()],
			rows: points.map((point) => [
				names[point.area] ?? point.area,
				formatCell(point.x, language),
				formatInterval(point.x, language) || '–',
				formatCell(point.y, language),
				formatInterval(point.y, language) || '–'
			])
		}
	};
	return {
		figures: [figure],
		sentences: [...slopeWords(fit, { xLabel, yLabel, count: points.length }, language), m.releases_sentence_no_cause()],
		cells: distinct(
			[...points, ...state.areas.map((area) => ({ x: ofX.get(area), y: ofY.get(area) }))].flatMap((point) => [point.x, point.y])
		)
	};
}

/** An area that is picked out. It may have no dot: its figures can be hidden, or be those of a whole country. */
function chosenOf(
	{ names, language, link }: Look,
	area: string,
	x: Cell | undefined,
	y: Cell | undefined
): ScatterFigure['chosen'][number] {
	const said = (cell: Cell | undefined) => {
		const interval = formatInterval(cell, language);
		return interval ? `${formatCell(cell, language)} (${interval})` : formatCell(cell, language);
	};
	return { key: area, label: names[area] ?? area, href: link({ area }), x: said(x), y: said(y) };
}

interface Fit {
	intercept: number;
	slope: number;
	low: number;
	high: number;
}

/**
 * The weighted line through the regions: each weighs as many children as answered, regions are the clusters and countries the strata of the
 * design (estimators/regression.ts).
 */
function fitted(points: readonly Point[], { hierarchy }: Look): Fit | null {
	if (points.length < FEWEST_POINTS) return null;
	const countries = points.map(({ area }) => hierarchy.parents[area] ?? area);
	const list = [...new Set(countries)];
	const design = prepareDesign({
		weight: Float64Array.from(points, ({ y }) => y.n ?? 1),
		cluster: Int32Array.from(points, (_, at) => at),
		stratum: Int32Array.from(countries, (country) => list.indexOf(country))
	});
	const column = (of: 'x' | 'y') => Float64Array.from(points, (point) => point[of].estimate ?? NaN);
	const x = column('x');
	if (new Set(x).size < 2) return null;
	const { coefficients, df } = regress(design, column('y'), [new Float64Array(points.length).fill(1), x]);
	const [intercept, slope] = coefficients;
	if (!intercept || !slope || df < 1) return null;
	const reach = tQuantile(0.975, df) * slope.se;
	return { intercept: intercept.estimate, slope: slope.estimate, low: slope.estimate - reach, high: slope.estimate + reach };
}

function lineOf({ intercept, slope }: Fit, points: readonly Point[]): ScatterFigure['line'] {
	const values = points.map(({ x }) => x.estimate ?? 0);
	const [x1, x2] = [Math.min(...values), Math.max(...values)];
	return { x1, y1: intercept + slope * x1, x2, y2: intercept + slope * x2 };
}

function slopeWords(
	fit: Fit | null,
	{ xLabel, yLabel, count }: { xLabel: string; yLabel: string; count: number },
	language: string
): string[] {
	if (!fit) return [m.releases_sentence_relation_few({ count })];
	const points = (value: number) => formatNumber(Math.round(value * 100) / 10, language, 1);
	const parts = { x: xLabel, y: yLabel, count, points: points(Math.abs(fit.slope)), low: points(fit.low), high: points(fit.high) };
	const said = fit.slope >= 0 ? m.releases_sentence_relation_more(parts) : m.releases_sentence_relation_less(parts);
	return fit.low <= 0 && fit.high >= 0 ? [said, m.releases_sentence_relation_unclear()] : [said];
}
