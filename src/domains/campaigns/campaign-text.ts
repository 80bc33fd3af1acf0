import { m } from '#messages';
import type { CampaignDesign, CampaignState, ConsentBy, Reason, SiteKind } from './campaign.ts';
import type { SiteProblem } from './site-list.ts';

/** What the states, designs and kinds are called, and the words of reasons. */
export const stateLabel: Readonly<Record<CampaignState, () => string>> = {
	draft: () => m.campaigns_state_draft(),
	open: () => m.campaigns_state_open(),
	closed: () => m.campaigns_state_closed()
};

export const designLabel: Readonly<Record<CampaignDesign, () => string>> = {
	census: () => m.campaigns_design_census(),
	probability: () => m.campaigns_design_probability(),
	convenience: () => m.campaigns_design_convenience()
};

export const consentLabel: Readonly<Record<ConsentBy, () => string>> = {
	parent: () => m.campaigns_consent_parent(),
	guardian: () => m.campaigns_consent_guardian(),
	temporary_guardian: () => m.campaigns_consent_temporary_guardian()
};

export const siteKindLabel: Readonly<Record<SiteKind, () => string>> = {
	school: () => m.campaigns_kind_school(),
	reception_centre: () => m.campaigns_kind_reception_centre(),
	non_formal: () => m.campaigns_kind_non_formal()
};

const REASONS: Readonly<Record<Reason, () => string>> = {
	not_draft: () => m.campaigns_reason_not_draft(),
	not_open: () => m.campaigns_reason_not_open(),
	no_instrument: () => m.campaigns_reason_no_instrument(),
	no_site: () => m.campaigns_reason_no_site(),
	no_code: () => m.campaigns_reason_no_code(),
	no_controller: () => m.campaigns_reason_no_controller(),
	no_legal_basis: () => m.campaigns_reason_no_legal_basis(),
	no_consent: () => m.campaigns_reason_no_consent(),
	no_retention: () => m.campaigns_reason_no_retention(),
	retention_past: () => m.campaigns_reason_retention_past(),
	no_safeguarding: () => m.campaigns_reason_no_safeguarding(),
	no_harm_steps: () => m.campaigns_reason_no_harm_steps(),
	no_helpline: () => m.campaigns_reason_no_helpline()
};

export function reasonText(reason: Reason): string {
	return REASONS[reason]();
}

const FAULTS: Readonly<Record<SiteProblem['fault'], (value: { value: string }) => string>> = {
	name_missing: () => m.campaigns_fault_name_missing(),
	name_repeated: (value) => m.campaigns_fault_name_repeated(value),
	area_missing: () => m.campaigns_fault_area_missing(),
	area_unknown: (value) => m.campaigns_fault_area_unknown(value),
	kind_unknown: (value) => m.campaigns_fault_kind_unknown(value),
	expected_invalid: (value) => m.campaigns_fault_expected_invalid(value),
	weight_invalid: (value) => m.campaigns_fault_weight_invalid(value),
	too_many: (value) => m.campaigns_fault_too_many(value)
};

export function siteFaultText(problem: SiteProblem): string {
	return FAULTS[problem.fault]({ value: problem.value });
}
