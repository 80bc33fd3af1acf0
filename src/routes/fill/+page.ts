import { loadWords, playerLanguage } from '#domains/campaigns/player/words.ts';
import type { PageLoad } from './$types';

/** The player is an application: it seals answers before they leave the device. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
	const language = playerLanguage(data.language);
	return { language, words: await loadWords(language) };
};
