import type { Question } from '#domains/questionnaires/questionnaire.ts';

/** The steps of a range, exact to six places: 0.1 and 0.2 make 0.3. */
export function stepsOf(range: Question['range'] = { start: 0, end: 10, step: 1 }): number[] {
	const count = Math.round((range.end - range.start) / range.step) + 1;
	return Array.from({ length: count }, (_, index) => exact(range.start + index * range.step));
}

/** Steps such as 0.1 add up to 0.30000000000000004. */
export function exact(number: number): number {
	return Number(number.toFixed(6));
}
