/** What a harvester may ask (OAI-PMH 2.0, sections 2.5 to 4). Pure. */
import { categories, type PracticeRecord } from '../../practice.ts';

export type OaiErrorCode =
	'badArgument' | 'badResumptionToken' | 'badVerb' | 'cannotDisseminateFormat' | 'idDoesNotExist' | 'noRecordsMatch';

/** What the protocol calls an error: an answer like any other, with status 200. */
export class OaiError extends Error {
	readonly code: OaiErrorCode;
	constructor(code: OaiErrorCode, message: string) {
		super(message);
		this.name = 'OaiError';
		this.code = code;
	}
}

export const metadataPrefixes = ['oai_dc', 'immerse'] as const;
export type MetadataPrefix = (typeof metadataPrefixes)[number];

export type ListVerb = 'ListRecords' | 'ListIdentifiers';

/** `category:tool`, `language:nl`; without a value, whatever is in any of them. */
export interface OaiSet {
	readonly kind: 'category' | 'language';
	readonly value: string | undefined;
}

/** What a list is of: moments in ISO 8601, `from` included, `before` not. */
export interface Selection {
	readonly verb: ListVerb;
	readonly prefix: MetadataPrefix;
	readonly set: OaiSet | null;
	readonly from: string | null;
	readonly before: string | null;
}

export type OaiRequest =
	| { readonly verb: 'Identify' }
	| { readonly verb: 'ListMetadataFormats'; readonly identifier: string | undefined }
	| { readonly verb: 'ListSets' }
	| { readonly verb: 'GetRecord'; readonly identifier: string; readonly prefix: MetadataPrefix }
	| { readonly verb: ListVerb; readonly selection: Selection }
	| { readonly verb: ListVerb; readonly resumptionToken: string };

const known: Readonly<Record<string, readonly string[]>> = {
	Identify: [],
	ListMetadataFormats: ['identifier'],
	ListSets: ['resumptionToken'],
	GetRecord: ['identifier', 'metadataPrefix'],
	ListIdentifiers: ['from', 'until', 'metadataPrefix', 'set', 'resumptionToken'],
	ListRecords: ['from', 'until', 'metadataPrefix', 'set', 'resumptionToken']
};

/** @throws {OaiError} `badVerb`, `badArgument`, `cannotDisseminateFormat`, `badResumptionToken` */
export function readOaiRequest(parameters: URLSearchParams): OaiRequest {
	const [verb = '', ...otherVerbs] = parameters.getAll('verb');
	const allowed = Object.hasOwn(known, verb) ? known[verb] : undefined;
	if (!allowed || otherVerbs.length > 0)
		throw new OaiError('badVerb', verb ? 'There is no such verb, or there are two.' : 'The verb is missing.');
	const names = [...parameters.keys()].filter((name) => name !== 'verb');
	const wrong = names.find((name, index) => !allowed.includes(name) || names.indexOf(name) !== index);
	if (wrong !== undefined) throw new OaiError('badArgument', `${verb} takes no such argument, or only one: ${wrong}`);
	const given = (name: string) => parameters.get(name) ?? undefined;
	const token = given('resumptionToken');
	if (token !== undefined && names.length > 1) throw new OaiError('badArgument', 'A resumption token stands alone.');
	switch (verb) {
		case 'Identify':
			return { verb };
		case 'ListMetadataFormats':
			return { verb, identifier: given('identifier') };
		case 'ListSets':
			if (token !== undefined) throw new OaiError('badResumptionToken', 'All sets come at once: there are no tokens for them.');
			return { verb };
		case 'GetRecord':
			return { verb, identifier: required(given('identifier'), 'identifier'), prefix: readPrefix(given('metadataPrefix')) };
		default: {
			const list = verb as ListVerb;
			return token === undefined ? { verb: list, selection: readSelection(list, given) } : { verb: list, resumptionToken: token };
		}
	}
}

function required(value: string | undefined, name: string): string {
	if (!value) throw new OaiError('badArgument', `The argument ${name} is missing.`);
	return value;
}

function readPrefix(value: string | undefined): MetadataPrefix {
	const prefix = metadataPrefixes.find((one) => one === required(value, 'metadataPrefix'));
	if (!prefix) throw new OaiError('cannotDisseminateFormat', `The formats are ${metadataPrefixes.join(' and ')}.`);
	return prefix;
}

function readSelection(verb: ListVerb, given: (name: string) => string | undefined): Selection {
	const from = readMoment(given('from'), 'from');
	const until = readMoment(given('until'), 'until');
	const prefix = readPrefix(given('metadataPrefix'));
	if (from && until && from.isDay !== until.isDay) throw new OaiError('badArgument', 'from and until are both days or both moments.');
	if (from && until && from.start > until.start) throw new OaiError('badArgument', 'from is later than until.');
	return { verb, prefix, set: readSet(given('set')), from: from?.start ?? null, before: until?.end ?? null };
}

/** A day, or a moment to the second, both in UTC. @returns its first instant, and the first after it */
function readMoment(value: string | undefined, name: string) {
	if (value === undefined) return undefined;
	const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
	const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
	const start = isDay || isMoment ? new Date(isDay ? `${value}T00:00:00Z` : value) : undefined;
	// A 30th of February is carried into March by some readers: it must come out as it went in.
	if (!start || Number.isNaN(start.getTime()) || !start.toISOString().startsWith(value.replace(/Z$/, '')))
		throw new OaiError('badArgument', `${name} is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ.`);
	const end = new Date(start.getTime() + (isDay ? 86_400_000 : 1000));
	return { isDay, start: start.toISOString(), end: end.toISOString() };
}

function readSet(value: string | undefined): OaiSet | null {
	if (value === undefined) return null;
	const [, kind, part] = /^(category|language)(?::([A-Za-z0-9-]{1,40}))?$/.exec(value) ?? [];
	if (kind === 'category' || kind === 'language') return { kind, value: part };
	throw new OaiError(
		/^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/.test(value) ? 'noRecordsMatch' : 'badArgument',
		'There is no such set.'
	);
}

/** The languages a record's title stands in. */
const titleLanguages = (record: PracticeRecord) =>
	Object.keys(record.title)
		.filter((language) => record.title[language])
		.sort();

/** The sets a record is in. */
export function setsOf(record: PracticeRecord): string[] {
	return [`category:${record.category}`, ...titleLanguages(record).map((language) => `language:${language}`)];
}

/** All sets there are, parents first. */
export function allSets(languages: readonly string[]): string[] {
	return [
		'category',
		...categories.map((category) => `category:${category}`),
		'language',
		...languages.map((language) => `language:${language}`)
	];
}

const identifierOf = (host: string) => `oai:${host}:practices/`;
export const oaiIdentifier = (host: string, number: number) => `${identifierOf(host)}${number}`;

/** @throws {OaiError} `idDoesNotExist` for what can't be one of ours */
export function readIdentifier(identifier: string, host: string): number {
	const start = identifierOf(host);
	const number = identifier.startsWith(start) ? identifier.slice(start.length) : '';
	if (!/^[1-9]\d{0,8}$/.test(number)) throw new OaiError('idDoesNotExist', 'No record has this identifier.');
	return Number(number);
}

/** To the second, as everywhere in the protocol. */
export const oaiMoment = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
