import type { FacetField, PracticeRecord, TextField } from '#domains/practices/practice.ts';
import { type Collection, facetLabel } from '#domains/practices/server/catalogue.ts';
import { countryName, type Language, languageName, pickText } from '#platform/languages.ts';

/** The longer texts that stand one after another; steps, needs, costs and what did not work have places of their own. */
const plainTexts = ['description', 'evaluation', 'deliverables', 'reproducibility', 'motivation'] as const satisfies readonly TextField[];
const facts = ['target', 'level', 'setting', 'literacy', 'time', 'action', 'professionals', 'networks', 'funds', 'addressed'] as const;

const lines = (text: string) =>
	text
		.split('\n')
		// Whoever numbered the steps need not see them numbered twice.
		.map((line) => line.replace(/^\s*(\d+[.)]|[-•*])\s+/, '').trim())
		.filter(Boolean);

/** What the page of a record shows, in the reader's language where there is a text in it. */
export function recordPage(record: PracticeRecord, collection: Collection, locale: Language) {
	const label = (facet: FacetField | 'licence', value: string) => facetLabel(collection, facet, value, locale);
	const text = (field: TextField | 'title' | 'summary' | 'evidenceReason') => pickText(record[field], locale);
	const codes = (value: string | null | readonly string[]) => (value === null ? [] : typeof value === 'string' ? [value] : value);
	const title = text('title');
	return {
		title,
		originalTitle: record.title[record.originalLanguage] ?? title.text,
		originalLanguage: record.originalLanguage,
		summary: text('summary'),
		texts: plainTexts.map((field) => ({ field, ...text(field) })).filter((one) => one.text),
		steps: { ...text('steps'), lines: lines(text('steps').text) },
		needs: text('needs'),
		costs: { money: text('costMoney'), people: text('costPeople'), time: text('costTime') },
		didNotWork: text('didNotWork'),
		evidence: { step: record.evidence, label: label('evidence', record.evidence), reason: text('evidenceReason') },
		category: label('category', record.category),
		kind: record.kind && label('kind', record.kind),
		countries: record.countries.map((country) => countryName(country, locale)),
		languages: record.languages.map((tag) => languageName(tag, locale)),
		facts: facts
			.map((facet) => ({ facet, values: codes(record[facet]).map((value) => label(facet, value)) }))
			.filter(({ values }) => values.length > 0),
		...{ ages: record.ages, since: record.since, until: record.until, reach: record.reach },
		places: record.places.map(({ name, country }) => ({ name, country: countryName(country, locale) })),
		...{ website: record.website, contact: record.contact, links: record.links, files: record.files, sources: record.sources },
		pictures: record.pictures.map(({ file, alt, credit }) => ({ file, credit, alt: pickText(alt, locale) })),
		licence: record.licence && label('licence', record.licence)
	};
}

export type RecordPage = ReturnType<typeof recordPage>;
