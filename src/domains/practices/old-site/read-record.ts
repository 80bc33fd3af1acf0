/** Reads a record of the original database from a saved page: its fields, and what was not understood. Pure. */
import {
	endings,
	furniture,
	type Label,
	listLabels,
	type ListLabel,
	pageHeading,
	stamp,
	type TextLabel,
	textLabels
} from '../source/old-site-labels.ts';
import { detectLanguage } from './detect-language.ts';
import type { Line, Page } from './page.ts';
import { type Known, type Recognise, recogniser, sameWords } from './recognise.ts';

/** The values each list may have, with all the words for them. */
export type Lists = Readonly<Record<ListLabel, readonly Known[]>>;

/** A value as it stood on the page, and what it was taken for. */
export interface Reading {
	readonly field: ListLabel;
	readonly line: number;
	readonly text: string;
	readonly code: string;
	readonly how: 'exact' | 'likely';
}

export type Doubt =
	/** A value of a list that is none of its known words. */
	| 'value-unknown'
	/** A line that belongs to no field. */
	| 'line-unplaced'
	/** A heading that looks like a field's and is none that is known. */
	| 'field-unknown'
	/** A line that is no value and nearly the name of a field: taken for it. */
	| 'field-likely'
	/** The page carries the numbers of several records. */
	| 'several-numbers'
	/** The page says it is in one language, its text is in another: the text counts. */
	| 'other-language'
	/** The text has small words of several languages, of this one the most. */
	| 'language-likely'
	/** A field that every record has is not on the page. */
	| 'field-missing';

export interface NotUnderstood {
	readonly doubt: Doubt;
	readonly field: Label | null;
	readonly line: number | null;
	readonly text: string;
}

export interface RecordPage {
	readonly name: string;
	readonly number: number | null;
	readonly address: string | null;
	readonly language: string;
	readonly texts: Readonly<Partial<Record<TextLabel, string>>>;
	readonly lists: Readonly<Record<ListLabel, readonly string[]>>;
	readonly readings: readonly Reading[];
	readonly notUnderstood: readonly NotUnderstood[];
}

/** Why a page is no record. */
export type NotARecord = 'not-a-record' | 'language-unknown' | 'no-title';

export interface Reader {
	readonly values: Readonly<Record<ListLabel, Recognise>>;
	readonly label: Recognise;
}

export const fieldsOfText = Object.keys(textLabels) as TextLabel[];
export const fieldsOfLists = Object.keys(listLabels) as ListLabel[];

/** Prepares the words once for any number of pages. */
export function createReader(lists: Lists): Reader {
	const labels = [...Object.entries(textLabels), ...Object.entries(listLabels)].map(([code, phrases]) => ({ code, phrases }));
	const values = Object.fromEntries(fieldsOfLists.map((field) => [field, recogniser(lists[field])])) as Record<ListLabel, Recognise>;
	return { values, label: recogniser(labels) };
}

const isList = (label: Label): label is ListLabel => label in listLabels;
const endingWords = new Set(endings.map(sameWords));
const isEnding = ({ text }: Line) => endingWords.has(sameWords(text));
const isFurniture = ({ text }: Line) => furniture.some((pattern) => pattern.test(text));
const isPageHeading = ({ text }: Line) => text.length < 160 && pageHeading.test(text) && (stamp.test(text) || text.length < 70);

interface Labelled {
	readonly label: Label;
	/** What stands behind the label on the same line. */
	readonly rest: string;
	/** It has a colon, or stands out: not only a word that is also a field's name. */
	readonly isMarked: boolean;
}

/** The label with which a line begins, if it does. A label nearly right counts only where it is marked as one. */
function labelOf(reader: Reader, line: Line): Labelled | undefined {
	return boldLabel(reader, line) ?? wholeLabel(reader, line) ?? labelBeforeColon(reader, line);
}

function boldLabel(reader: Reader, { label, text, isHeading }: Line): Labelled | undefined {
	if (!label || !text.startsWith(label)) return undefined;
	const code = reader.label(label)?.code as Label | undefined;
	// A record may be called "Name": a heading says no field of that kind.
	if (!code || (code === 'title' && isHeading)) return undefined;
	return { label: code, rest: text.slice(label.length).replace(/^\s*:\s*/, ''), isMarked: true };
}

