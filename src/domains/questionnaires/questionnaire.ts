import type { LocalisedText } from '#platform/languages.ts';

/**
 * What a question asks for. `note` and `acknowledge` are shown; `calculate` and `hidden` are not. From `barcode` on: kept for the exchange with
 * other tools, never asked by our player.
 */
export const QUESTION_TYPES = [
	'text',
	'integer',
	'decimal',
	'range',
	'date',
	'time',
	'dateTime',
	'select_one',
	'select_multiple',
	'rank',
	'image',
	'audio',
	'video',
	'file',
	'note',
	'acknowledge',
	'calculate',
	'hidden',
	'barcode',
	'geopoint',
	'geotrace',
	'geoshape',
	'background-audio'
] as const;

export type QuestionType = (typeof QUESTION_TYPES)[number];

/** What the answers of a question tell. Faces stand for feelings only. */
export const SCALE_KINDS = ['feeling', 'frequency', 'agreement', 'amount'] as const;
export type ScaleKind = (typeof SCALE_KINDS)[number];

/** The reason somebody gives for not answering. Both are kept apart from an empty answer, and count as empty in expressions. */
export type MissingReason = 'dont_know' | 'declined';

export interface Missing {
	readonly missing: MissingReason;
}

/** A picture, sound or other file given as an answer. Its bytes travel beside the answers, under this name. */
export interface FileAnswer {
	readonly file: string;
	/** media type, as `image/jpeg` */
	readonly type: string;
	/** bytes */
	readonly size: number;
}

/** Text, date and one choice: a string; numbers: a number; several choices and a ranking: an array of codes. */
export type Answer = string | number | readonly string[] | Missing | FileAnswer;

/**
 * Key → answer. The key is the question's name, or its path where the name is used twice; in a repeat `children[2]/age`. Under the repeat's own key
 * stands how often it was answered, where that is for the respondent to say. A question that was not asked or left open has no key.
 */
export type Answers = Readonly<Record<string, Answer>>;

export interface Media {
	readonly image?: LocalisedText;
	/** shown when the picture is opened */
	readonly bigImage?: LocalisedText;
	readonly audio?: LocalisedText;
	readonly video?: LocalisedText;
}

export interface Choice {
	readonly name: string;
	readonly label: LocalisedText;
	readonly media?: Media;
	/** further columns of the choices sheet, for choice filters */
	readonly columns?: Readonly<Record<string, string>>;
	readonly exchange?: Exchange;
}

/** What the engine has no use for, kept so that an exported XForm says what the workbook said. */
export interface Exchange {
	/** column → its text under the heading without a language, where the workbook has headings with languages */
	readonly unlocalised?: Readonly<Record<string, string>>;
	/** column → what the author wrote, where the questionnaire keeps it in another form */
	readonly written?: Readonly<Record<string, string>>;
	/** attributes of the bind, of the control and of the element that holds the answer */
	readonly bind?: Readonly<Record<string, string>>;
	readonly instance?: Readonly<Record<string, string>>;
	readonly control?: Readonly<Record<string, string>>;
}

/** All expressions are kept as their source text with `${name}`; a session parses each once. */
export interface Question {
	readonly kind: 'question';
	readonly name: string;
	readonly type: QuestionType;
	readonly label?: LocalisedText;
	readonly hint?: LocalisedText;
	readonly guidance?: LocalisedText;
	readonly media?: Media;
	readonly appearance?: string;
	readonly relevant?: string;
	readonly required?: string;
	readonly requiredMessage?: LocalisedText;
	readonly constraint?: string;
	readonly constraintMessage?: LocalisedText;
	readonly calculation?: string;
	/** names of the questions on whose change alone the calculation is made */
	readonly trigger?: readonly string[];
	readonly readOnly?: string;
	readonly defaultText?: string;
	readonly defaultExpression?: string;
	/** may hurt to be asked: it never comes last */
	readonly sensitive?: true;
	/** what its choices or steps tell */
	readonly scale?: ScaleKind;
	/** name of a list, or of a file whose rows are the choices */
	readonly list?: string;
	readonly choiceFilter?: string;
	/** order of the choices is by chance; the seed is an expression, or the session's own */
	readonly randomize?: { readonly seed?: string };
	readonly range?: { readonly start: number; readonly end: number; readonly step: number };
	readonly exchange?: Exchange;
}

interface SectionFields {
	readonly name: string;
	readonly label?: LocalisedText;
	readonly hint?: LocalisedText;
	readonly media?: Media;
	readonly appearance?: string;
	readonly relevant?: string;
	readonly items: readonly Item[];
	readonly exchange?: Exchange;
}

