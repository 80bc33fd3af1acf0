import type { Choice, Question } from '../questionnaire.ts';
import type { Material, Scoring } from './entry.ts';

/** Choices by which somebody says that there is no answer. */
const NO_ANSWER = new Set(['dont_know', 'not_said']);

/** Lowest and highest number with which a question can be answered; undefined where its answers are no numbers. */
function bounds({ type, list, range }: Question, lists: Material['lists']): readonly [number, number] | undefined {
	if (type === 'range' && range) return [range.start, range.end];
	if (type !== 'select_one' || list === undefined) return undefined;
	const codes = (lists[list] ?? []).filter(({ name }: Choice) => !NO_ANSWER.has(name)).map(({ name }) => Number(name));
	return codes.length > 1 && codes.every(Number.isFinite) ? [Math.min(...codes), Math.max(...codes)] : undefined;
}

/** The numbers that every item of a scale runs between; undefined where they have none in common, so that they make no scale. */
export function commonBounds({ items, lists }: Pick<Material, 'items' | 'lists'>): readonly [number, number] | undefined {
	const [first, ...others] = items.map((item) => bounds(item, lists));
	return first && others.every((each) => each?.[0] === first[0] && each[1] === first[1]) ? first : undefined;
}

/** The number that one answer stands for; NaN where there is none. */
export function itemScore(name: string, answer: unknown, { low, high, reversed }: Scoring): number {
	if ((typeof answer !== 'string' && typeof answer !== 'number') || answer === '') return NaN;
	const value = Number(answer);
	if (!(value >= low && value <= high)) return NaN;
	return reversed.includes(name) ? low + high - value : value;
}

/** The mean of the answered items, on their own scale; NaN where fewer than `atLeast` were answered. */
export function scoreScale(names: readonly string[], answers: Readonly<Record<string, unknown>>, scoring: Scoring): number {
	const scores = names.map((name) => itemScore(name, answers[name], scoring)).filter((score) => !Number.isNaN(score));
	return scores.length < scoring.atLeast ? NaN : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
