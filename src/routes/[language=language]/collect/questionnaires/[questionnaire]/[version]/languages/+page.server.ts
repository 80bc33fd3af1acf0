import { fail } from '@sveltejs/kit';
import { coverage } from '#domains/questionnaires/author/coverage.ts';
import { takeOverTranslation } from '#domains/questionnaires/server/filled-translation.ts';
import { m } from '#messages';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { describeProblem } from '#platform/problem-message.ts';
import { command } from '#platform/server/database.ts';
import { versionAt } from '../version.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_MISSING = 8;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { compiled } = await versionAt(locals, params);
	return {
		defaultLanguage: compiled.defaultLanguage,
		coverage: coverage(compiled).map(({ missing, ...rest }) => ({
			...rest,
			missing: missing.slice(0, MOST_MISSING).map(({ item, of, texts }) => ({ item, of, text: texts[compiled.defaultLanguage] ?? '' }))
		}))
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		try {
			if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
			const file = (await request.formData()).get('translation');
			if (!(file instanceof File) || file.size === 0)
				throw new Problem('invalid-input', {}, { translation: m.questionnaires_choose_file() });
			const bytes = new Uint8Array(await file.arrayBuffer());
			const result = await command(locals.db, (trx) =>
				takeOverTranslation(trx, locals.actor, params.questionnaire, bytes, locals.application.env.FILES_DIR)
			);
			return { result };
		} catch (caught) {
			if (!(caught instanceof Problem)) throw caught;
			return fail(caught.status, { problem: describeProblem(caught, locals.locale) });
		}
	}
};
