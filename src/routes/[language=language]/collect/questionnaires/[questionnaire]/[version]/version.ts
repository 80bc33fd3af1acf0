import { getVersion, type QuestionnaireVersion } from '#domains/questionnaires/server/questionnaires.ts';
import { isId } from '#platform/ids.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';

/** The number in an address. @throws {Problem} `questionnaire-not-found` where it is none */
export function numberIn(text: string): number {
	if (!/^[1-9]\d{0,8}$/.test(text)) throw new Problem('questionnaire-not-found');
	return Number(text);
}

/** The version that an address names. @throws {Problem} `questionnaire-not-found`, `forbidden` */
export async function versionAt(locals: App.Locals, params: { questionnaire: string; version: string }): Promise<QuestionnaireVersion> {
	const number = numberIn(params.version);
	if (!isId(params.questionnaire)) throw new Problem('questionnaire-not-found');
	return readOnly(locals.db, (db) => getVersion(db, locals.actor, params.questionnaire, number));
}

/** The language asked for with `?in=`, else that of the page, else the questionnaire's own. */
export function languageShown(url: URL, { compiled }: QuestionnaireVersion, locale: string): string {
	const wished = url.searchParams.get('in') ?? locale;
	return compiled.languages.find((language) => language === wished) ?? compiled.defaultLanguage;
}
