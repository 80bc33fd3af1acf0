/** The practices part of the open interface's description (OpenAPI 3.1). Pure. */
import { z } from 'zod';
import { interfaceLanguages } from '#platform/languages.ts';
import { facetFields, practiceRecord, vocabularies } from '../practice.ts';
import { facetParameter } from '../query-address.ts';
import { sorts } from '../search/query.ts';
import { largestPage } from './api-query.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const whole = { type: 'integer' };
const moment = { type: 'string', format: 'date-time' };
const address = { type: 'string', format: 'uri' };
const list = (items: object) => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = [], open = false) => ({
	type: 'object',
	additionalProperties: open,
	required: Object.keys(properties).filter((name) => !optional.includes(name)),
	properties
});
const map = (values: object) => ({ type: 'object', additionalProperties: values });
const json = (description: string, schema: object, example?: unknown) => ({
	description,
	headers: { ETag: { description: 'Send it back as If-None-Match; 304 says that nothing changed', schema: text } },
	content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } }
});
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });
const query = (name: string, description: string, schema: object = text) => ({ name, in: 'query', description, schema });

/** The record's own schema, as the platform itself checks it. Published records have every field. */
function recordSchema(): object {
	const { $schema: _, ...schema } = z.toJSONSchema(practiceRecord, { io: 'input', unrepresentable: 'any' });
	return { ...schema, required: Object.keys(schema.properties ?? {}), additionalProperties: false };
}

const searchParameters = [
	query('q', 'Words, in any of seven languages; forgiving of endings and slips', { type: 'string', maxLength: 200 }),
	...facetFields.map((facet) => ({
		...query(facetParameter(facet), `Only records with one of these codes (list \`${facet}\`); repeat for several`, list(text)),
		explode: true
	})),
	query('from', 'Only records that ran in this year or later', { type: 'integer', minimum: 1900, maximum: 2099 }),
	query('to', 'Only records that ran in this year or earlier', { type: 'integer', minimum: 1900, maximum: 2099 }),
	query('near', 'Latitude and longitude for the order `nearest`', {
		type: 'string',
		pattern: '^-?\\d{1,2}(\\.\\d{1,4})?,-?\\d{1,3}(\\.\\d{1,4})?$'
	}),
	query('sort', 'The order; `nearest` needs `near`', { type: 'string', enum: sorts }),
	query('page', 'From 1; a page after the last is empty', { type: 'integer', minimum: 1, maximum: 10_000, default: 1 }),
	query('size', 'Records on a page', { type: 'integer', minimum: 1, maximum: largestPage, default: 12 }),
	query('labels', 'The language of labels (`language` narrows to records in a language)', {
		type: 'string',
		enum: interfaceLanguages,
		default: 'en'
	})
];

const number = {
	name: 'number',
	in: 'path',
	required: true,
	description: "A record's permanent number",
	schema: { type: 'integer', minimum: 1 }
};

