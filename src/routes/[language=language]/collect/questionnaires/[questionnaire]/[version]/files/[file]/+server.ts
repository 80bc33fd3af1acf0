import { serialiseQuestionnaire } from '#domains/questionnaires/questionnaire.ts';
import type { QuestionnaireVersion } from '#domains/questionnaires/server/questionnaires.ts';
import { exportXForm } from '#domains/questionnaires/xform/export.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { getFile } from '#platform/server/files.ts';
import { versionAt } from '../../version.ts';
import type { RequestHandler } from './$types';

/** A version as a file: the workbook as it was uploaded, the XForm, or what the player reads. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const version = await versionAt(locals, params);
	const made = await fileOf(version, params.file, locals);
	if (!made) throw new Problem('not-found');
	const ending = params.file.split('.').at(-1) ?? '';
	const name = `${version.compiled.id.replaceAll(/[^\w.-]+/g, '-')}-${String(version.version)}.${ending}`;
	return new Response(made.content, {
		headers: { 'content-type': made.type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' }
	});
};

async function fileOf(
	{ compiled, sourceFile }: QuestionnaireVersion,
	file: string,
	locals: App.Locals
): Promise<{ readonly content: string | Uint8Array<ArrayBuffer>; readonly type: string } | undefined> {
	if (file === 'form.xml') return { content: exportXForm(compiled), type: 'application/xml; charset=utf-8' };
	if (file === 'questionnaire.json') return { content: serialiseQuestionnaire(compiled), type: 'application/json' };
	if (file !== 'workbook.xlsx') return undefined;
	const { content, mediaType } = await readOnly(locals.db, (db) => getFile(db, sourceFile, locals.application.env.FILES_DIR));
	return { content: new Uint8Array(content), type: mediaType };
}
