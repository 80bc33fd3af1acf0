import { answerFromText, type AnswerProblem } from '../answers.ts';
import { prepareQuestionnaire } from '../prepare.ts';
import { questionsOf, type Answer, type Answers, type Questionnaire } from '../questionnaire.ts';
import { Session, type Screen, type SessionContext } from '../session.ts';
import { isAsked } from './outline.ts';

/** What follows from some answers. */
export interface WhatIf {
	readonly answers: Answers;
	/** everything that was entered, also what doesn't count now */
	readonly entered: Answers;
	readonly screens: readonly Screen[];
	/** keys of questions that would be asked and aren't */
	readonly hidden: readonly string[];
	/** key and value of what is calculated; empty: nothing */
	readonly calculated: readonly { readonly key: string; readonly value: string }[];
	readonly problems: readonly AnswerProblem[];
}

/** Plays answers through a questionnaire from the beginning, defaults first. Keys that aren't known are passed over. */
export function whatIf(questionnaire: Questionnaire, given: Answers, context: SessionContext): WhatIf {
	const session = new Session(prepareQuestionnaire(questionnaire), context);
	// a repeat can only grow as far as the answers reach; what isn't asked yet takes its answer all the same
	for (const [key, answer] of Object.entries(given)) grow(session, key, answer);
	for (const [key, answer] of Object.entries(given)) session.answer(key, answer);
	const { screens, answers, entered } = session;
	const seen = new Set(screens.map(({ key }) => key.replaceAll(/\[\d+\]/g, '[]')));
	const placed = questionsOf(questionnaire);
	return {
		answers,
		entered,
		screens,
		hidden: placed.filter(({ question, key }) => isAsked(question) && !seen.has(key)).map(({ key }) => key),
		calculated: placed
			.filter(({ question, key }) => question.type === 'calculate' && !key.includes('[]'))
			.map(({ key }) => ({ key, value: String(answers[key] ?? '') })),
		problems: session.problems
	};
}

function grow(session: Session, key: string, answer: Answer): void {
	if (typeof answer !== 'number' || key.endsWith(']')) return;
	for (let count = 1; count < Math.min(answer, 50); count++) if (session.addInstance(key) === undefined) return;
}

/** Answers from the fields of a form: one for each question, several where it takes several; empty ones are none. */
export function answersFromFields(questionnaire: Questionnaire, fields: ReadonlyMap<string, readonly string[]>): Answers {
	const types = new Map(questionsOf(questionnaire).map(({ question, key }) => [key, question.type]));
	const answers: Record<string, Answer> = {};
	for (const [key, values] of fields) {
		const type = types.get(key.replaceAll(/\[\d+\]/g, '[]'));
		const text = values.filter((value) => value !== '').join(' ');
		if (type === undefined || text === '') continue;
		const isFree = type === 'text' || type === 'date' || type === 'time' || type === 'dateTime';
		const answer = isFree ? text : (answerFromText(text, type) ?? text);
		answers[key] = answer;
	}
	return answers;
}
