import type { LocalisedText } from '#platform/languages.ts';

/** What a question asks for. `note` and `acknowledge` are shown; `calculate` and `hidden` are not. */
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
	'note',
	'acknowledge',
	'calculate',
	'hidden'
] as const;

export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The reason somebody gives for not answering. Both are kept apart from an empty answer, and count as empty in expressions. */
export type MissingReason = 'dont_know' | 'declined';

export interface Missing {
	readonly missing: MissingReason;
}

/** Text, date and one choice: a string; numbers: a number; several choices and a ranking: an array of codes. */
export type Answer = string | number | readonly string[] | Missing;

/** Name (or path, in groups where a name is used twice) → answer. A question that was not asked or left open has no key. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Media {
	readonly image?: LocalisedText;
	readonly audio?: LocalisedText;
	readonly video?: LocalisedText;
}

export interface Choice {
	readonly name: string;
	readonly label: LocalisedText;
	readonly media?: Media;
	/** further columns of the choices sheet, for choice filters */
	readonly columns?: Readonly<Record<string, string>>;
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
	readonly readOnly?: string;
	readonly defaultText?: string;
	readonly defaultExpression?: string;
	readonly list?: string;
	readonly choiceFilter?: string;
	/** order of the choices is by chance; the seed is an expression, or the session's own */
	readonly randomize?: { readonly seed?: string };
	readonly range?: { readonly start: number; readonly end: number; readonly step: number };
}

export interface Group {
	readonly kind: 'group';
	readonly name: string;
	readonly label?: LocalisedText;
	readonly appearance?: string;
	readonly relevant?: string;
	readonly items: readonly Item[];
}

export type Item = Question | Group;

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
	/** media that came with the workbook: file name → content hash */
	readonly files?: Readonly<Record<string, string>>;
}

/** A question with the groups it stands in, outermost first, and the key under which its answer is kept. */
export interface PlacedQuestion {
	readonly question: Question;
	readonly groups: readonly Group[];
	readonly key: string;
}

/** All questions in order. */
export function questionsOf(questionnaire: Questionnaire): PlacedQuestion[] {
	const placed = placeAll(questionnaire.items, []);
	const count = new Map<string, number>();
	for (const { question } of placed) count.set(question.name, (count.get(question.name) ?? 0) + 1);
	return placed.map(({ question, groups }) => ({
		question,
		groups,
		key: count.get(question.name) === 1 ? question.name : [...groups.map(({ name }) => name), question.name].join('/')
	}));
}

function placeAll(items: readonly Item[], groups: readonly Group[]): { question: Question; groups: readonly Group[] }[] {
	return items.flatMap((item) => (item.kind === 'group' ? placeAll(item.items, [...groups, item]) : [{ question: item, groups }]));
}

/** True for an answer that says why there is none. */
export function isMissing(answer: Answer | undefined): answer is Missing {
	return typeof answer === 'object' && 'missing' in answer;
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
