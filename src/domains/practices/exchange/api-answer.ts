/** What the interface answers. Pure. */
import { type LocalisedText, pickText } from '#platform/languages.ts';
import { codedFields, codesOf, evidenceScale, facetFields, type PracticeRecord } from '../practice.ts';
import { facetParameter } from '../query-address.ts';
import type { Found } from '../search/find.ts';
import { type Entry, type PracticeIndex, valuesOf } from '../search/practice-index.ts';
import type { ApiQuery } from './api-query.ts';
import { apiAddress, fileAddress, labelOf, type Labels, pageAddress, type PublicPractice } from './public-practice.ts';

interface Context {
	readonly origin: string;
	readonly labels: Labels;
}

/** Codes → labels in all languages. */
function labelsOf(record: PracticeRecord, labels: Labels): Record<string, Record<string, LocalisedText>> {
	return Object.fromEntries(
		codedFields
			.map((field) => [field, Object.fromEntries(codesOf(record, field).map((code) => [code, labelOf(labels, field, code)]))] as const)
			.filter(([, named]) => Object.keys(named).length > 0)
	);
}

/** A whole record: what the import reads (`oldNumber`, `record`), and what stands around it. */
export function describePractice(practice: PublicPractice, { origin, labels }: Context) {
	const { number, oldNumber, revision, publishedAt, changedAt, record } = practice;
	return {
		number,
		oldNumber,
		revision,
		publishedAt,
		changedAt,
		addresses: {
			page: pageAddress(origin, number),
			api: apiAddress(origin, number),
			jsonld: `${apiAddress(origin, number)}.jsonld`,
			files: Object.fromEntries([...record.files, ...record.pictures].map(({ file }) => [file, fileAddress(origin, number, file)]))
		},
		record,
		labels: labelsOf(record, labels)
	};
}

/** One page of what a search found. `changed`: number → when the public saw it change. */
export function describeList(
	{ page, size, labels: language }: ApiQuery,
	found: Found,
	entries: readonly Entry[],
	{ origin, labels, index, changed }: Context & { readonly index: PracticeIndex; readonly changed: ReadonlyMap<number, Date> }
) {
	const coded = (field: string, code: string) => ({ code, label: pickText(labelOf(labels, field, code), language).text });
	return {
		total: found.total,
		page,
		pages: Math.ceil(found.total / size),
		size,
		results: entries.map((entry) => ({
			number: entry.number,
			address: pageAddress(origin, entry.number, language),
			api: apiAddress(origin, entry.number),
			title: entry.title,
			summary: entry.summary,
			tags: Object.fromEntries(
				facetFields
					.filter((facet) => facet !== 'evidence')
					.map((facet) => [facetParameter(facet), valuesOf(index, entry, facet).map((code) => coded(facet, code))] as const)
					.filter(([, values]) => values.length > 0)
			),
			evidence: coded('evidence', evidenceScale[entry.evidence] ?? 'described'),
			replications: entry.replications,
			publishedAt: entry.publishedAt,
			changedAt: changed.get(entry.number) ?? entry.publishedAt
		})),
		facets: facetFields.map((facet) => ({
			parameter: facetParameter(facet),
			values: [...found.counts[facet]]
				.map(([code, count]) => ({ ...coded(facet, code), count }))
				.sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
		})),
		years: [...found.years].map(([year, count]) => ({ year, count })),
		unknownWords: found.match.unknown
	};
}
