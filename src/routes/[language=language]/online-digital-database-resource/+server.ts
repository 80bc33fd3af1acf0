import { answerOldAddress } from '../../old-number.ts';
import type { RequestHandler } from './$types';

/** Where a record stood on the site of the project. */
export const GET: RequestHandler = (event) => answerOldAddress(event);
