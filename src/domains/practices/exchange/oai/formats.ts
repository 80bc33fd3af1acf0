/** A record in the two formats that harvesters may ask for. Pure. */
import { codedFields, codesOf, translatedFields } from '../../practice.ts';
import {
	fileAddress,
	labelOf,
	type Labels,
	licenceAddress,
	pageAddress,
	type PublicPractice,
	textLanguages,
	wordsOf
} from '../public-practice.ts';
import { element, textElement } from '#platform/xml.ts';
import { oaiIdentifier, type MetadataPrefix } from './request.ts';

export interface FormatContext {
	readonly origin: string;
	readonly host: string;
	readonly labels: Labels;
}

/** The namespace of the full format; a change that readers must know of gets another number. */
export const fullNamespace = 'urn:immerse:practice:1';
export const fullSchema = (origin: string) => `${origin}/oai/immerse.xsd`;

const dublinCore = {
	namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
	schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'
} as const;

export function formatsOf(origin: string): readonly { prefix: MetadataPrefix; schema: string; namespace: string }[] {
	return [
		{ prefix: 'oai_dc', ...dublinCore },
		{ prefix: 'immerse', schema: fullSchema(origin), namespace: fullNamespace }
	];
}

export function writeFormat(prefix: MetadataPrefix, practice: PublicPractice, context: FormatContext): string {
	return prefix === 'oai_dc' ? writeDublinCore(practice, context) : writeFull(practice, context);
}

const inLanguages = (name: string, text: Readonly<Record<string, string>>) =>
	wordsOf(text).map(([language, words]) => textElement(name, words, { 'xml:lang': language }));

/** Simple Dublin Core: words in every language they stand in, tags in English. */
function writeDublinCore({ number, changedAt, record }: PublicPractice, { origin, host, labels }: FormatContext): string {
	const english = (field: (typeof codedFields)[number]) => codesOf(record, field).map((code) => labelOf(labels, field, code)['en'] ?? code);
	const each = (name: string, values: readonly (string | null | undefined)[]) =>
		values.flatMap((value) => (value ? [textElement(`dc:${name}`, value)] : []));
	const content = [
		...inLanguages('dc:title', record.title),
		...each('creator', [record.contact?.organisation, record.contact?.person]),
		...(['outcomes', 'target', 'action', 'level', 'setting'] as const).flatMap((field) =>
			english(field).map((label) => textElement('dc:subject', label, { 'xml:lang': 'en' }))
		),
		...inLanguages('dc:description', record.summary),
		...inLanguages('dc:description', record.description),
		...each('publisher', ['Immerse']),
		...each('date', [changedAt.toISOString().slice(0, 10)]),
		...each('type', [...english('category'), ...english('kind')]),
		...each('format', ['text/html']),
		...each('identifier', [pageAddress(origin, number), oaiIdentifier(host, number)]),
		...each(
			'source',
			record.sources.flatMap(({ title, url }) => [title, url])
		),
		...each('language', textLanguages(record)),
		...each('relation', [
			record.website,
			...record.links.map(({ url }) => url),
			...record.files.map(({ file }) => fileAddress(origin, number, file))
		]),
		...each('coverage', [
			...english('countries'),
			...record.places.map(({ name }) => name),
			record.since === null ? null : `${record.since}/${record.until ?? ''}`
		]),
		...each('rights', [licenceAddress(record.licence) ?? english('licence')[0]])
	];
	return element('oai_dc:dc', content, {
		'xmlns:oai_dc': dublinCore.namespace,
		'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': `${dublinCore.namespace} ${dublinCore.schema}`
	});
}

/** Every field; codes with their labels in all languages. Its schema is in `schema.ts`. */
function writeFull(practice: PublicPractice, { origin, labels }: FormatContext): string {
	const { number, record } = practice;
	const optional = (name: string, value: string | number | null) => (value === null ? [] : [textElement(name, value)]);
	const content = [
		...optional('oldNumber', practice.oldNumber),
		textElement('address', pageAddress(origin, number)),
		textElement('publishedAt', practice.publishedAt.toISOString()),
		textElement('changedAt', practice.changedAt.toISOString()),
		...translatedFields.flatMap((field) => inLanguages(field, record[field])),
		...codedFields.flatMap((field) =>
			codesOf(record, field).map((code) => element('term', inLanguages('label', labelOf(labels, field, code)), { field, code }))
		),
		...Object.entries(record.outcomeReasons).map(([outcome, reason]) =>
			textElement('outcomeReason', reason, { outcome, 'xml:lang': record.originalLanguage })
		),
		...(record.ages ? [element('ages', '', { from: record.ages.from, to: record.ages.to })] : []),
		...optional('since', record.since),
		...optional('until', record.until),
		...optional('reach', record.reach),
		...record.places.map(({ name, country, latitude, longitude }) => textElement('place', name, { country, latitude, longitude })),
		...optional('website', record.website),
		...(record.contact ? [element('contact', '', { organisation: record.contact.organisation, person: record.contact.person })] : []),
		...record.links.map(({ title, url }) => textElement('link', title, { url })),
		...record.files.map(({ file, name, mediaType, bytes }) =>
			textElement('file', name, { url: fileAddress(origin, number, file), mediaType, bytes })
		),
		...record.pictures.map(({ file, alt, credit }) =>
			element('picture', inLanguages('alt', alt), { url: fileAddress(origin, number, file), credit: credit || undefined })
		),
		...record.sources.map(({ title, url }) => textElement('source', title, { url: url ?? undefined }))
	];
	return element('practice', content, {
		xmlns: fullNamespace,
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': `${fullNamespace} ${fullSchema(origin)}`,
		number,
		revision: practice.revision,
		originalLanguage: record.originalLanguage
	});
}
