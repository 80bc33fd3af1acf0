import { escapeXml } from '#platform/xml.ts';

/** The colours of the light page, written out: a picture goes where no stylesheet follows. */
export const INK = {
	paper: '#fffdf9',
	sunk: '#f2ebdf',
	line: '#e2d8c7',
	strong: '#8d8371',
	ink: '#1c2b2f',
	quiet: '#52625f',
	brand: '#0f5b5a',
	warning: '#8a5a06',
	classes: ['#dcece6', '#b7d8ce', '#8cc0b5', '#5da39b', '#34837e', '#0f5b5a'],
	bands: ['#cf4a24', '#e8a892', '#e2d8c7', '#8cc0b5', '#0f5b5a'],
	lines: ['#0f5b5a', '#7d4b84', '#a8700a', '#2f7fa8', '#cf4a24', '#55803f'],
	tokens: {
		rights: '#a8700a',
		culture: '#7d4b84',
		'well-being': '#cf4a24',
		connectedness: '#2f7fa8',
		education: '#55803f'
	} as Readonly<Record<string, string>>
} as const;

type Look = {
	size?: number;
	bold?: boolean;
	fill?: string;
	anchor?: 'start' | 'middle' | 'end';
	/** What it may take; a longer text is shortened. */
	room?: number;
};

/** A line of text with its foot at x, y. */
export function write(
	text: string,
	x: number,
	y: number,
	{ size = 15, bold = false, fill = INK.ink, anchor = 'start', room = Infinity }: Look = {}
): string {
	return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${fill}" text-anchor="${anchor}">${escapeXml(fit(text, room, size, bold))}</text>`;
}

/** Widths of letters in DejaVu Sans, the widest of the fonts that a picture may meet, as parts of its size; all others are 0.64. */
const WIDTHS = new Map(
	(
		[
			["ijl'|", 0.28],
			['Iι.,:; ()[]frt-‘’–·', 0.4],
			['csvxyzkJτγνχς“”', 0.58],
			['ABCDHKNRTUVXYZΑΒΕΖΗΚΛΝΡΤΥΧφψπ&', 0.72],
			['GOQΔΘΟΦΨΞ+=<>≤≥−→↑~', 0.84],
			['mwMWΜΩωΣ%@…—', 0.98]
		] as const
	).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const))
);

/** How wide a text is at most, in the units of the picture, whatever font it meets. */
export function widthOf(text: string, size: number, bold = false): number {
	let width = 0;
	for (const letter of text.normalize('NFC')) width += WIDTHS.get(letter) ?? WIDTHS.get(letter.normalize('NFD')[0] ?? '') ?? 0.64;
	return width * size * (bold ? 1.15 : 1);
}

/** Words in lines of at most so much room; a longer word stands alone. */
export function wrap(text: string, room: number, size: number, bold = false): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`, size, bold) <= room) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** A text shortened to fit, with an ellipsis. */
export function fit(text: string, room: number, size: number, bold = false): string {
	if (widthOf(text, size, bold) <= room) return text;
	let kept = text;
	while (kept !== '' && widthOf(`${kept}…`, size, bold) > room) kept = kept.slice(0, -1);
	return `${kept.trimEnd()}…`;
}

export function stroke(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1, more = ''): string {
	return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${colour}" stroke-width="${width}"${more}/>`;
}

export function dot(x: number, y: number, r: number, fill: string, edge: string = INK.paper, width = 1.5): string {
	return `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${fill}" stroke="${edge}" stroke-width="${width}"/>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
	return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${height}" fill="${fill}"${more}/>`;
}

export const round = (value: number) => Math.round(value * 10) / 10;
