import { WORDS_PER_MINUTE, minutesOf } from '#domains/questionnaires/author/minutes.ts';
import { readingOf } from '#domains/questionnaires/author/reading.ts';
import { languageShown, versionAt } from '../version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const version = await versionAt(locals, params);
	const { compiled, instrument } = version;
	const shown = languageShown(url, version, locals.locale);
	const reading = readingOf(compiled, instrument);
	return {
		shown,
		languages: reading.map(({ remarks, ...rest }) => ({
			...rest,
			remarkCount: remarks.length,
			minutes: minutesOf(compiled, instrument, rest.language)
		})),
		remarks: reading.find(({ language }) => language === shown)?.remarks ?? [],
		speed: WORDS_PER_MINUTE[instrument]
	};
};
