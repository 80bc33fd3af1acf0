import { m } from '#messages';
import type { FacetField, TextField } from './practice.ts';

/** The heading of a facet in the request's language. */
export const facetName: Readonly<Record<FacetField | 'licence', () => string>> = {
	outcomes: () => m.practices_facet_outcomes(),
	countries: () => m.practices_facet_countries(),
	category: () => m.practices_facet_category(),
	target: () => m.practices_facet_target(),
	action: () => m.practices_facet_action(),
	languages: () => m.practices_facet_languages(),
	funds: () => m.practices_facet_funds(),
	professionals: () => m.practices_facet_professionals(),
	networks: () => m.practices_facet_networks(),
	evidence: () => m.practices_facet_evidence(),
	addressed: () => m.practices_facet_addressed(),
	kind: () => m.practices_facet_kind(),
	ages: () => m.practices_facet_ages(),
	level: () => m.practices_facet_level(),
	setting: () => m.practices_facet_setting(),
	literacy: () => m.practices_facet_literacy(),
	time: () => m.practices_facet_time(),
	licence: () => m.practices_facet_licence()
};

/** What the form of a record calls one of its fields, in the request's language. */
export function recordFieldName(field: string): string {
	const short: Readonly<Record<string, () => string>> = {
		title: () => m.practices_field_title(),
		summary: () => m.practices_field_summary(),
		since: () => m.practices_field_since(),
		until: () => m.practices_field_until(),
		reach: () => m.practices_field_reach(),
		places: () => m.practices_field_places(),
		contact: () => m.practices_field_contact(),
		links: () => m.practices_field_links(),
		files: () => m.practices_field_files(),
		pictures: () => m.practices_field_pictures(),
		outcomeReasons: () => m.practices_field_outcome_reasons(),
		website: () => m.practices_website(),
		sources: () => m.practices_sources(),
		evidenceReason: () => m.practices_field_evidence_reason()
	};
	const known: Readonly<Record<string, () => string>> = { ...facetName, ...fieldName, ...short };
	return known[field]?.() ?? field;
}

/** The heading of one of a record's longer texts. */
export const fieldName: Readonly<Record<TextField, () => string>> = {
	description: () => m.practices_field_description(),
	steps: () => m.practices_field_steps(),
	needs: () => m.practices_field_needs(),
	costMoney: () => m.practices_field_cost_money(),
	costPeople: () => m.practices_field_cost_people(),
	costTime: () => m.practices_field_cost_time(),
	evaluation: () => m.practices_field_evaluation(),
	deliverables: () => m.practices_field_deliverables(),
	reproducibility: () => m.practices_field_reproducibility(),
	motivation: () => m.practices_field_motivation(),
	didNotWork: () => m.practices_field_did_not_work()
};
