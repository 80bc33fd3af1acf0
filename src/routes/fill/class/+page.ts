import { wordsIn } from '../language.ts';
import type { PageLoad } from './$types';

/** Shared tablets work where no server is. */
export const csr = true;

export const load: PageLoad = ({ data }) => wordsIn(data.language);
