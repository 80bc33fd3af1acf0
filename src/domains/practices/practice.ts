import { z } from 'zod';
import type { LocalisedText } from '#platform/languages.ts';

const code = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/);
const codes = z.array(code).max(40).default([]);
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const localised = (longest: number) => z.record(languageTag, z.string().max(longest));

/** The steps of the evidence scale, weakest first; the reason stands in the record. */
export const evidenceScale = ['described', 'monitored', 'evaluated', 'compared'] as const;

/** One record of the database: a good practice, a policy paper, or a tool. Fields as in the database of the IMMERSE project, and some more. */
export const practiceRecord = z.object({
	category: z.enum(['practice', 'policy', 'tool']),
	originalLanguage: languageTag,
	title: localised(300).refine((text) => Object.values(text).some(Boolean)),
	summary: localised(1000),
	description: localised(20_000),
	evaluation: localised(8000).default({}),
	deliverables: localised(8000).default({}),
	reproducibility: localised(8000).default({}),
	motivation: localised(8000).default({}),
	didNotWork: localised(8000).default({}),
	countries: z
		.array(z.string().regex(/^[A-Z]{2}$/))
		.min(1)
		.max(60),
	languages: z.array(languageTag).max(40).default([]),
	outcomes: codes,
	funds: codes,
	action: codes,
	target: codes,
	professionals: codes,
	networks: codes,
	addressed: codes,
	evidence: z.enum(evidenceScale),
	evidenceReason: localised(2000).default({}),
	since: z.number().int().min(1900).max(2100).nullable().default(null),
	website: z
		.url({ protocol: /^https?$/ })
		.nullable()
		.default(null),
	sources: z.array(z.object({ title: z.string().min(1).max(500), url: z.url({ protocol: /^https?$/ }).nullable() })).min(1)
});

export type PracticeRecord = z.infer<typeof practiceRecord>;

/** The longer texts of a record, in the order in which they are read. */
export const textFields = ['description', 'evaluation', 'deliverables', 'reproducibility', 'motivation', 'didNotWork'] as const;
export type TextField = (typeof textFields)[number];

/** The fields by which a list is narrowed, in the order in which they stand beside it. */
export const facetFields = [
	'outcomes',
	'countries',
	'category',
	'target',
	'action',
	'languages',
	'funds',
	'professionals',
	'networks',
	'evidence'
] as const;
export type FacetField = (typeof facetFields)[number];

/** A published record as the list and the search know it. */
export interface PublishedPractice {
	readonly id: string;
	readonly number: number;
	readonly publishedAt: Date;
	readonly record: PracticeRecord;
}

/** The values of a record in one facet. */
export function facetValues(record: PracticeRecord, facet: FacetField): readonly string[] {
	const value = record[facet];
	return typeof value === 'string' ? [value] : value;
}

/** A record tagged with more than this many outcomes says too little; editors see it marked. */
export const manyOutcomes = 8;

/** The languages in which a text stands, the original first. */
export function languagesOf(text: LocalisedText, original: string): string[] {
	return Object.keys(text)
		.filter((language) => text[language])
		.sort((a, b) => Number(b === original) - Number(a === original) || a.localeCompare(b));
}
