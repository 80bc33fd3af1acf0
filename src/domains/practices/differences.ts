import type { PracticeRecord } from './practice.ts';

export interface Piece {
	readonly kind: 'same' | 'removed' | 'added';
	readonly text: string;
}

/** A field of a record that two revisions tell differently; `language` where the field has languages. */
export interface FieldDifference {
	readonly field: keyof PracticeRecord;
	readonly language: string | undefined;
	readonly pieces: readonly Piece[];
}

/** More comparisons than this take too long; the texts are then compared by line, or shown one after the other. */
const mostComparisons = 4_000_000;

/** What changed between two texts, word by word (longest common subsequence). */
export function wordDifferences(before: string, after: string): Piece[] {
	if (before === after) return before ? [{ kind: 'same', text: before }] : [];
	const byWord = compare(before.match(/\s+|[^\s]+/g) ?? [], after.match(/\s+|[^\s]+/g) ?? []);
	const byLine = byWord ?? compare(before.match(/[^\n]*\n|[^\n]+$/g) ?? [], after.match(/[^\n]*\n|[^\n]+$/g) ?? []);
	return byLine ?? joined([piece('removed', before), piece('added', after)]);
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

function compare(before: readonly string[], after: readonly string[]): Piece[] | undefined {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	const a = before.slice(start, before.length - end);
	const b = after.slice(start, after.length - end);
	if (a.length * b.length > mostComparisons) return undefined;
	return joined([
		...before.slice(0, start).map((text) => piece('same', text)),
		...align(a, b),
		...before.slice(before.length - end).map((text) => piece('same', text))
	]);
}

/** The pieces of two lists in order, by the lengths of the longest common tails. */
function align(a: readonly string[], b: readonly string[]): Piece[] {
	const width = b.length + 1;
	const longest = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number) => longest[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i -= 1)
		for (let j = b.length - 1; j >= 0; j -= 1)
			longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const pieces: Piece[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		const [left, right] = [a[i], b[j]];
		if (left !== undefined && left === right) {
			pieces.push(piece('same', left));
			[i, j] = [i + 1, j + 1];
		} else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
			pieces.push(piece('removed', left));
			i += 1;
		} else if (right !== undefined) {
			pieces.push(piece('added', right));
			j += 1;
		}
	}
	return pieces;
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const { kind, text } of pieces) {
		const last = result.at(-1);
		if (last?.kind === kind) result[result.length - 1] = piece(kind, last.text + text);
		else if (text) result.push(piece(kind, text));
	}
	return result;
}

const isLocalised = (value: unknown): value is Record<string, string> =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((one) => typeof one === 'string');

/** A value that is no text, a line for each of its parts, so that parts can be compared. */
function linesOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((one) => `${linesOf(one).replaceAll('\n', ' · ')}\n`).join('');
	if (typeof value === 'object') return Object.values(value).map(linesOf).filter(Boolean).join('\n');
	return String(value);
}

/** Everything that two revisions of a record tell differently, in the order of the record's fields. */
export function recordDifferences(before: PracticeRecord, after: PracticeRecord): FieldDifference[] {
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof PracticeRecord)[];
	return fields.flatMap((field): FieldDifference[] => {
		const [old, now] = [before[field], after[field]];
		if (JSON.stringify(old) === JSON.stringify(now)) return [];
		if (!isLocalised(old ?? {}) || !isLocalised(now ?? {}))
			return [{ field, language: undefined, pieces: wordDifferences(linesOf(old), linesOf(now)) }];
		const texts = [(old ?? {}) as Record<string, string>, (now ?? {}) as Record<string, string>] as const;
		return [...new Set(texts.flatMap(Object.keys))]
			.filter((key) => texts[0][key] !== texts[1][key])
			.map((key) => ({ field, language: key, pieces: wordDifferences(texts[0][key] ?? '', texts[1][key] ?? '') }));
	});
}

/** What a small correction may change: a few words, in a few places. */
const mostPlaces = 4;
const mostLetters = 400;

/** Whether an edit is as small as its author says: words here and there, nothing about what the record claims or whom it is for. */
export function isSmallEdit(before: PracticeRecord, after: PracticeRecord): boolean {
	const found = recordDifferences(before, after);
	const letters = found
		.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'same'))
		.reduce((sum, { text }) => sum + text.length, 0);
	const claims = found.some(({ field }) => field === 'outcomes' || field === 'evidence' || field === 'target' || field === 'category');
	return found.length <= mostPlaces && letters <= mostLetters && !claims;
}
