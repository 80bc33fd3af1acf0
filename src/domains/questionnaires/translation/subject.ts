import type { Questionnaire } from '../questionnaire.ts';

/** What is translated: a questionnaire in its latest version, or an entry of the library. */
export interface Subject {
	readonly kind: 'questionnaire' | 'library';
	readonly id: string;
}

/** Its texts as they are now. */
export type SubjectTexts = Pick<Questionnaire, 'items' | 'lists' | 'languages' | 'defaultLanguage'> &
	Partial<Pick<Questionnaire, 'title' | 'fileLists' | 'settings'>>;
