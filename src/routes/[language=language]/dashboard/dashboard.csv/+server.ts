import { readOnly } from '#platform/server/database.ts';
import { Problem } from '#platform/problem.ts';
import { cellsToCsv } from '#domains/releases/csv.ts';
import { chooseCells, shownCells } from '#domains/releases/dashboard/view.ts';
import { readDashboard } from '#domains/releases/server/dashboard.ts';
import type { RequestHandler } from './$types';

/** The cells that the dashboard shows at the same address, and no others. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { framework, state, release, cells } = await readOnly(locals.db, (db) => readDashboard(db, url.searchParams));
	const indicator = framework.document.indicators.find((each) => each.code === state.indicator);
	if (!release || !indicator) throw new Problem('not-found');
	const view = chooseCells(cells, framework.document, indicator, state);
	return new Response(cellsToCsv(release.number, shownCells(view)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="immerse-${release.number}-${state.indicator}-${state.area}.csv"`
		}
	});
};
