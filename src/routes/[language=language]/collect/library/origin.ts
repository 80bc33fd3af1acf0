import { isKeepable } from '#domains/questionnaires/library/material.ts';
import { questionsOf } from '#domains/questionnaires/questionnaire.ts';
import type { Origin } from '#domains/questionnaires/server/library.ts';
import { WorkbookProblem } from '#domains/questionnaires/server/workbook-problem.ts';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';

/**
 * The questions of a workbook that came with a form; undefined where none did.
 * @throws {WorkbookProblem} where it does not compile
 */
export async function originFromFile(form: FormData): Promise<Origin | undefined> {
	const file = form.get('workbook');
	if (!(file instanceof File) || file.size === 0) return undefined;
	const { questionnaire, problems } = compileXlsx(new Uint8Array(await file.arrayBuffer()), file.name.replace(/\.xlsx$/i, ''));
	if (!questionnaire) throw new WorkbookProblem(problems);
	const keys = questionsOf(questionnaire).flatMap(({ key, question }) => (isKeepable(question) ? [key] : []));
	return { kind: 'compiled', questionnaire, keys };
}
