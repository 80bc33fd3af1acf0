import { questionsOf, type Item, type Question } from '../questionnaire.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowOf } from './survey.ts';

const NOT_ASKED = new Set<Question['type']>(['calculate', 'hidden', 'note', 'background-audio']);

/** What is kind to who answers: nobody is left alone with a question that may hurt, and faces stand for feelings only. */
export function checkCare(items: readonly Item[], rowOf: RowOf, problems: ProblemList): void {
	const asked = questionsOf({ items })
		.map(({ question }) => question)
		.filter(({ type }) => !NOT_ASKED.has(type));
	const last = asked.at(-1);
	const row = last && rowOf.get(last);
	if (last?.sensitive && row) problems.error('sensitive-last', row.place('sensitive'), { name: last.name });
	for (const question of asked) {
		const place = rowOf.get(question)?.place('appearance');
		if (!place || !/\bfaces\b/.test(question.appearance ?? '')) continue;
		if (question.scale === undefined) problems.warn('faces-scale-missing', place, { name: question.name });
		else if (question.scale !== 'feeling') problems.error('faces-not-feeling', place, { name: question.name, scale: question.scale });
	}
}
