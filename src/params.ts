import { defineParams } from '@sveltejs/kit/params';
import { isLanguage } from '#platform/languages.ts';

export const params = defineParams({
	language: (param) => (isLanguage(param) ? param : undefined)
});
