import { answerOldAddress } from '../../old-number.ts';
import type { RequestHandler } from './$types';

/** The permanent address of a record, or of the list, without a language: leads to the reader's. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	if (params.number === undefined) return answerOldAddress({ locals, url });
	const location = `/${locals.locale}/practices/${encodeURIComponent(params.number)}${url.search}`;
	return new Response(null, { status: 307, headers: { location, vary: 'accept-language' } });
};
