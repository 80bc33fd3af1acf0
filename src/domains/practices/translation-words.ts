import { m } from '#messages';
import type { TranslationState } from './translation.ts';

export const translationStateText: Readonly<Record<TranslationState, () => string>> = {
	original: () => m.curation_state_original(),
	missing: () => m.curation_state_missing(),
	'in-translation': () => m.curation_state_in_translation(),
	'machine-translated': () => m.curation_state_machine_translated(),
	'up-to-date': () => m.curation_state_up_to_date(),
	outdated: () => m.curation_state_outdated()
};

export const translationDraftText: Readonly<Record<'writing' | 'machine' | 'ready', () => string>> = {
	writing: () => m.curation_draft_writing(),
	machine: () => m.curation_draft_machine(),
	ready: () => m.curation_draft_ready()
};
