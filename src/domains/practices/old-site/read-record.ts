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
import { type Labelled, labelOf } from './label-of.ts';
import type { Line, Page } from './page.ts';
import { type Known, type Recognise, recogniser, sameWords } from './recognise.ts';
import { valuesIn } from './values-in.ts';

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

/** What a page of the database may hold at most; what is beyond is said and left out. */
const mostLines = 5000;
const mostUnknown = 60;
const mostDoubts = 300;

interface State {
	/** Unknown values of the list that is being read. */
	unknown: number;
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
		unknown: 0,
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
	page.lines.slice(0, mostLines).forEach((line, index) => takeLine(reader, state, line, page.lines.slice(index + 1, index + 4)));
	if (page.lines.length > mostLines) note(state, { doubt: 'line-unplaced', field: null, line: mostLines + 1, text: '…' });
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
	const labelled = labelOf(reader.label, line);
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

/** Keeps a doubt; a page of nothing but doubts needs no thousand of them. */
function note(state: State, doubt: NotUnderstood): void {
	if (state.notUnderstood.length < mostDoubts) state.notUnderstood.push(doubt);
}

function begin(state: State, label: Label): void {
	state.field = label;
	state.unknown = 0;
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
		next.slice(0, 1).some((line) => valuesIn(reader.values[label], line.text).some(({ found }) => found) || labelOf(reader.label, line))
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
			note(state, { doubt: 'value-unknown', field, line: line.number, text });
			state.unknown += 1;
			// So many unknown values are no list any more.
			if (state.unknown > mostUnknown) state.field = null;
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
			.slice(0, mostDoubts)
			.filter((line) => line.text !== title && line.text.length > 1)
			.map((line) => ({ doubt: 'line-unplaced' as const, field: null, line: line.number, text: line.text.slice(0, 300) }))
	];
}