function wholeLabel(reader: Reader, { text, isHeading }: Line): Labelled | undefined {
	const whole = text.replace(/\s*[:：]$/, '');
	if (whole.length > 120) return undefined;
	const isMarked = whole !== text || isHeading;
	const code = (isMarked ? reader.label(whole)?.code : reader.label.exact(whole)) as Label | undefined;
	if (!code || (code === 'title' && whole === text)) return undefined;
	return { label: code, rest: '', isMarked };
}

function labelBeforeColon(reader: Reader, { text }: Line): Labelled | undefined {
	const [, head = '', rest = ''] = /^([^:：]{2,90}?)\s*[:：]\s*(.+)$/u.exec(text) ?? [];
	const code = reader.label.exact(head) as Label | undefined;
	return code && head ? { label: code, rest, isMarked: true } : undefined;
}

interface Value {
	readonly text: string;
	readonly found: ReturnType<Recognise>;
}

/** Values on one line: between semicolons each is one, or several between commas. */
function valuesIn(recognise: Recognise, text: string): Value[] {
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

interface State {
	field: Label | null;
	ended: boolean;
	hasLists: boolean;
	readonly before: Line[];
	readonly texts: Partial<Record<TextLabel, string[]>>;
	readonly lists: Record<ListLabel, string[]>;
	readonly readings: Reading[];
	readonly notUnderstood: NotUnderstood[];
	readonly seen: Set<Label>;
}

/** @returns the record, or why the page is none */
export function readRecord(reader: Reader, page: Page): RecordPage | NotARecord {
	const state: State = {
		field: null,
		ended: false,
		hasLists: false,
		before: [],
		texts: {},
		lists: Object.fromEntries(fieldsOfLists.map((field) => [field, []])) as unknown as State['lists'],
		readings: [],
		notUnderstood: [],
		seen: new Set()
	};
	page.lines.forEach((line, index) => takeLine(reader, state, line, page.lines.slice(index + 1, index + 4)));
	if (!isRecord(state, page)) return 'not-a-record';
	const title = state.texts.title?.join(' ') || titleBefore(state.before);
	if (!title) return 'no-title';
	const texts = Object.fromEntries(Object.entries({ ...state.texts, title: [title] }).map(([field, lines]) => [field, lines.join('\n\n')]));
	const language = languageOf(page, state, Object.values(texts).join('\n'));
	if (!language) return 'language-unknown';
	return {
		name: page.name,
		number: numberOf(page, state),
		address: page.address,
		language,
		texts,
		lists: state.lists,
		readings: state.readings,
		notUnderstood: [...state.notUnderstood, ...missing(state, title)]
	};
}

/** A record says its category, or it describes something and has the heading of the database or says where and for which outcome. */
function isRecord({ lists, texts }: State, page: Page): boolean {
	if (lists.category.length > 0) return true;
	return texts.description !== undefined && (page.lines.some(isPageHeading) || lists.countries.length + lists.outcomes.length > 1);
}

function takeLine(reader: Reader, state: State, line: Line, next: readonly Line[]): void {
	if (isPageHeading(line) || isFurniture(line)) return;
	const labelled = labelOf(reader, line);
	if (isEnding(line) && !(labelled && state.field === null)) {
		// A column of news may also stand before the record: then the record's first field begins it again.
		state.ended = state.seen.size > 0;
		if (state.ended) state.field = null;
		return;
	}
	if (state.ended) return;
	if (labelled && isMeant(reader, state, labelled, next)) {
		begin(state, labelled.label);
		if (labelled.rest) takeContent(reader, state, { ...line, text: labelled.rest });
		return;
	}
	if (state.field === null) state.before.push(line);
	else takeContent(reader, state, line);
}

function begin(state: State, label: Label): void {
	state.field = label;
	state.seen.add(label);
	state.hasLists ||= isList(label);
}

/**
 * Within running text a word like "Target" may be a heading of its author's. It is a field only when the lists have begun, or when a
 * value of that list, or another field, follows.
 */
function isMeant(reader: Reader, state: State, { label, rest, isMarked }: Labelled, next: readonly Line[]): boolean {
	const isInText = state.field !== null && !isList(state.field);
	if (!isInText) return true;
	if (!isList(label)) return !state.seen.has(label) && (isMarked || rest === '');
	if (rest) return valuesIn(reader.values[label], rest).some(({ found }) => found);
	return (
		state.hasLists ||
		next.slice(0, 1).some((line) => valuesIn(reader.values[label], line.text).some(({ found }) => found) || labelOf(reader, line))
	);
}

function takeContent(reader: Reader, state: State, line: Line): void {
	const { field } = state;
	if (field === null) return;
	if (!isList(field)) {
		(state.texts[field] ??= []).push(line.text);
		return;
	}
	const unmarked = /^(.{2,60}?)\s*:$/u.exec(line.text)?.[1];
	if (unmarked && !reader.values[field](unmarked)) {
		// A field we don't know: what follows is not a value of the list before it.
		state.notUnderstood.push({ doubt: 'field-unknown', field: null, line: line.number, text: line.text });
		state.field = null;
		return;
	}
	const values = valuesIn(reader.values[field], line.text);
	if (values.every(({ found }) => !found) && (line.text.length > 150 || /\p{L}{2}[.!?]$/u.test(line.text))) {
		// A sentence is no value: the list has ended.
		state.notUnderstood.push({ doubt: 'line-unplaced', field: null, line: line.number, text: line.text.slice(0, 300) });
		state.field = null;
		return;
	}
	for (const { text, found } of values) {
		const label = found ? undefined : reader.label(text);
		if (label && values.length === 1) {
			// No value, but nearly the name of a field: the next list begins.
			state.notUnderstood.push({ doubt: 'field-likely', field: label.code as Label, line: line.number, text });
			begin(state, label.code as Label);
			return;
		}
		if (!found) {
			state.notUnderstood.push({ doubt: 'value-unknown', field, line: line.number, text });
			continue;
		}
		state.readings.push({ field, line: line.number, text, ...found });
		if (!state.lists[field].includes(found.code)) state.lists[field].push(found.code);
	}
}

/** The line before the first field that names the record: the last heading, else the last line. */
function titleBefore(before: readonly Line[]): string {
	const lines = before.filter(({ text }) => text.length <= 300 && /\p{L}/u.test(text));
	return (lines.filter(({ isHeading }) => isHeading).at(-1) ?? lines.at(-1))?.text ?? '';
}

/** The language of the text, sure or likely, else the one the page declares. */
function languageOf(page: Page, state: State, text: string): string | undefined {
	const doubt = (doubt: Doubt, said: string) => void state.notUnderstood.push({ doubt, field: null, line: null, text: said });
	const sure = detectLanguage(text) ?? detectLanguage(page.lines.map(({ text }) => text).join('\n'));
	if (sure) {
		if (page.language && sure !== page.language) doubt('other-language', `${page.language} → ${sure}`);
		return sure;
	}
	if (page.language) return page.language;
	const likely = detectLanguage(text, 1.01);
	if (likely) doubt('language-likely', likely);
	return likely;
}

function numberOf(page: Page, state: State): number | null {
	if (page.numbers.length > 1) {
		state.notUnderstood.push({ doubt: 'several-numbers', field: null, line: null, text: page.numbers.join(', ') });
	}
	return page.numbers.length === 1 ? (page.numbers[0] ?? null) : null;
}

/** What every record has and this page lacks, and lines after the record's fields that belong to none. */
function missing(state: State, title: string): NotUnderstood[] {
	const lacking = (['category', 'countries', 'languages', 'outcomes'] as const).filter((field) => state.lists[field].length === 0);
	const without = [...(state.texts.description ? [] : (['description'] as const)), ...lacking];
	const at = state.before.findIndex(({ text }) => text === title);
	const unplaced = at < 0 ? [] : state.before.slice(at + 1);
	return [
		...without.map((field) => ({ doubt: 'field-missing' as const, field, line: null, text: '' })),
		...unplaced
			.filter((line) => line.text !== title && line.text.length > 1)
			.map((line) => ({ doubt: 'line-unplaced' as const, field: null, line: line.number, text: line.text.slice(0, 300) }))
	];
}
