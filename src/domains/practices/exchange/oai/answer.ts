/** Answers of the harvesting protocol (OAI-PMH 2.0, section 3.2). Pure. */
import type { PublicPractice } from '../public-practice.ts';
import { element, textElement, xmlHead } from '#platform/xml.ts';
import { type FormatContext, formatsOf, writeFormat } from './formats.ts';
import { type MetadataPrefix, type OaiError, oaiIdentifier, oaiMoment, setsOf } from './request.ts';

/** A record as harvesters see it; of a retired one only that it is gone. */
export type Harvested =
	| { readonly state: 'published'; readonly practice: PublicPractice }
	| { readonly state: 'retired'; readonly number: number; readonly changedAt: Date; readonly sets: readonly string[] };

/** What goes round an answer: when it was true, and what was asked. */
export interface Envelope {
	readonly responseDate: Date;
	readonly baseUrl: string;
	readonly asked: Readonly<Record<string, string>>;
}

export function writeAnswer({ responseDate, baseUrl, asked }: Envelope, content: string): string {
	const space = 'http://www.openarchives.org/OAI/2.0/';
	const body = [textElement('responseDate', oaiMoment(responseDate)), textElement('request', baseUrl, asked), content];
	return `${xmlHead}${element('OAI-PMH', body, {
		xmlns: space,
		'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
		'xsi:schemaLocation': `${space} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`
	})}\n`;
}

export const writeError = ({ code, message }: OaiError) => textElement('error', message, { code });

export function writeIdentify(about: { baseUrl: string; name: string; adminEmail: string; earliest: Date }): string {
	return element('Identify', [
		textElement('repositoryName', about.name),
		textElement('baseURL', about.baseUrl),
		textElement('protocolVersion', '2.0'),
		textElement('adminEmail', about.adminEmail),
		textElement('earliestDatestamp', oaiMoment(about.earliest)),
		textElement('deletedRecord', 'persistent'),
		textElement('granularity', 'YYYY-MM-DDThh:mm:ssZ')
	]);
}

export function writeFormats(origin: string): string {
	return element(
		'ListMetadataFormats',
		formatsOf(origin).map(({ prefix, schema, namespace }) =>
			element('metadataFormat', [
				textElement('metadataPrefix', prefix),
				textElement('schema', schema),
				textElement('metadataNamespace', namespace)
			])
		)
	);
}

export function writeSets(sets: readonly { spec: string; name: string }[]): string {
	return element(
		'ListSets',
		sets.map(({ spec, name }) => element('set', [textElement('setSpec', spec), textElement('setName', name)]))
	);
}

function writeHeader(one: Harvested, { host }: FormatContext): string {
	const isThere = one.state === 'published';
	const { number, changedAt } = isThere ? one.practice : one;
	const sets = isThere ? setsOf(one.practice.record) : one.sets;
	return element(
		'header',
		[
			textElement('identifier', oaiIdentifier(host, number)),
			textElement('datestamp', oaiMoment(changedAt)),
			...sets.map((set) => textElement('setSpec', set))
		],
		{ status: isThere ? undefined : 'deleted' }
	);
}

function writeRecord(one: Harvested, prefix: MetadataPrefix, context: FormatContext): string {
	const metadata = one.state === 'published' ? element('metadata', writeFormat(prefix, one.practice, context)) : '';
	return element('record', [writeHeader(one, context), metadata]);
}

export const writeGetRecord = (one: Harvested, prefix: MetadataPrefix, context: FormatContext) =>
	element('GetRecord', writeRecord(one, prefix, context));

/** How a list goes on: `token` is empty on the last part; nothing is said of a list that came whole. */
export interface Resumption {
	readonly token: string;
	readonly expires: Date | undefined;
	readonly total: number;
	readonly cursor: number;
}

export function writeList(
	{ verb, prefix }: { readonly verb: 'ListRecords' | 'ListIdentifiers'; readonly prefix: MetadataPrefix },
	rows: readonly Harvested[],
	resumption: Resumption | undefined,
	context: FormatContext
): string {
	const items = rows.map((one) => (verb === 'ListRecords' ? writeRecord(one, prefix, context) : writeHeader(one, context)));
	const more = resumption
		? textElement('resumptionToken', resumption.token, {
				expirationDate: resumption.expires && oaiMoment(resumption.expires),
				completeListSize: resumption.total,
				cursor: resumption.cursor
			})
		: '';
	return element(verb, [...items, more]);
}
