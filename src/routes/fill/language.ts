import { loadWords, playerLanguage, type Words } from '#domains/campaigns/player/words.ts';

/** The first language the browser asks for; the player knows more of them than the rest of the platform. */
export function askedLanguage(request: Request): string {
	return request.headers.get('accept-language')?.split(/[,;]/)[0]?.trim() ?? 'en';
}

/** The player's words in the language nearest to a tag. */
export async function wordsIn(tag: string): Promise<{ language: string; words: Words }> {
	const language = playerLanguage(tag);
	return { language, words: await loadWords(language) };
}
