import { translationSheets } from '#domains/questionnaires/author/translation-sheet.ts';
import { languageTag } from '#platform/languages.ts';
import { Problem } from '#platform/problem.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import { versionAt } from '../../version.ts';
import type { RequestHandler } from './$types';

/** A language as a workbook to be filled in. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { compiled, questionnaireId, version } = await versionAt(locals, params);
	// "another" is the form that asks for any language by its code
	const language = params.tag === 'another' ? (url.searchParams.get('language') ?? '').trim() : params.tag;
	if (!languageTag.test(language) || language === 'und') throw new Problem('invalid-input');
	const sheets = translationSheets(compiled, { questionnaire: questionnaireId, version, language });
	const name = `${compiled.id.replaceAll(/[^\w.-]+/g, '-')}-${String(version)}-${language}.xlsx`;
	return new Response(new Uint8Array(writeWorkbook(sheets)), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
};
