import { defineParams } from '@sveltejs/kit/params';
import { PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { isLanguage } from '#platform/languages.ts';

export const params = defineParams({
	language: (param) => (isLanguage(param) ? param : undefined),
	/** A language in which children can answer. */
	spoken: (param) => PLAYER_LANGUAGES.find((tag) => tag === param)
});
