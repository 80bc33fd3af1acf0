import { wordTable } from '#domains/campaigns/respondent-languages.ts';
import { getFurtherLanguage } from '#domains/campaigns/server/respondent-languages.ts';
import { readOnly } from '#platform/server/database.ts';
import { writeWorkbook } from '#platform/workbook.ts';
import type { RequestHandler } from './$types';

/** The player's words as a table to be filled. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const language = await readOnly(locals.db, (db) => getFurtherLanguage(db, locals.actor, params.tag));
	return new Response(new Uint8Array(writeWorkbook([{ name: 'words', rows: wordTable(language) }])), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="words-${language.tag}.xlsx"`
		}
	});
};
