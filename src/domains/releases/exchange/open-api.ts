/** The figures part of the open interface's description (OpenAPI 3.1). Pure. */
import { interfaceLanguages } from '#platform/languages.ts';
import { CELL_STATISTICS, CELL_STATUSES } from '../cell.ts';
import { CELL_FORMATS, defaultLimit, largestLimit } from './cell-query.ts';
import { ref, text } from './open-api-schemas.ts';

const tag = { ETag: { description: 'Send it back as If-None-Match; 304 says that nothing changed', schema: text } };
const limits = {
	'RateLimit-Policy': { description: 'What one address may ask in a window', schema: text },
	RateLimit: { description: 'What is left of it; absent where the answer cost nothing', schema: text }
};
const json = (description: string, schema: object) => ({ description, headers: tag, content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } });
const unchanged = { description: 'Nothing changed' };
const noParameters = problem('This address takes no parameters');
const query = (name: string, description: string, schema: object = text) => ({ name, in: 'query', description, schema });
const codes = (name: string, description: string, known?: readonly string[]) => ({
	...query(name, description, { type: 'array', items: known ? { type: 'string', enum: known } : text }),
	style: 'form',
	explode: false
});
const number = { name: 'number', in: 'path', required: true, description: "A release's permanent number", schema: text, example: '2026-1' };

const cellParameters = [
	{ ...codes('indicator', 'Codes of indicators'), example: ['R10'] },
	{ ...codes('area', 'Codes of areas'), example: ['BE', 'BE21'] },
	codes('statistic', 'What the number is', CELL_STATISTICS),
	codes('period', 'Waves or years'),
	codes('breakdown', '`total`, or codes of breakdowns'),
	codes('category', 'Categories of the breakdown'),
	codes('second_breakdown', '`total`, or codes of breakdowns'),
	codes('second_category', 'Categories of the second breakdown'),
	codes('population', 'Which children the figures are about'),
	codes('status', 'Only cells of these statuses', CELL_STATUSES),
	query('format', 'Else by `Accept`', { type: 'string', enum: CELL_FORMATS, default: 'json' }),
	query('language', 'Adds words for codes, in this language', { type: 'string', enum: interfaceLanguages }),
	query('limit', `Cells of a page. JSON has ${defaultLimit} without it; CSV and Parquet then have all`, {
		type: 'integer',
		minimum: 1,
		maximum: largestLimit
	}),
	query('cursor', 'Where to go on: `next` of the page before, or follow `Link: rel="next"`')
];

const get = (operationId: string, summary: string, responses: Readonly<Record<string, object>>, parameters: readonly object[] = []) => ({
	operationId,
	tags: ['figures'],
	summary,
	...(parameters.length > 0 ? { parameters } : {}),
	responses
});

export const figurePaths = {
	'/api/v1/framework': {
		get: get('getFramework', 'The newest framework: dimensions, outcomes, indicators, breakdowns, areas', {
			'200': json('The framework', ref('Framework')),
			'304': unchanged,
			'400': noParameters
		})
	},
	'/api/v1/areas': {
		get: get('listAreas', 'The areas that figures are about, and in which areas they lie', {
			'200': json('The areas', ref('Areas')),
			'304': unchanged,
			'400': noParameters
		})
	},
	'/api/v1/releases': {
		get: get('listReleases', 'All releases that were published, newest first, withdrawn ones too', {
			'200': json('The releases', ref('Releases')),
			'304': unchanged,
			'400': noParameters
		})
	},
	'/api/v1/releases/{number}': {
		parameters: [number],
		get: get('getRelease', 'One release with its design, source, methods and recipe', {
			'200': json('The release', ref('WholeRelease')),
			'304': unchanged,
			'400': noParameters,
			'404': problem('No such release was published')
		})
	},
	'/api/v1/releases/{number}/cells': {
		parameters: [number],
		get: get(
			'listCells',
			'The figures of a release; several codes are parted by commas',
			{
				'200': {
					description: 'The cells, in the order of their keys',
					headers: {
						...tag,
						...limits,
						Link: { description: 'The next page: `rel="next"`', schema: text }
					},
					content: {
						'application/json': { schema: { oneOf: [ref('Cells'), ref('JsonStat')] } },
						'text/csv': { schema: { type: 'string', description: 'RFC 4180, a line a cell' } },
						'application/vnd.apache.parquet': { schema: { type: 'string', contentMediaType: 'application/vnd.apache.parquet' } }
					}
				},
				'304': unchanged,
				'400': problem('A parameter is unknown or could not be read; `fields` names it'),
				'404': problem('No such release was published'),
				'413': problem('The cut is too large for a cube (JSON-stat)'),
				'429': problem('Too much was asked; `Retry-After` says when to come back')
			},
			cellParameters
		)
	}
};