export interface Group extends SectionFields {
	readonly kind: 'group';
}

/** Questions asked once for each of several things. */
export interface Repeat extends SectionFields {
	readonly kind: 'repeat';
	/** expression; without it the respondent says when it is enough */
	readonly count?: string;
}

/** What questions stand in. */
export type Section = Group | Repeat;
export type Item = Question | Section;

/** A compiled questionnaire: plain JSON, complete in itself but for its media. */
export interface Questionnaire {
	readonly format: 1;
	readonly id: string;
	readonly version: string;
	readonly title: LocalisedText;
	/** BCP 47 tags in the order of the workbook; `und` where it names none */
	readonly languages: readonly string[];
	readonly defaultLanguage: string;
	readonly items: readonly Item[];
	readonly lists: Readonly<Record<string, readonly Choice[]>>;
	/** lists that come from files beside the workbook → which of their columns hold code and label */
	readonly fileLists?: Readonly<Record<string, { readonly value: string; readonly label: string }>>;
	readonly settings?: FormSettings;
	/** media that came with the workbook: file name → content hash */
	readonly files?: Readonly<Record<string, string>>;
}

/** Settings that only other tools heed, and how the workbook named its languages. */
export interface FormSettings {
	/** BCP 47 tag → heading */
	readonly languageNames?: Readonly<Record<string, string>>;
	/** `default_language` as written */
	readonly defaultLanguage?: string;
	readonly style?: string;
	readonly instanceName?: string;
	readonly publicKey?: string;
	readonly submissionUrl?: string;
	readonly autoSend?: string;
	readonly autoDelete?: string;
	readonly prefix?: string;
	readonly rootName?: string;
}

/** An item with the sections it stands in, outermost first. */
export interface PlacedItem<T extends Item = Item> {
	readonly item: T;
	readonly sections: readonly Section[];
	/** key of its answers; `[]` stands where the number of a repeat comes. Of a group its path with a `/` before it. */
	readonly key: string;
}

/** All items in order, groups and repeats before what stands in them. */
export function itemsOf(questionnaire: Pick<Questionnaire, 'items'>): PlacedItem[] {
	const placed = place(questionnaire.items, []);
	const count = new Map<string, number>();
	for (const { item } of placed) if (item.kind !== 'group') count.set(item.name, (count.get(item.name) ?? 0) + 1);
	const short = (item: Item): boolean => count.get(item.name) === 1;
	return placed.map((entry) => ({ ...entry, key: keyOf(entry.item, entry.sections, short) }));
}

function place(items: readonly Item[], sections: readonly Section[]): { item: Item; sections: readonly Section[] }[] {
	return items.flatMap((item) => [{ item, sections }, ...(item.kind === 'question' ? [] : place(item.items, [...sections, item]))]);
}

function keyOf(item: Item, sections: readonly Section[], short: (item: Item) => boolean): string {
	const last = sections.findLastIndex(({ kind }) => kind === 'repeat');
	const repeat = sections[last];
	const before = repeat ? `${keyOf(repeat, sections.slice(0, last), short)}[]/` : '';
	const path = [...sections.slice(last + 1), item].map(({ name }) => name).join('/');
	if (item.kind === 'group') return `${repeat ? '' : '/'}${before}${path}`;
	return before + (short(item) ? item.name : path);
}

/** A question with the sections it stands in, outermost first, and the key under which its answer is kept. */
export interface PlacedQuestion {
	readonly question: Question;
	readonly sections: readonly Section[];
	readonly key: string;
}

/** All questions in order. */
export function questionsOf(questionnaire: Pick<Questionnaire, 'items'>): PlacedQuestion[] {
	return itemsOf(questionnaire).flatMap(({ item, sections, key }) => (item.kind === 'question' ? [{ question: item, sections, key }] : []));
}

/** True for an answer that says why there is none. */
export function isMissing(answer: Answer | undefined): answer is Missing {
	return typeof answer === 'object' && 'missing' in answer;
}

/** True for an answer that is a file. */
export function isFile(answer: Answer | undefined): answer is FileAnswer {
	return typeof answer === 'object' && 'file' in answer;
}

/** The texts of a questionnaire are complete JSON already: these two keep the type and refuse another format. */
export function serialiseQuestionnaire(questionnaire: Questionnaire): string {
	return JSON.stringify(questionnaire);
}

export function parseQuestionnaire(json: string): Questionnaire {
	const value = JSON.parse(json) as Questionnaire;
	if (value.format !== 1) throw new TypeError('another format of questionnaire');
	return value;
}
