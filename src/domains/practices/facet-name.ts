import { m } from '#messages';
import type { FacetField, TextField } from './practice.ts';

/** The heading of a facet in the request's language. */
export const facetName: Readonly<Record<FacetField | 'addressed', () => string>> = {
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
	addressed: () => m.practices_facet_addressed()
};

/** What the form of a record calls one of its fields, in the request's language. */
export function recordFieldName(field: string): string {
	const short: Readonly<Record<string, () => string>> = {
		title: () => m.practices_field_title(),
		summary: () => m.practices_field_summary(),
		since: () => m.practices_field_since(),
		website: () => m.practices_website(),
		sources: () => m.practices_field_sources(),
		evidenceReason: () => m.practices_field_evidence_reason()
	};
	const known: Readonly<Record<string, () => string>> = { ...facetName, ...fieldName, ...short };
	return known[field]?.() ?? field;
}

/** The heading of one of a record's longer texts. */
export const fieldName: Readonly<Record<TextField, () => string>> = {
	description: () => m.practices_field_description(),
	evaluation: () => m.practices_field_evaluation(),
	deliverables: () => m.practices_field_deliverables(),
	reproducibility: () => m.practices_field_reproducibility(),
	motivation: () => m.practices_field_motivation(),
	didNotWork: () => m.practices_field_did_not_work()
};
