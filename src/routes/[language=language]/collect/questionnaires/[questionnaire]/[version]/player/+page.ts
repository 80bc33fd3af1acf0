import { loadWords, playerLanguage } from '#domains/campaigns/player/words.ts';
import type { PageLoad } from './$types';

export const csr = true;

export const load: PageLoad = async ({ data }) => {
	const language = playerLanguage(data.state.in);
	return { ...data, language, words: await loadWords(language) };
};
