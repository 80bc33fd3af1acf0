import { outline } from '#domains/questionnaires/author/outline.ts';
import { languageShown, versionAt } from './version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const version = await versionAt(locals, params);
	const { compiled } = version;
	return {
		rows: outline(compiled),
		lists: compiled.lists,
		files: compiled.files ?? {},
		languages: compiled.languages,
		shown: languageShown(url, version, locals.locale)
	};
};
