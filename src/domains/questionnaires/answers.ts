import { daysOf, toText } from './expressions/nodes.ts';
import { isFile, isMissing, type Answer, type FileAnswer, type Question } from './questionnaire.ts';

/** Why an answer isn't accepted. The player and the server have the words. */
export type AnswerProblemCode = 'required' | 'type' | 'choice' | 'range' | 'constraint' | 'too-long' | 'too-large' | 'not-asked';

export interface AnswerProblem {
	readonly key: string;
	readonly code: AnswerProblemCode;
}

/** Characters of one text. What is calculated is cut there. */
const LONGEST_TEXT = 5000;

/** Bytes one file given as an answer may have. */
export const LARGEST_FILE = 2 * 1024 * 1024;

/** The text of an answer in expressions. "I don't know" and "I don't want to answer" count as empty. */
export function answerText(answer: Answer | undefined): string {
	if (answer === undefined || isMissing(answer)) return '';
	if (isFile(answer)) return answer.file;
	return Array.isArray(answer) ? answer.join(' ') : toText(answer as string | number);
}

/** A text as it can be kept anywhere: no NUL, no half of a character. */
export function cleanAnswer(answer: Answer | undefined): Answer | undefined {
	return typeof answer === 'string' ? answer.replaceAll('\0', '').toWellFormed() : answer;
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
	return type === 'select_multiple' || type === 'rank' ? text.split(/\s+/).filter(Boolean) : text.slice(0, LONGEST_TEXT).toWellFormed();
}

/** The codes an answer names. */
export function choicesIn(answer: Answer): readonly unknown[] {
	return Array.isArray(answer) ? answer : [answer];
}

/** Checks the shape of an answer that is neither empty nor a reason for none. Whether its codes are offered is for the session to say. */
export function checkShape(question: Question, answer: Answer): AnswerProblemCode | undefined {
	switch (question.type) {
		case 'integer':
		case 'decimal':
			return typeof answer === 'number' && Number.isFinite(answer) && (question.type === 'decimal' || Number.isSafeInteger(answer))
				? undefined
				: 'type';
		case 'range':
			return checkRange(question, answer);
		case 'select_one':
			return typeof answer === 'string' ? undefined : 'choice';
		case 'select_multiple':
		case 'rank':
			return Array.isArray(answer) && new Set(answer).size === answer.length ? undefined : 'type';
		case 'image':
		case 'audio':
		case 'video':
		case 'file':
			return isFile(answer) ? checkFile(question.type, answer) : 'type';
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

function checkFile(type: Question['type'], { file, type: mediaType, size }: FileAnswer): AnswerProblemCode | undefined {
	const isKind = type === 'file' ? /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) : mediaType.startsWith(`${type}/`);
	if (!isKind || !/^[\w-]{1,80}\.[a-z0-9]{1,8}$/.test(file) || !Number.isSafeInteger(size) || size <= 0) return 'type';
	return size > LARGEST_FILE ? 'too-large' : undefined;
}
