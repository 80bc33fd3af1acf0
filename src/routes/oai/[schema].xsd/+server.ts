import { writeFullSchema, xmlNamespaceSchema } from '#domains/practices/exchange/oai/schema.ts';
import { Problem } from '#platform/problem.ts';
import type { RequestHandler } from './$types';

/** The schema of the full format, and what it needs. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const schema = params.schema === 'immerse' ? writeFullSchema(origin) : params.schema === 'xml' ? xmlNamespaceSchema : undefined;
	if (!schema) throw new Problem('not-found');
	return new Response(schema, {
		headers: { 'content-type': 'application/xml', 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' }
	});
};
