/** What stands on a practice's one page for the staff room, and what is left out where it would not fit. Pure. */
export interface SheetText {
	readonly text: string;
	/** BCP 47 tag. */
	readonly language: string;
}

export interface SheetSection {
	readonly heading: string;
	readonly language: string;
	/** Paragraphs, or the steps of a list in order. */
	readonly lines: readonly string[];
	readonly numbered: boolean;
}

/** One way to set the page: the size of its text in points, and its sections as far as they are shown. */
export interface SheetLevel {
	readonly size: number;
	readonly cut: boolean;
	readonly sections: readonly SheetSection[];
}

export interface Sheet {
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly kicker: string;
	readonly title: SheetText;
	readonly summary: SheetText;
	readonly facts: readonly { readonly label: string; readonly value: string; readonly language: string }[];
	readonly address: string;
	/** The QR code as SVG, and what it is for those who can't see it. */
	readonly qr: string;
	readonly qrText: string;
	/** Said where anything was left out. */
	readonly cutText: string;
	/** From the fullest to the shortest; the first that fits one page is set. */
	readonly levels: readonly SheetLevel[];
}

/** A text of at most so many letters, cut after a sentence where one ends late enough, else after a word; it says that it was cut. */
export function shorten(text: string, most: number): string {
	const letters = [...text];
	if (letters.length <= most) return text;
	const part = letters.slice(0, most).join('');
	const sentence = part.search(/[.!?;·](?=\s[^.!?;·]*$)/);
	if (sentence > most / 2) return `${part.slice(0, sentence + 1)} …`;
	const word = part.lastIndexOf(' ');
	return `${(word > most / 2 ? part.slice(0, word) : part).trimEnd()} …`;
}

/** A section within a budget of letters: whole lines as far as they go, the first that does not fit shortened. */
function fitted(section: SheetSection, most: number): SheetSection {
	const lines: string[] = [];
	let left = most;
	for (const line of section.lines) {
		if (line.length > left) {
			lines.push(left > most / 4 ? shorten(line, left) : '…');
			break;
		}
		lines.push(line);
		left -= line.length;
	}
	return { ...section, lines };
}

/** Letters that each section may have, and the size of the text, from the fullest page to the shortest. */
const budgets: readonly (readonly [letters: number, size: number])[] = [
	[6000, 13],
	[6000, 12],
	[6000, 11],
	[6000, 10],
	[6000, 9],
	[1200, 9],
	[800, 9],
	[550, 9],
	[400, 9],
	[280, 9],
	[180, 8.5],
	[100, 8]
];

export function sheetLevels(sections: readonly SheetSection[]): SheetLevel[] {
	const full = sections.filter(({ lines }) => lines.some(Boolean));
	return budgets.map(([letters, size]) => {
		const shown = full.map((section) => fitted(section, letters));
		return { size, sections: shown, cut: JSON.stringify(shown) !== JSON.stringify(full) };
	});
}

/** Letters after which a word without end may be broken, so that it does not run off the page. */
const longestWord = 30;

/** A text whose endless words may be broken (by a space that has no width). */
export function breakable(text: string): string {
	return text.replaceAll(/\S{31,}/gu, (word) => {
		const letters = [...word];
		const pieces = Array.from({ length: Math.ceil(letters.length / longestWord) }, (_, at) =>
			letters.slice(at * longestWord, (at + 1) * longestWord).join('')
		);
		return pieces.join('\u200B');
	});
}
