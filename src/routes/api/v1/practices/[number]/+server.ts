import { answerOne } from '../one-practice.ts';
import type { RequestHandler } from './$types';

/** A whole published record, with labels beside its codes. */
export const GET: RequestHandler = ({ locals, params, request, url }) =>
	answerOne({ locals, request, url, number: params.number }, 'application/json', ({ described }) => described);
