/** The values on a line of a list. Pure. */
import type { Recognise } from './recognise.ts';

export interface Value {
	readonly text: string;
	readonly found: ReturnType<Recognise>;
}

/** Values on one line: between semicolons each is one, or several between commas. */
export function valuesIn(recognise: Recognise, text: string): Value[] {
	return text
		.split(/\s*[;|·•]\s*/)
		.filter(Boolean)
		.flatMap((part) => valuesBetweenCommas(recognise, part));
}

/** A known value may have a comma of its own: the longest known piece counts. */
function valuesBetweenCommas(recognise: Recognise, text: string): Value[] {
	const whole = recognise(text);
	if (whole?.how === 'exact') return [{ text, found: whole }];
	const marks = [...text.matchAll(/\s*,\s*/g)];
	const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
	const ends = [...marks.map((mark) => mark.index), text.length];
	const read: Value[] = [];
	for (let start = 0; start < starts.length;) {
		let end = ends.length - 1;
		while (end > start && recognise.exact(text.slice(starts[start], ends[end])) === undefined) end -= 1;
		const piece = text.slice(starts[start], ends[end]);
		if (piece) read.push(...valuesBetweenAnds(recognise, piece));
		start = end + 1;
	}
	// No piece is known for sure: the line is one value, nearly right or unknown.
	return read.some(({ found }) => found?.how === 'exact') ? read : [{ text, found: whole }];
}

/** "This and that" are two values where both are known for sure. */
function valuesBetweenAnds(recognise: Recognise, text: string): Value[] {
	const pieces = text.split(/\s+(?:&|and|en|et|und|και|e|y)\s+/u).map((piece) => ({ text: piece, found: recognise(piece) }));
	const areKnown = pieces.length > 1 && pieces.every(({ found }) => found?.how === 'exact');
	return areKnown && recognise.exact(text) === undefined ? pieces : [{ text, found: recognise(text) }];
}
