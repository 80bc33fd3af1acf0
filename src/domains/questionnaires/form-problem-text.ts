import { m } from '#messages';
import { baseLanguage, isLanguage } from '#platform/languages.ts';
import type { FormProblem } from './form-problem.ts';
import type { Instrument } from './instrument.ts';

type Details = Readonly<Record<string, string | number>>;
type Catalogue = Readonly<Record<string, ((details: Details, options: { locale: 'en' }) => string) | undefined>>;

/** The words of a problem with a workbook, in a language of the interface. */
export function formProblemText(problem: FormProblem, language: string): string {
	const words = (m as unknown as Catalogue)[`questionnaires_problem_${problem.code.replaceAll('-', '_')}`];
	return words ? words(problem.details, { locale: (isLanguage(language) ? language : baseLanguage) as 'en' }) : problem.code;
}

/** What an instrument is called. */
export const instrumentLabel: Readonly<Record<Instrument, () => string>> = {
	younger: () => m.questionnaires_instrument_younger(),
	older: () => m.questionnaires_instrument_older(),
	parents: () => m.questionnaires_instrument_parents(),
	teachers: () => m.questionnaires_instrument_teachers(),
	principals: () => m.questionnaires_instrument_principals()
};
