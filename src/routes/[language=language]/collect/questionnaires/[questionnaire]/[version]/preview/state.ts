import { questionsOf, type Questionnaire } from '#domains/questionnaires/questionnaire.ts';

/** Widths of screens that respondents have, in CSS pixels. */
export const WIDTHS = { phone: 360, tablet: 768, desk: 1120 } as const;
export type Width = keyof typeof WIDTHS;

/** Begins before the first question. No question can be called so. */
export const WELCOME = '-welcome';

export interface PreviewState {
	readonly in: string;
	readonly age: 'younger' | 'older';
	readonly on: Width;
	/** key of the question to begin at, `-welcome`, or nothing: the first question */
	readonly at: string;
}

/** How a preview is asked for: `?in=ar&age=younger&on=phone&at=age`. What can't be is as if not asked. */
export function previewState(url: URL, questionnaire: Questionnaire, locale: string, isYounger: boolean): PreviewState {
	const { languages, defaultLanguage } = questionnaire;
	const wished = url.searchParams.get('in') ?? locale;
	const age = url.searchParams.get('age');
	const on = url.searchParams.get('on') ?? 'phone';
	const at = url.searchParams.get('at') ?? '';
	return {
		in: languages.includes(wished) ? wished : defaultLanguage,
		age: age === 'younger' || age === 'older' ? age : isYounger ? 'younger' : 'older',
		on: on === 'tablet' || on === 'desk' ? on : 'phone',
		at: at === WELCOME || questionsOf(questionnaire).some(({ key }) => key === at) ? at : ''
	};
}
