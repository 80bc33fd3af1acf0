import { daysOf } from './expressions/nodes.ts';
import { isMissing, type Answer, type Choice, type Question } from './questionnaire.ts';

/** Why an answer isn't accepted. The player and the server have the words. */
export type AnswerProblemCode = 'required' | 'type' | 'choice' | 'range' | 'constraint' | 'too-long' | 'not-asked';

export interface AnswerProblem {
	readonly key: string;
	readonly code: AnswerProblemCode;
}

const LONGEST_TEXT = 5000;

/** The text of an answer in expressions. "I don't know" and "I don't want to answer" count as empty. */
export function answerText(answer: Answer | undefined): string {
	if (answer === undefined || isMissing(answer)) return '';
	return Array.isArray(answer) ? answer.join(' ') : String(answer as string | number);
}

/** True where nothing was answered, not even why not. */
export function isEmpty(answer: Answer | undefined): boolean {
	return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

/** The answer that a default or a calculated text means for a type of question. */
export function answerFromText(text: string, type: Question['type']): Answer | undefined {
	if (text === '') return undefined;
	if (type === 'integer' || type === 'decimal' || type === 'range') {
		const number = Number(text);
		return Number.isFinite(number) ? number : undefined;
	}
	return type === 'select_multiple' || type === 'rank' ? text.split(/\s+/).filter(Boolean) : text;
}

/** Checks the shape of an answer that is neither empty nor a reason for none. */
export function checkShape(question: Question, answer: Answer, choices: readonly Choice[]): AnswerProblemCode | undefined {
	switch (question.type) {
		case 'integer':
		case 'decimal':
			return typeof answer === 'number' && Number.isFinite(answer) && (question.type === 'decimal' || Number.isSafeInteger(answer))
				? undefined
				: 'type';
		case 'range':
			return checkRange(question, answer);
		case 'select_one':
			return checkChoices([answer], choices);
		case 'select_multiple':
		case 'rank':
			return Array.isArray(answer) && new Set(answer).size === answer.length
				? checkChoices(answer, choices, question.type === 'rank')
				: 'type';
		case 'date':
			return typeof answer === 'string' && /^\d{4}-\d\d-\d\d$/.test(answer) && !Number.isNaN(daysOf(answer)) ? undefined : 'type';
		case 'time':
			return typeof answer === 'string' && /^([01]\d|2[0-3]):[0-5]\d/.test(answer) && answer.length <= 18 ? undefined : 'type';
		case 'dateTime':
			return typeof answer === 'string' && !Number.isNaN(daysOf(answer)) ? undefined : 'type';
		case 'acknowledge':
			return answer === 'OK' ? undefined : 'type';
		default:
			return checkText(answer);
	}
}

function checkText(answer: Answer): AnswerProblemCode | undefined {
	if (typeof answer !== 'string' && typeof answer !== 'number') return 'type';
	return String(answer).length > LONGEST_TEXT ? 'too-long' : undefined;
}

function checkRange({ range }: Question, answer: Answer): AnswerProblemCode | undefined {
	if (typeof answer !== 'number' || !range) return 'type';
	const steps = (answer - range.start) / range.step;
	const onStep = Math.abs(steps - Math.round(steps)) < 1e-9;
	return answer >= range.start && answer <= range.end && onStep ? undefined : 'range';
}

function checkChoices(given: readonly unknown[], choices: readonly Choice[], all = false): AnswerProblemCode | undefined {
	const names = new Set<unknown>(choices.map(({ name }) => name));
	return given.every((name) => names.has(name)) && (!all || given.length === names.size) ? undefined : 'choice';
}
