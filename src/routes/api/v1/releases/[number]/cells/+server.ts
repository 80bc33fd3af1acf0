import { readOnly } from '#platform/server/database.ts';
import { cellsToCsv } from '#domains/releases/csv.ts';
import { filterCells, readCellFilter } from '#domains/releases/cell-filter.ts';
import { getAllCells, getCells, getRelease } from '#domains/releases/server/releases.ts';
import { answerWithTag } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** The cells of a release as JSON or CSV, filtered by indicator, area, breakdown, category, population and status. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const filter = readCellFilter(url.searchParams);
	const { release, cells } = await readOnly(locals.db, async (db) => {
		const release = await getRelease(db, params.number);
		const cells =
			filter.indicator?.size === 1 ? await getCells(db, release, [...filter.indicator][0] ?? '') : await getAllCells(db, release);
		return { release, cells };
	});
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
