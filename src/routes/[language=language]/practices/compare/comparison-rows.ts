import { facetName, fieldName } from '#domains/practices/facet-name.ts';
import { type FacetField, facetFields, facetValues, type PracticeRecord, type TextField, textFields } from '#domains/practices/practice.ts';
import { type Collection, facetLabel } from '#domains/practices/server/catalogue.ts';
import { m } from '#messages';
import { formatNumber } from '#platform/dates.ts';
import { type LocalisedText, pickText } from '#platform/languages.ts';

/** What one record says in one row; empty where it says nothing. */
export interface Cell {
	readonly text: string;
	/** The language of a text; undefined for what the page itself says. */
	readonly language?: string;
}

export interface Row {
	readonly name: string;
	readonly cells: readonly Cell[];
}

/** Facets that are rows, in the order of the question "does it fit us?"; ages and evidence are told more exactly. */
const first: readonly FacetField[] = ['countries', 'category', 'kind', 'target'];
const rest = facetFields.filter((facet) => !first.includes(facet) && facet !== 'ages' && facet !== 'evidence' && facet !== 'outcomes');
const longTexts: readonly TextField[] = [
	'needs',
	'costMoney',
	'costPeople',
	'costTime',
	'didNotWork',
	'evaluation',
	...textFields.filter(
		(field) => !['description', 'needs', 'costMoney', 'costPeople', 'costTime', 'didNotWork', 'evaluation'].includes(field)
	)
];

/** The rows in which at least one of the records says something. */
export function comparisonRows(records: readonly PracticeRecord[], collection: Collection, language: string): Row[] {
	const row = (name: string, cell: (record: PracticeRecord) => Cell): Row => ({ name, cells: records.map(cell) });
	const texts = (name: string, of: (record: PracticeRecord) => LocalisedText) => row(name, (record) => pickText(of(record), language));
	const facet = (field: FacetField) =>
		row(facetName[field](), (record) => ({
			text: facetValues(record, field)
				.map((value) => facetLabel(collection, field, value, language))
				.join('; ')
		}));
	return [
		texts(m.practices_field_summary(), ({ summary }) => summary),
		...first.map(facet),
		row(m.practices_facet_ages(), ({ ages }) => ({ text: ages ? m.practices_ages(ages) : '' })),
		row(m.practices_facet_evidence(), ({ evidence }) => ({ text: facetLabel(collection, 'evidence', evidence, language) })),
		texts(m.practices_field_evidence_reason(), ({ evidenceReason }) => evidenceReason),
		facet('outcomes'),
		row(m.practices_years(), ({ since, until }) => ({ text: since === null ? '' : `${since}–${until ?? ''}` })),
		row(m.practices_field_reach(), ({ reach }) => ({ text: reach === null ? '' : formatNumber(reach, language, 0) })),
		...longTexts.map((field) => texts(fieldName[field](), (record) => record[field])),
		...rest.map(facet)
	].filter(({ cells }) => cells.some(({ text }) => text !== ''));
}
