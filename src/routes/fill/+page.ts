import { wordsIn } from './language.ts';
import type { PageLoad } from './$types';

/** The player is an application: it seals answers before they leave the device. */
export const csr = true;

export const load: PageLoad = ({ data }) => wordsIn(data.language);
