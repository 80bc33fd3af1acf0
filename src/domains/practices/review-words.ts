import { m } from '#messages';
import type { Criterion, RetirementReason, ReviewRole, ReviewStep, Stage, Why } from './review.ts';
import type { FormStep } from './readiness.ts';

type Words<Key extends string> = Readonly<Record<Key, () => string>>;

/** Why something can't be done with a proposal: under a button that is off, and in the refusal. */
export const whyWords: Words<Why> = {
	'not-author': () => m.proposals_why_not_author(),
	'not-editor': () => m.proposals_why_not_editor(),
	'not-expert': () => m.proposals_why_not_expert(),
	'other-theme': () => m.proposals_why_other_theme(),
	'own-text': () => m.proposals_why_own_text(),
	'two-people': () => m.proposals_why_two_people(),
	incomplete: () => m.proposals_why_incomplete(),
	'not-waiting': () => m.proposals_why_not_waiting(),
	'not-accepted': () => m.proposals_why_not_accepted(),
	over: () => m.proposals_why_over()
};

export const stageWords: Words<Stage> = {
	writing: () => m.proposals_stage_writing(),
	submitted: () => m.proposals_stage_submitted(),
	changes: () => m.proposals_stage_changes(),
	expert: () => m.proposals_stage_expert(),
	accepted: () => m.proposals_stage_accepted(),
	published: () => m.proposals_stage_published(),
	rejected: () => m.proposals_stage_rejected(),
	withdrawn: () => m.proposals_stage_withdrawn()
};

export const stepWords: Words<ReviewStep> = {
	submit: () => m.proposals_step_submit(),
	ask: () => m.proposals_step_ask(),
	pass: () => m.proposals_step_pass(),
	accept: () => m.proposals_step_accept(),
	reject: () => m.proposals_step_reject(),
	publish: () => m.proposals_step_publish(),
	reopen: () => m.proposals_step_reopen()
};

export const roleWords: Words<ReviewRole> = {
	author: () => m.proposals_role_author(),
	editor: () => m.proposals_role_editor(),
	expert: () => m.proposals_role_expert()
};

export const criterionWords: Words<Criterion> = {
	relevance: () => m.proposals_criterion_relevance(),
	clarity: () => m.proposals_criterion_clarity(),
	rights: () => m.proposals_criterion_rights(),
	evidence: () => m.proposals_criterion_evidence(),
	transfer: () => m.proposals_criterion_transfer(),
	honesty: () => m.proposals_criterion_honesty()
};

export const criterionQuestion: Words<Criterion> = {
	relevance: () => m.proposals_criterion_relevance_text(),
	clarity: () => m.proposals_criterion_clarity_text(),
	rights: () => m.proposals_criterion_rights_text(),
	evidence: () => m.proposals_criterion_evidence_text(),
	transfer: () => m.proposals_criterion_transfer_text(),
	honesty: () => m.proposals_criterion_honesty_text()
};

/** What 0, 1 and 2 points mean. */
export const pointWords = [() => m.proposals_points_0(), () => m.proposals_points_1(), () => m.proposals_points_2()] as const;

export const retirementWords: Words<RetirementReason> = {
	ended: () => m.proposals_retired_ended(),
	replaced: () => m.proposals_retired_replaced(),
	wrong: () => m.proposals_retired_wrong(),
	duplicate: () => m.proposals_retired_duplicate(),
	other: () => m.proposals_retired_other()
};

/** The pages of the form, as questions. */
export const formStepWords: Words<FormStep> = {
	what: () => m.proposals_form_what(),
	whom: () => m.proposals_form_whom(),
	how: () => m.proposals_form_how(),
	results: () => m.proposals_form_results(),
	outcomes: () => m.proposals_form_outcomes(),
	files: () => m.proposals_form_files(),
	contact: () => m.proposals_form_contact()
};
