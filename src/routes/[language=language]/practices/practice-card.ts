import type { FrameworkDocument } from '#domains/framework/document.ts';
import type { PublishedPractice } from '#domains/practices/practice.ts';
import { type Collection, facetLabel } from '#domains/practices/server/catalogue.ts';
import { pickText } from '#platform/languages.ts';

/** An outcome as a tag shows it: its name with the colour and sign of its dimension. */
export function outcomeTag(framework: FrameworkDocument, code: string, language: string) {
	const outcome = framework.outcomes.find((one) => one.code === code);
	const dimension = framework.dimensions.find((one) => one.code === outcome?.dimension);
	return {
		code,
		label: outcome ? pickText(outcome.label, language).text : code,
		colour: dimension?.colour,
		symbol: dimension?.symbol ?? ''
	};
}

/** What a list shows of a record: what helps to choose. */
export function practiceCard(
	{ number, record }: PublishedPractice,
	collection: Collection,
	framework: FrameworkDocument,
	language: string
) {
	const label = (facet: 'countries' | 'languages' | 'target' | 'evidence', value: string) => facetLabel(collection, facet, value, language);
	return {
		number,
		title: pickText(record.title, language),
		summary: pickText(record.summary, language),
		countries: record.countries.map((country) => label('countries', country)),
		languages: record.languages.map((tag) => label('languages', tag)),
		forWhom: record.target.map((target) => label('target', target)),
		evidence: label('evidence', record.evidence),
		since: record.since,
		outcomes: record.outcomes.map((code) => outcomeTag(framework, code, language))
	};
}

export type PracticeCardData = ReturnType<typeof practiceCard>;
