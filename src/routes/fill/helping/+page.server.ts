import { loadWords, playerLanguage } from '#domains/campaigns/player/words.ts';
import type { PageServerLoad } from './$types';

/** In the language that was asked for, else in the first the browser asks for. */
export const load: PageServerLoad = async ({ request, url }) => {
	const browser = request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim();
	const language = playerLanguage(url.searchParams.get('language') ?? browser ?? 'en');
	return { language, languageWord: (await loadWords(language)).language };
};
