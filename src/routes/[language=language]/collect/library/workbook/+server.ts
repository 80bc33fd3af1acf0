import { libraryWorkbook } from '#domains/questionnaires/server/library-use.ts';
import { m } from '#messages';
import { isId } from '#platform/ids.ts';
import { readOnly } from '#platform/server/database.ts';
import type { RequestHandler } from './$types';

/** The chosen entries as an XLSForm workbook. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const entries = url.searchParams.getAll('entry').filter(isId);
	const workbook = await readOnly(locals.db, (db) => libraryWorkbook(db, locals.actor, entries, m.library_title()));
	return new Response(new Uint8Array(workbook), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': 'attachment; filename="library.xlsx"'
		}
	});
};
