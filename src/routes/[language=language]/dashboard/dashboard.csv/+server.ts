import { readOnly } from '#platform/server/database.ts';
import { Problem } from '#platform/problem.ts';
import { cellsToCsv } from '#domains/releases/csv.ts';
import { drawDashboard, readDashboard } from '#domains/releases/server/dashboard.ts';
import type { RequestHandler } from './$types';

/** The cells that the dashboard shows at the same address, and no others. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const source = await readOnly(locals.db, (db) => readDashboard(db, url.searchParams));
	const { release, state } = source;
	const page = drawDashboard(source, locals.locale);
	if (!release || !page) throw new Problem('not-found');
	return new Response(cellsToCsv(release.number, page.cells), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="immerse-${release.number}-${state.indicator}-${state.area}.csv"`
		}
	});
};
