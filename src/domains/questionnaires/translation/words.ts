import { m } from '#messages';
import type { Reason, StepKind, TranslationState } from './protocol.ts';

/** The words of the protocol, in the reader's language. */

export const stateLabel: Readonly<Record<TranslationState, () => string>> = {
	missing: m.translation_state_missing,
	present: m.translation_state_present,
	one: m.translation_state_one,
	two: m.translation_state_two,
	reviewed: m.translation_state_reviewed,
	adjudicated: m.translation_state_adjudicated,
	pretested: m.translation_state_pretested,
	outdated: m.translation_state_outdated
};

export const stepLabel: Readonly<Record<StepKind, () => string>> = {
	translation: m.translation_step_translation,
	review: m.translation_step_review,
	adjudication: m.translation_step_adjudication,
	pretest: m.translation_step_pretest
};

export const reasonWords: Readonly<Record<Reason, () => string>> = {
	both_in: m.translation_reason_both_in,
	own_in: m.translation_reason_own_in,
	not_both: m.translation_reason_not_both,
	review_in: m.translation_reason_review_in,
	own_work: m.translation_reason_own_work,
	not_reviewed: m.translation_reason_not_reviewed,
	not_adjudicated: m.translation_reason_not_adjudicated
};
