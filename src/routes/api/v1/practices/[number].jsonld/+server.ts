import { practiceJsonLd } from '#domains/practices/exchange/json-ld.ts';
import { answerOne } from '../one-practice.ts';
import type { RequestHandler } from './$types';

/** A published record in the words of schema.org, in all its languages. */
export const GET: RequestHandler = ({ locals, params, request, url }) =>
	answerOne({ locals, request, url, number: params.number }, 'application/ld+json', ({ practice, labels }, origin) =>
		practiceJsonLd(practice, { origin, labels })
	);
