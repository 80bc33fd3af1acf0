import { m } from '#messages';
import { fieldName, facetName } from './facet-name.ts';

type Words = Readonly<Record<string, () => string>>;

const say = (words: Words) => (code: string) => words[code]?.() ?? code;

/** What an import would do, or has done, with a record. */
export const outcomeText = say({
	new: () => m.curation_outcome_new(),
	changed: () => m.curation_outcome_changed(),
	unchanged: () => m.curation_outcome_unchanged(),
	'edited-here': () => m.curation_outcome_edited_here(),
	known: () => m.curation_outcome_known(),
	refused: () => m.curation_outcome_refused()
});

/** Why something on a page was not understood, or only nearly. */
export const doubtText = say({
	'value-unknown': () => m.curation_doubt_value_unknown(),
	'line-unplaced': () => m.curation_doubt_line_unplaced(),
	'field-unknown': () => m.curation_doubt_field_unknown(),
	'field-likely': () => m.curation_doubt_field_likely(),
	'several-numbers': () => m.curation_doubt_several_numbers(),
	'other-language': () => m.curation_doubt_other_language(),
	'language-likely': () => m.curation_doubt_language_likely(),
	'field-missing': () => m.curation_doubt_field_missing(),
	'versions-differ': () => m.curation_doubt_versions_differ(),
	'same-language': () => m.curation_doubt_same_language()
});

/** Why a file is no record. */
export const notReadText = say({
	'not-a-record': () => m.curation_why_not_a_record(),
	'language-unknown': () => m.curation_why_language_unknown(),
	'no-title': () => m.curation_why_no_title(),
	'too-large': () => m.curation_why_too_large()
});

/** What is wrong with a cell of a table. */
export const rowFaultText = say({
	'unknown-value': () => m.curation_fault_unknown_value(),
	'not-a-number': () => m.curation_fault_not_a_number(),
	'not-readable': () => m.curation_fault_not_readable(),
	missing: () => m.curation_fault_missing(),
	twice: () => m.curation_fault_twice()
});

/** A field as the pages of the original database have it, in the reader's language. */
export const pageFieldName = say({ ...facetName, ...fieldName, title: () => m.practices_field_title() });
