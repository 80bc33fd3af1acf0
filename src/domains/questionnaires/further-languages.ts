import type { Questionnaire } from './questionnaire.ts';

/** Adds languages to a questionnaire. Where its workbook names its languages in headings, a further one is named by its tag. */
export function withLanguages<T extends Pick<Questionnaire, 'languages'> & Partial<Pick<Questionnaire, 'settings'>>>(
	questionnaire: T,
	tags: readonly string[]
): T {
	const { settings, languages } = questionnaire;
	const names = settings?.languageNames;
	const own = Object.fromEntries(tags.map((tag) => [tag, tag]));
	return {
		...questionnaire,
		languages: [...new Set([...languages, ...tags])],
		...(names ? { settings: { ...settings, languageNames: { ...own, ...names } } } : {})
	};
}
