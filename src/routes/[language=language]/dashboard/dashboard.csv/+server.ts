import { cellsToCsv } from '#domains/releases/exchange/csv.ts';
import { asFile, readView } from '../../../dashboard-view.ts';
import type { RequestHandler } from './$types';

/** The cells that the dashboard shows at the same address, and no others. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { page, state } = await readView(locals, url);
	return new Response(cellsToCsv(page.numberOf, page.cells), { headers: asFile('text/csv; charset=utf-8', state, 'csv') });
};
