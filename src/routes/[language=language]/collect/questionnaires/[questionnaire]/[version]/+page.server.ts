import { getVersion } from '#domains/questionnaires/server/questionnaires.ts';
import { questionsOf } from '#domains/questionnaires/questionnaire.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const number = Number(params.version);
	if (!isId(params.questionnaire) || !/^[1-9]\d{0,8}$/.test(params.version)) throw new Problem('questionnaire-not-found');
	const { compiled, version, questionnaireId } = await readOnly(locals.db, (db) =>
		getVersion(db, locals.actor, params.questionnaire, number)
	);
	const wished = url.searchParams.get('in') ?? locals.locale;
	const shown = compiled.languages.find((language) => language === wished) ?? compiled.defaultLanguage;
	return { questionnaire: compiled, questions: questionsOf(compiled), version, questionnaireId, shown };
};
