/** A record, and a list of records, in the words of schema.org (JSON-LD 1.1). Pure. */
import { codesOf } from '../practice.ts';
import { pickText, type LocalisedText } from '#platform/languages.ts';
import {
	fileAddress,
	labelOf,
	type Labels,
	licenceAddress,
	pageAddress,
	type PublicPractice,
	textLanguages,
	wordsOf
} from './public-practice.ts';

type Node = Readonly<Record<string, unknown>>;

/** `wanted`: texts in one language as plain strings, for a page; without it all languages, each text with its tag. */
export interface JsonLdOptions {
	readonly origin: string;
	readonly labels: Labels;
	readonly wanted?: string;
}

/** What a record is: a paper is a report; practices and tools are there to learn from. */
const typeOf = { practice: 'LearningResource', policy: 'Report', tool: 'LearningResource' } as const;

export const platformNode = (origin: string): Node => ({
	'@type': 'Organization',
	'@id': `${origin}/#platform`,
	name: 'Immerse',
	url: origin
});

export const listAddress = (origin: string) => `${origin}/api/v1/practices`;

/** @returns a whole document with its context */
export function practiceJsonLd(practice: PublicPractice, options: JsonLdOptions): Node {
	const { origin, wanted } = options;
	const { number, record } = practice;
	const text = textOf(wanted);
	const name = (field: Parameters<typeof labelOf>[1], code: string) => text(labelOf(options.labels, field, code));
	const organisation = record.contact?.organisation ? { '@type': 'Organization', name: record.contact.organisation } : undefined;
	const person = record.contact?.person ? { '@type': 'Person', name: record.contact.person } : undefined;
	const spoken = wanted ? [pickText(record.title, wanted).language] : textLanguages(record);
	return {
		'@context': 'https://schema.org',
		'@type': typeOf[record.category],
		'@id': `${pageAddress(origin, number)}#practice`,
		identifier: { '@type': 'PropertyValue', propertyID: 'practice', value: String(number) },
		url: pageAddress(origin, number, wanted),
		name: text(record.title),
		abstract: text(record.summary),
		description: text(record.description),
		inLanguage: spoken,
		learningResourceType: [...codesOf(record, 'kind').map((code) => name('kind', code)), name('category', record.category)].flat(),
		about: record.outcomes.map((code) => definedTerm(origin, 'outcomes', code, name('outcomes', code))),
		keywords: (['action', 'level', 'setting'] as const).flatMap((field) =>
			codesOf(record, field).map((code) => definedTerm(origin, field, code, name(field, code)))
		),
		audience: audienceOf(practice, (code) => name('target', code)),
		author: organisation ?? person,
		provider: organisation,
		sdPublisher: { '@id': `${origin}/#platform` },
		publisher: platformNode(origin),
		license: licenceAddress(record.licence) ?? (record.licence === null ? undefined : name('licence', record.licence)),
		datePublished: practice.publishedAt.toISOString(),
		dateModified: practice.changedAt.toISOString(),
		version: String(practice.revision),
		temporalCoverage: record.since === null ? undefined : `${record.since}/${record.until ?? '..'}`,
		spatialCoverage: [
			...record.countries.map((code) => ({ '@type': 'Country', identifier: code, name: name('countries', code) })),
			...record.places.map(({ name, country, latitude, longitude }) => ({
				'@type': 'Place',
				name,
				address: { '@type': 'PostalAddress', addressCountry: country },
				geo: { '@type': 'GeoCoordinates', latitude, longitude }
			}))
		],
		isBasedOn: record.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url: url ?? undefined })),
		sameAs: record.website ?? undefined,
		relatedLink: record.links.map(({ url }) => url),
		encoding: record.files.map(({ file, name, mediaType, bytes }) => ({
			'@type': 'MediaObject',
			name,
			contentUrl: fileAddress(origin, number, file),
			encodingFormat: mediaType,
			contentSize: `${bytes} B`
		})),
		image: record.pictures.map(({ file, alt, credit }) => ({
			'@type': 'ImageObject',
			contentUrl: fileAddress(origin, number, file),
			caption: text(alt),
			creditText: credit || undefined
		})),
		isPartOf: { '@type': 'DataCatalog', '@id': `${listAddress(origin)}#catalogue` },
		isAccessibleForFree: true
	};
}

function audienceOf({ record }: PublicPractice, name: (code: string) => unknown): Node[] {
	const { ages } = record;
	return [
		...record.target.map((code) => ({ '@type': 'EducationalAudience', audienceType: name(code) })),
		...(ages ? [{ '@type': 'PeopleAudience', suggestedMinAge: ages.from, suggestedMaxAge: ages.to }] : [])
	];
}

const definedTerm = (origin: string, field: string, code: string, name: unknown): Node => ({
	'@type': 'DefinedTerm',
	termCode: code,
	name,
	inDefinedTermSet: field === 'outcomes' ? `${origin}/api/v1/framework` : `${origin}/api/v1/practices/vocabularies`
});

/** One language as a plain string, all of them as values that carry their tag. */
function textOf(wanted: string | undefined) {
	return (text: LocalisedText): unknown => {
		const all = wordsOf(text);
		if (all.length === 0) return undefined;
		if (wanted) return pickText(text, wanted).text;
		return all.map(([language, words]) => ({ '@language': language, '@value': words }));
	};
}

/** The list as a page shows it, and the catalogue it is a part of. */
export function listJsonLd(
	list: { readonly title: string; readonly description: string; readonly total: number; readonly from: number },
	items: readonly { readonly number: number; readonly title: string }[],
	{ origin, language }: { readonly origin: string; readonly language: string }
): Node {
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'DataCatalog',
				'@id': `${listAddress(origin)}#catalogue`,
				name: list.title,
				description: list.description,
				url: `${origin}/${language}/practices`,
				publisher: platformNode(origin)
			},
			{
				'@type': 'ItemList',
				name: list.title,
				numberOfItems: list.total,
				itemListElement: items.map(({ number, title }, index) => ({
					'@type': 'ListItem',
					position: list.from + index + 1,
					url: pageAddress(origin, number, language),
					name: title
				}))
			}
		]
	};
}

/** Whether who asks wants data and no page: JSON-LD is named, and not after HTML. */
export function prefersJsonLd(accept: string | null): boolean {
	const weights = new Map(
		(accept ?? '').split(',').map((part) => {
			const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
			const weight = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
			return [type, weight === undefined ? 1 : Number(weight)] as const;
		})
	);
	const wanted = weights.get('application/ld+json') ?? 0;
	return wanted > 0 && wanted > (weights.get('text/html') ?? 0);
}
