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

/** The heading of one of a record's longer texts. */
export const fieldName: Readonly<Record<TextField, () => string>> = {
	description: () => m.practices_field_description(),
	evaluation: () => m.practices_field_evaluation(),
	deliverables: () => m.practices_field_deliverables(),
	reproducibility: () => m.practices_field_reproducibility(),
	motivation: () => m.practices_field_motivation(),
	didNotWork: () => m.practices_field_did_not_work()
};
