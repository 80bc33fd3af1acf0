import { readOnly } from '#platform/server/database.ts';
import { cellsToCsv } from '#domains/releases/csv.ts';
import { filterCells, readCellFilter } from '#domains/releases/cell-filter.ts';
import { getCells, getRelease } from '#domains/releases/server/releases.ts';
import { answerWithTag } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** The cells of a release as JSON or CSV, filtered by indicator, area, breakdown, category, population and status. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const { release, cells } = await readOnly(locals.db, async (db) => {
		const release = await getRelease(db, params.number);
		return { release, cells: await getCells(db, release) };
	});
	const filter = readCellFilter(url.searchParams);
	const csv = url.searchParams.get('format') === 'csv' || (request.headers.get('accept') ?? '').includes('text/csv');
	return answerWithTag(
		request,
		`${release.id}${release.state}${csv}${url.search}`,
		csv ? 'text/csv; charset=utf-8' : 'application/json',
		() => {
			const found = filterCells(cells, filter);
			return csv
				? cellsToCsv(release.number, found)
				: JSON.stringify({
						release: release.number,
						state: release.state,
						synthetic: release.synthetic,
						design: release.design,
						cells: found
					});
		}
	);
};
