import { practicePaths, practiceSchemas } from '#domains/practices/exchange/open-api.ts';
import { CELL_STATUSES } from '#domains/releases/cell.ts';
import type { RequestHandler } from './$types';

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({ name, in: 'query', description, schema });
const json = (description: string) => ({ description, content: { 'application/json': { schema: { type: 'object' } } } });
const problems = {
	'400': json('A parameter could not be read; `fields` names it.'),
	'404': json('There is nothing at this address.')
};

const nullableNumber = { type: ['number', 'null'] };

/** The description of the open interface (OpenAPI 3.1). */
function description(origin: string) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Immerse: framework, figures and practices',
			version: '1.1.0',
			description:
				'Read-only and open to every site. Suppressed figures are never sent: a cell that is not shown carries its reason and no number. ' +
				'Of practices only what is published is sent. Fields may be added to answers without notice; nothing is taken away within v1.',
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
		},
		servers: [{ url: origin }],
		security: [],
		tags: [
			{ name: 'figures', description: 'The framework, and what was published' },
			{ name: 'practices', description: 'The database of good practices' }
		],
		paths: {
			...practicePaths,
			'/api/v1/framework': {
				get: {
					operationId: 'getFramework',
					tags: ['figures'],
					summary: 'The newest framework: dimensions, outcomes, indicators, areas',
					responses: { '200': json('The framework'), '404': problems['404'] }
				}
			},
			'/api/v1/releases': {
				get: {
					operationId: 'listReleases',
					tags: ['figures'],
					summary: 'All releases that were published, newest first',
					responses: { '200': json('The releases'), '304': { description: 'Nothing changed' } }
				}
			},
			'/api/v1/releases/{number}': {
				parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
				get: {
					operationId: 'getRelease',
					tags: ['figures'],
					summary: 'One release with its design, source and methods',
					responses: { '200': json('The release'), ...problems }
				}
			},
			'/api/v1/releases/{number}/cells': {
				parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
				get: {
					operationId: 'listCells',
					tags: ['figures'],
					summary: 'The figures of a release; several codes are parted by commas',
					parameters: [
						query('indicator', 'Codes of indicators, such as R10'),
						query('area', 'Codes of areas, such as BE or BE21'),
						query('breakdown', '`total`, or codes of breakdowns'),
						query('category', 'Codes of categories of a breakdown'),
						query('population', 'Which children the figure is about'),
						query('status', 'Only cells of this status', { type: 'string', enum: CELL_STATUSES }),
						query('format', '`csv` for CSV', { type: 'string', enum: ['json', 'csv'] })
					],
					responses: {
						'200': {
							description: 'The cells',
							content: {
								'application/json': { schema: { $ref: '#/components/schemas/Cells' } },
								'text/csv': { schema: { type: 'string' } }
							}
						},
						...problems
					}
				}
			}
		},
		components: {
			schemas: {
				...practiceSchemas(),
				Cells: {
					type: 'object',
					required: ['release', 'cells'],
					properties: { release: { type: 'string' }, cells: { type: 'array', items: { $ref: '#/components/schemas/Cell' } } }
				},
				Cell: {
					type: 'object',
					required: ['indicator', 'area', 'breakdown', 'category', 'population', 'status'],
					properties: {
						...Object.fromEntries(
							['indicator', 'area', 'breakdown', 'category', 'population', 'unit'].map((name) => [name, { type: 'string' }])
						),
						...Object.fromEntries(['estimate', 'se', 'low', 'high', 'n', 'sites', 'deff'].map((name) => [name, nullableNumber])),
						status: { type: 'string', enum: CELL_STATUSES },
						reason: { type: ['string', 'null'] }
					}
				}
			}
		}
	};
}

export const GET: RequestHandler = ({ locals, url }) =>
	Response.json(description(locals.application.env.ORIGIN ?? url.origin), {
		headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' }
	});
