import { practicePaths, practiceSchemas } from '#domains/practices/exchange/open-api.ts';
import { figurePaths } from '#domains/releases/exchange/open-api.ts';
import { figureSchemas } from '#domains/releases/exchange/open-api-schemas.ts';

/** The description of the open interface (OpenAPI 3.1). */
export function describeInterface(origin: string) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Immerse: framework, figures and practices',
			version: '1.2.0',
			description:
				'Read-only and open to every site. Suppressed figures are never sent: a cell that is not shown carries its reason and no number. ' +
				'Of practices only what is published is sent. Fields may be added to answers without notice; nothing is taken away within v1. ' +
				'What is to go is marked `deprecated`, answers with `Deprecation` and `Sunset`, and stays for at least twelve months.',
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
		},
		servers: [{ url: origin }],
		security: [],
		tags: [
			{ name: 'figures', description: 'The framework, and what was published' },
			{ name: 'practices', description: 'The database of good practices' }
		],
		paths: { ...figurePaths, ...practicePaths },
		components: { schemas: { ...figureSchemas(), ...practiceSchemas() } }
	};
}
