import type { Figure } from '../figure.ts';
import { drawMap, drawScatter, drawTrend } from './plots.ts';
import { drawInterval, drawPairs, drawPanels, drawSpread, type Drawn } from './rows.ts';
import { escapeXml } from '#platform/xml.ts';
import { INK, stroke, wrap, write } from './text.ts';

const WIDTH = 1000;
const FONTS = "Commissioner, 'Noto Sans', 'DejaVu Sans', 'Segoe UI', Arial, sans-serif";

/** What stands in a picture beside the figures themselves. */
export interface ImageWords {
	title: string;
	sentences: readonly string[];
	/** A warning that must go wherever the figures go. */
	warning: string | undefined;
	citation: string;
	language: string;
}

function drawFigure(figure: Figure): Drawn | undefined {
	switch (figure.kind) {
		case 'interval':
			return drawInterval(figure);
		case 'map':
			return drawMap(figure);
		case 'panels':
			return drawPanels(figure);
		case 'trend':
			return drawTrend(figure);
		case 'pairs':
			return drawPairs(figure);
		case 'spread':
			return drawSpread(figure);
		case 'scatter':
			return drawScatter(figure);
		case 'table':
			return undefined;
	}
}

/** Whether there is anything to draw: a table is none. */
export function hasImage(figures: readonly Figure[]): boolean {
	return figures.some(({ kind }) => kind !== 'table');
}

/** Figures as one picture (SVG) that stands alone: with title, sentences, how to read it, source and citation. */
export function drawImage(figures: readonly Figure[], words: ImageWords): string {
	let y = 34;
	const parts: string[] = [];
	const lines = (text: string, size: number, look: Parameters<typeof write>[3] = {}) => {
		for (const line of wrap(text, WIDTH - 80, size, look.bold)) {
			y += size * 1.35;
			parts.push(write(line, 40, y, { size, ...look }));
		}
	};
	lines(words.title, 30, { bold: true });
	y += 6;
	if (words.warning) lines(words.warning, 15, { bold: true, fill: INK.warning });
	for (const sentence of words.sentences) lines(sentence, 16);
	for (const figure of figures) {
		const drawn = drawFigure(figure);
		if (!drawn) continue;
		y += 18;
		if (figure.title !== words.title) lines(figure.title, 20, { bold: true });
		y += 20;
		parts.push(`<g transform="translate(0 ${Math.round(y)})">${drawn.body}</g>`);
		y += drawn.height;
		lines(figure.description, 13, { fill: INK.quiet });
	}
	y += 22;
	parts.push(stroke(40, y, WIDTH - 40, y, INK.line));
	y += 4;
	lines(words.citation, 13, { fill: INK.quiet });
	const height = Math.round(y + 28);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="${FONTS}" xml:lang="${words.language}" role="img"><title>${escapeXml(words.title)}</title><rect width="${WIDTH}" height="${height}" fill="${INK.paper}"/>${parts.join('')}</svg>`;
}