export const practicePaths = {
	'/api/v1/practices': {
		get: {
			operationId: 'searchPractices',
			tags: ['practices'],
			summary: 'Search the database of good practices, with counts for every facet',
			parameters: searchParameters,
			responses: {
				'200': json('One page of what was found', ref('PracticeList')),
				'304': { description: 'Nothing changed' },
				'400': problem('A parameter is unknown or could not be read; `fields` names it')
			}
		}
	},
	'/api/v1/practices/{number}': {
		parameters: [number],
		get: {
			operationId: 'getPractice',
			tags: ['practices'],
			summary: 'A whole record in all its languages, with labels beside codes; the import reads it back',
			responses: {
				'200': json('The record', ref('Practice')),
				'304': { description: 'Nothing changed' },
				'404': problem('No such record is published'),
				'410': { description: 'The record was retired', content: { 'application/problem+json': { schema: ref('RetiredPractice') } } }
			}
		}
	},
	'/api/v1/practices/{number}.jsonld': {
		parameters: [number],
		get: {
			operationId: 'getPracticeJsonLd',
			tags: ['practices'],
			summary: 'A record in the words of schema.org',
			responses: {
				'200': {
					description: 'JSON-LD',
					content: { 'application/ld+json': { schema: object({ '@context': text, '@type': text, '@id': address }, [], true) } }
				},
				'304': { description: 'Nothing changed' },
				'404': problem('No such record is published'),
				'410': { description: 'The record was retired', content: { 'application/problem+json': { schema: ref('RetiredPractice') } } }
			}
		}
	},
	'/api/v1/practices/vocabularies': {
		get: {
			operationId: 'listVocabularies',
			tags: ['practices'],
			summary: 'All lists of words with labels in seven languages and their synonyms',
			responses: {
				'200': json('The lists', ref('Vocabularies'), {
					vocabularies: [
						{
							name: 'level',
							terms: [
								{
									code: 'primary',
									labels: { en: 'Primary school', nl: 'Lagere school' },
									synonyms: [],
									original: false,
									offered: true
								}
							]
						}
					]
				}),
				'304': { description: 'Nothing changed' },
				'400': problem('This address takes no parameters')
			}
		}
	}
};

const coded = object({ code: text, label: text });
const problemFields = {
	type: { type: 'string', description: 'Names the kind of problem; about:blank has no more to say than the code' },
	title: text,
	status: whole,
	code: { type: 'string', description: 'Stable; for programs' },
	detail: text,
	fields: { ...map(text), description: 'Parameter → what is wrong with it' },
	number: { type: 'string', description: 'The number of the request, to name when asking for help' }
};

export function practiceSchemas() {
	return {
		LocalisedText: {
			...map(text),
			description: 'Language tag (BCP 47) → text',
			examples: [{ en: 'A walking bus', nl: 'Een voetgangersbus' }]
		},
		Coded: coded,
		PracticeRecord: recordSchema(),
		PracticeList: object({
			total: whole,
			page: whole,
			pages: whole,
			size: whole,
			results: list(ref('PracticeResult')),
			facets: list(object({ parameter: text, values: list(object({ code: text, label: text, count: whole })) })),
			years: list(object({ year: whole, count: whole })),
			unknownWords: { ...list(text), description: 'Words of the question that no record and no list knows' }
		}),
		PracticeResult: object({
			number: whole,
			address,
			api: address,
			title: ref('LocalisedText'),
			summary: ref('LocalisedText'),
			tags: { ...map(list(ref('Coded'))), description: 'By the parameter that narrows to them' },
			evidence: ref('Coded'),
			replications: { ...whole, description: 'How many others did it, too' },
			publishedAt: moment,
			changedAt: moment
		}),
		Practice: object({
			number: whole,
			oldNumber: { type: ['integer', 'null'], description: 'In the database of the IMMERSE project' },
			revision: whole,
			publishedAt: moment,
			changedAt: moment,
			addresses: object({ page: address, api: address, jsonld: address, files: map(address) }),
			record: ref('PracticeRecord'),
			labels: { ...map(map(ref('LocalisedText'))), description: 'Field → code → labels' }
		}),
		Vocabularies: object({
			vocabularies: list(
				object({
					name: { type: 'string', enum: ['outcomes', ...vocabularies] },
					terms: list(
						object({
							code: text,
							labels: ref('LocalisedText'),
							synonyms: list(text),
							original: { type: 'boolean', description: 'Seen in the database of the IMMERSE project; others are additions' },
							offered: { type: 'boolean', description: 'Offered for new records' }
						})
					)
				})
			)
		}),
		Problem: object(problemFields, ['detail']),
		RetiredPractice: object(
			{
				...problemFields,
				retiredAt: moment,
				reason: object({ code: text, label: text, note: text }),
				practiceTitle: ref('LocalisedText'),
				successor: object({ number: whole, title: ref('LocalisedText'), address, api: address })
			},
			['detail', 'successor']
		)
	};
}
