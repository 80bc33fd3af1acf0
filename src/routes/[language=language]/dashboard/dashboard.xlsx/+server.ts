import { cellsToWorkbook } from '#domains/releases/dashboard/take-along.ts';
import { asFile, readView } from '../../../dashboard-view.ts';
import type { RequestHandler } from './$types';

/** The cells that the dashboard shows at the same address, and no others, with a sheet that says what they are. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { page, state, taken } = await readView(locals, url);
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
	return new Response(new Uint8Array(cellsToWorkbook(page, taken)), { headers: asFile(type, state, 'xlsx') });
};
