import { z } from 'zod';

const localised = z.record(z.string(), z.string().min(1));
const code = z.string().regex(/^[A-Za-z0-9_-]{1,24}$/);
const labelled = z.object({ code, label: localised });

export const POPULATIONS = ['born_abroad', 'foreign_citizens', 'migrant_background', 'all'] as const;
export const LEVELS = ['micro', 'meso', 'macro'] as const;
export const SOURCES = ['survey', 'administrative', 'policy', 'external'] as const;
/** How sure a name or a source is: read in a publication, inferred from one, or reconstructed because none could be read. */
export const BASES = ['published', 'inferred', 'reconstructed'] as const;
export const UNITS = ['percent', 'score', 'points'] as const;

const indicator = labelled.extend({
	dimension: code.nullable(),
	cluster: code.nullable(),
	definition: localised,
	/** Codes of the outcomes it stands for (results) or that it is thought to help or hinder (determinants). */
	outcomes: z.array(code).min(1),
	levels: z.array(z.enum(LEVELS)).min(1),
	kind: z.enum(['result', 'determinant']),
	/** Which way is better for children. */
	direction: z.enum(['higher', 'lower']),
	unit: z.enum(UNITS),
	population: z.enum(POPULATIONS),
	source: z.enum(SOURCES),
	basis: z.enum(BASES)
});

const area = labelled.extend({
	kind: z.enum(['group', 'country', 'region', 'authority', 'part']),
	/** How a group's figure is made of its members' figures. */
	average: z.enum(['mean_of_members']).optional()
});

const hierarchy = labelled.extend({
	validFrom: z.iso.date(),
	validTo: z.iso.date().nullable(),
	splitBy: z.enum(['school_language']).nullable(),
	/** Area → the area it lies in. */
	parents: z.record(code, code)
});

const shape = z.object({
	dimensions: z.array(labelled.extend({ colour: code, symbol: code })),
	clusters: z.array(labelled.extend({ symbol: code })),
	outcomes: z.array(labelled.extend({ dimension: code })),
	indicators: z.array(indicator),
	breakdowns: z.array(labelled.extend({ population: z.enum(['own', 'all']), categories: z.array(labelled).min(2) })),
	areas: z.array(area),
	hierarchies: z.array(hierarchy),
	instruments: z.array(labelled.extend({ ages: z.object({ from: z.number().int(), to: z.number().int() }).nullable() }))
});

/** The whole framework as one document: what a version of it holds, checked for references that lead nowhere and for missing languages. */
export const frameworkDocument = shape.superRefine((document, context) => {
	for (const message of [...danglingReferences(document), ...missingLanguages(document)]) context.addIssue({ code: 'custom', message });
});

export type FrameworkDocument = z.infer<typeof shape>;
export type Dimension = FrameworkDocument['dimensions'][number];
export type Cluster = FrameworkDocument['clusters'][number];
export type Outcome = FrameworkDocument['outcomes'][number];
export type Indicator = FrameworkDocument['indicators'][number];
export type Breakdown = FrameworkDocument['breakdowns'][number];
export type Area = FrameworkDocument['areas'][number];
export type Hierarchy = FrameworkDocument['hierarchies'][number];
export type InstrumentInfo = FrameworkDocument['instruments'][number];

const REQUIRED_LANGUAGES = ['en', 'nl', 'fr', 'de', 'el', 'it', 'es'];

function danglingReferences(document: FrameworkDocument): string[] {
	const known = (list: { code: string }[]) => new Set(list.map((each) => each.code));
	const dimensions = known(document.dimensions);
	const clusters = known(document.clusters);
	const outcomes = known(document.outcomes);
	const areas = known(document.areas);
	const problems: string[] = [];
	const check = (set: Set<string>, wanted: string | null, where: string) => {
		if (wanted !== null && !set.has(wanted)) problems.push(`${where} refers to ${wanted}, which does not exist`);
	};
	document.outcomes.forEach((outcome) => check(dimensions, outcome.dimension, outcome.code));
	for (const each of document.indicators) {
		check(dimensions, each.dimension, each.code);
		check(clusters, each.cluster, each.code);
		each.outcomes.forEach((outcome) => check(outcomes, outcome, each.code));
		if ((each.dimension === null) === (each.cluster === null)) problems.push(`${each.code} needs a dimension or a cluster, and one only`);
	}
	for (const { code: name, parents } of document.hierarchies) {
		Object.entries(parents).forEach(([child, parent]) => {
			check(areas, child, name);
			check(areas, parent, name);
		});
	}
	return problems;
}

function missingLanguages(document: FrameworkDocument): string[] {
	const texts: [string, Record<string, string>][] = [];
	const lists = [
		document.dimensions,
		document.clusters,
		document.outcomes,
		document.indicators,
		document.breakdowns,
		document.areas,
		document.hierarchies,
		document.instruments
	];
	lists.flat().forEach((each) => texts.push([each.code, each.label]));
	document.indicators.forEach((each) => texts.push([`${each.code} definition`, each.definition]));
	document.breakdowns.forEach((each) =>
		each.categories.forEach((category) => texts.push([`${each.code}.${category.code}`, category.label]))
	);
	return texts.flatMap(([where, labels]) =>
		REQUIRED_LANGUAGES.filter((language) => !labels[language]?.trim()).map((language) => `${where} lacks a text in ${language}`)
	);
}
