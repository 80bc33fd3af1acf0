import { z } from 'zod';
import type { LocalisedText } from '#platform/languages.ts';

const code = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/);
const codes = z
	.array(code)
	.max(40)
	.default([])
	.transform((all) => [...new Set(all)]);
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const country = z.string().regex(/^[A-Z]{2}$/);
const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
const fileHash = z.string().regex(/^[0-9a-f]{64}$/);
const year = z.number().int().min(1900).max(2100).nullable().default(null);
const localised = (longest: number) => z.record(languageTag, z.string().max(longest));
const text = localised(20_000).default({});

/** The steps of the evidence scale, weakest first; the reason stands in the record. */
export const evidenceScale = ['described', 'monitored', 'evaluated', 'compared'] as const;
export type Evidence = (typeof evidenceScale)[number];

/** How sure a claim is, for ordering: 0 described … 3 compared. */
export const evidenceRank = (evidence: Evidence) => evidenceScale.indexOf(evidence);

/** The three categories of the original database. */
export const categories = ['practice', 'policy', 'tool'] as const;

/**
 * One record of the database: a good practice, a policy paper, or another tool or resource. Fields as in the database of the IMMERSE
 * project, and more: what it costs and needs, steps, for which ages and where, reach, places, pictures, files, licence.
 * Everything in it is public once it is published; what is not public (a contact's address) stands outside it.
 */
export const practiceRecord = z.object({
	category: z.enum(categories),
	/** Project, methodology, pedagogical approach, application, resource: the vocabulary `kind`. */
	kind: code.nullable().default(null),
	originalLanguage: languageTag,
	title: localised(300).refine((text) => Object.values(text).some(Boolean)),
	summary: localised(1000),
	description: localised(20_000),
	/** One step a line. */
	steps: text,
	needs: text,
	costMoney: localised(2000).default({}),
	costPeople: localised(2000).default({}),
	costTime: localised(2000).default({}),
	/** What did not work, and under which conditions. */
	didNotWork: text,
	evaluation: text,
	deliverables: text,
	reproducibility: text,
	motivation: text,
	countries: z.array(country).min(1).max(60),
	languages: z.array(languageTag).max(40).default([]),
	outcomes: codes,
	/** Outcome → why this record claims to improve it, in the original language. */
	outcomeReasons: z.record(code, z.string().max(1000)).default({}),
	funds: codes,
	action: codes,
	target: codes,
	professionals: codes,
	networks: codes,
	addressed: codes,
	level: codes,
	setting: codes,
	/** How much reading it asks of those who take part, and how long it takes: vocabularies `literacy` and `time`. */
	literacy: code.nullable().default(null),
	time: code.nullable().default(null),
	/** Ages of the children it is for, in years, both included. */
	ages: z
		.object({ from: z.number().int().min(0).max(30), to: z.number().int().min(0).max(30) })
		.refine(({ from, to }) => from <= to)
		.nullable()
		.default(null),
	evidence: z.enum(evidenceScale),
	evidenceReason: localised(2000).default({}),
	since: year,
	until: year,
	/** How many people it reached, as its sources say, and in which words. */
	reach: z.number().int().min(0).max(1e9).nullable().default(null),
	places: z
		.array(
			z.object({
				name: z.string().min(1).max(200),
				country,
				latitude: z.number().min(-90).max(90),
				longitude: z.number().min(-180).max(180)
			})
		)
		.max(100)
		.default([]),
	website: webAddress.nullable().default(null),
	/** Who runs it, as the public may see it. */
	contact: z
		.object({ organisation: z.string().max(300), person: z.string().max(200) })
		.nullable()
		.default(null),
	links: z
		.array(z.object({ title: z.string().min(1).max(300), url: webAddress }))
		.max(40)
		.default([]),
	files: z
		.array(z.object({ file: fileHash, name: z.string().min(1).max(200), mediaType: z.string().max(100), bytes: z.number().int().min(1) }))
		.max(20)
		.default([]),
	/** A picture without words for who can't see it is refused. */
	pictures: z
		.array(
			z.object({
				file: fileHash,
				alt: localised(500).refine((alt) => Object.values(alt).some(Boolean)),
				credit: z.string().max(200)
			})
		)
		.max(12)
		.default([]),
	/** The licence of the record's texts and files: the vocabulary `licence`. */
	licence: code.nullable().default(null),
	sources: z
		.array(z.object({ title: z.string().min(1).max(500), url: webAddress.nullable() }))
		.min(1)
		.max(60)
});

export type PracticeRecord = z.infer<typeof practiceRecord>;

/** The longer texts of a record, in the order in which they are read. */
export const textFields = [
	'description',
	'steps',
	'needs',
	'costMoney',
	'costPeople',
	'costTime',
	'didNotWork',
	'evaluation',
	'deliverables',
	'reproducibility',
	'motivation'
] as const;
export type TextField = (typeof textFields)[number];

/** Every text that has languages, the short ones first: what a translation translates. */
export const translatedFields = ['title', 'summary', ...textFields, 'evidenceReason'] as const;
export type TranslatedField = (typeof translatedFields)[number];

/** The lists of words by which records are tagged: kept as data, edited by editors. `outcomes` belong to the framework. */
export const vocabularies = [
	'category',
	'kind',
	'target',
	'ages',
	'level',
	'setting',
	'action',
	'evidence',
	'funds',
	'professionals',
	'networks',
	'addressed',
	'literacy',
	'time',
	'licence'
] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** The fields by which a list is narrowed, in the order in which they stand beside it. */
export const facetFields = [
	'outcomes',
	'countries',
	'category',
	'target',
	'ages',
	'level',
	'setting',
	'action',
	'kind',
	'languages',
	'evidence',
	'funds',
	'professionals',
	'networks',
	'addressed',
	'literacy',
	'time'
] as const;
export type FacetField = (typeof facetFields)[number];

/** A published record as the list and the search know it. */
export interface PublishedPractice {
	readonly id: string;
	readonly number: number;
	readonly publishedAt: Date;
	readonly record: PracticeRecord;
}

/** The bands into which ages fall: code → first and last year. */
export const ageBands = { '0-5': [0, 5], '6-9': [6, 9], '10-12': [10, 12], '13-15': [13, 15], '16-18': [16, 18] } as const;

/** The bands that a range of ages touches. */
export function bandsOf(ages: PracticeRecord['ages']): string[] {
	if (!ages) return [];
	return Object.entries(ageBands).flatMap(([band, [first, last]]) => (ages.from <= last && ages.to >= first ? [band] : []));
}

/** The fields whose values are codes: those by which a list is narrowed, but for the bands of ages, and the licence. */
export const codedFields = [...facetFields.filter((facet) => facet !== 'ages'), 'licence' as const];
export type CodedField = (typeof codedFields)[number];

/** The codes of a record in one field. */
export function codesOf(record: PracticeRecord, field: CodedField): readonly string[] {
	const value = record[field];
	if (value === null) return [];
	return typeof value === 'string' ? [value] : value;
}

/** The values of a record in one facet. */
export function facetValues(record: PracticeRecord, facet: FacetField): readonly string[] {
	return facet === 'ages' ? bandsOf(record.ages) : codesOf(record, facet);
}

/** A record tagged with more than this many outcomes says too little; editors see it marked. */
export const manyOutcomes = 8;

/** The languages in which a text stands, the original first. */
export function languagesOf(text: LocalisedText, original: string): string[] {
	return Object.keys(text)
		.filter((language) => text[language])
		.sort((a, b) => Number(b === original) - Number(a === original) || a.localeCompare(b));
}
