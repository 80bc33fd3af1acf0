import type { FrameworkDocument } from '#domains/framework/document.ts';
import { evidenceScale, type FacetField } from '#domains/practices/practice.ts';
import { highlight } from '#domains/practices/search/highlight.ts';
import { type Entry, valuesOf } from '#domains/practices/search/practice-index.ts';
import { type Collection, facetLabel } from '#domains/practices/server/catalogue.ts';
import { pickText, type LocalisedText } from '#platform/languages.ts';

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

/** What a list shows of a record: what helps to choose. `marks` are the words that a search found. */
export function practiceCard(
	entry: Entry,
	collection: Collection,
	framework: FrameworkDocument,
	language: string,
	marks: ReadonlySet<string> = new Set()
) {
	const values = (facet: FacetField) => valuesOf(collection.index, entry, facet);
	const labels = (facet: FacetField) => values(facet).map((value) => facetLabel(collection, facet, value, language));
	const pieces = (text: LocalisedText) => {
		const picked = pickText(text, language);
		return { ...picked, pieces: highlight(picked.text, marks) };
	};
	return {
		number: entry.number,
		title: pieces(entry.title),
		summary: pieces(entry.summary),
		countries: labels('countries'),
		languages: labels('languages'),
		forWhom: labels('target'),
		ages: entry.ages,
		settings: labels('setting'),
		evidence: facetLabel(collection, 'evidence', evidenceScale[entry.evidence] ?? 'described', language),
		strength: entry.evidence,
		since: entry.since,
		replications: entry.replications,
		outcomes: values('outcomes').map((code) => outcomeTag(framework, code, language))
	};
}

export type PracticeCardData = ReturnType<typeof practiceCard>;
