import { plain, words, wordPattern } from '../words.ts';

/** A piece of a text; the pieces together are the text. */
export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** Cuts a text where words stand that a search found. Never markup: who shows it decides how a marked piece looks. */
export function highlight(text: string, marks: ReadonlySet<string>): Piece[] {
	if (marks.size === 0) return text ? [{ text, marked: false }] : [];
	const pieces: Piece[] = [];
	const push = (part: string, marked: boolean) => {
		if (!part) return;
		const last = pieces.at(-1);
		if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + part, marked };
		else pieces.push({ text: part, marked });
	};
	let at = 0;
	for (const found of text.matchAll(wordPattern)) {
		push(text.slice(at, found.index), false);
		push(
			found[0],
			words(plain(found[0])).some((word) => marks.has(word))
		);
		at = found.index + found[0].length;
	}
	push(text.slice(at), false);
	return pieces;
}
