import { m } from '#messages';
import { baseLanguage, isLanguage } from './languages.ts';
import type { Problem, ProblemCode, ProblemDetails } from './problem.ts';

type Catalogue = Readonly<Record<string, ((details: ProblemDetails, options: { locale: 'en' }) => string) | undefined>>;

/** The words for a problem, in a language of the interface: what is wrong and how to mend it. */
export function problemMessage(code: ProblemCode, details: ProblemDetails, language: string): string {
	const words = (m as unknown as Catalogue)[`problem_${code.replaceAll('-', '_')}`];
	const locale = isLanguage(language) ? language : baseLanguage;
	return words ? words(details, { locale: locale as 'en' }) : code;
}

/** A problem as a form or an API gives it back. */
export function describeProblem(problem: Problem, language: string) {
	return {
		code: problem.code,
		message: problemMessage(problem.code, problem.details, language),
		details: problem.details,
		fields: problem.fields
	};
}
