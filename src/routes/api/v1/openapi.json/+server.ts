import { answerJson } from '../answer.ts';
import { describeInterface } from '../description.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, request, url }) =>
	answerJson(request, describeInterface(locals.application.env.ORIGIN ?? url.origin));
