import { locate } from '#domains/questionnaires/author/located.ts';
import { itemsOf } from '#domains/questionnaires/questionnaire.ts';
import { readWorkbook } from '#domains/questionnaires/xlsform/read-workbook.ts';
import { readOnly } from '#platform/server/database.ts';
import { getFile } from '#platform/server/files.ts';
import { versionAt } from '../version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { compiled, problems, sourceFile } = await versionAt(locals, params);
	const file =
		problems.length === 0 ? undefined : await readOnly(locals.db, (db) => getFile(db, sourceFile, locals.application.env.FILES_DIR));
	return {
		found: locate(problems, file && readWorkbook(new Uint8Array(file.content)).workbook),
		keys: Object.fromEntries(itemsOf(compiled).map(({ item, key }) => [item.name, key]))
	};
};
