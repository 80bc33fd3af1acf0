import { answerSdmx } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** Structures and figures by SDMX REST 1.5. */
export const GET: RequestHandler = (asked) => answerSdmx(asked, 'v1');
