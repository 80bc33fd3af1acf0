import { m } from '#messages';
import { recordFieldName } from './facet-name.ts';
import type { FacetField } from './practice.ts';
import { retirementWords } from './review-words.ts';
import type { AlertRhythm, Reason } from './saved-search.ts';

export const rhythmWords: Readonly<Record<AlertRhythm, () => string>> = {
	off: () => m.follow_rhythm_off(),
	daily: () => m.follow_rhythm_daily(),
	weekly: () => m.follow_rhythm_weekly(),
	monthly: () => m.follow_rhythm_monthly()
};

const whereWords = {
	title: (word: string) => m.follow_why_word_title({ word }),
	summary: (word: string) => m.follow_why_word_summary({ word }),
	text: (word: string) => m.follow_why_word_text({ word })
} as const;

/** A reason in the request's language. @param label how a facet's value is called */
export function reasonWords(reason: Reason, label: (facet: FacetField, value: string) => string): string {
	switch (reason.kind) {
		case 'new':
			return m.follow_why_new();
		case 'matches':
			return m.follow_why_matches();
		case 'changed':
			return m.follow_why_changed({ fields: reason.fields.map(recordFieldName).join(', ') });
		case 'corrected':
			return m.follow_why_corrected();
		case 'tag':
			return m.follow_why_tag({ tag: label(reason.facet, reason.value) });
		case 'word':
			return whereWords[reason.where](reason.word);
		case 'years':
			return m.follow_why_years({ years: `${reason.since}–${reason.until ?? ''}` });
		case 'no-longer':
			return m.follow_why_no_longer();
		case 'retired':
			return m.follow_gone({ reason: retirementWords[reason.reason]() });
	}
}
