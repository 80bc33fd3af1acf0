import { encodingHeader, encodingOf } from '#platform/server/compressed.ts';
import { readOnly } from '#platform/server/database.ts';
import { type CellFormat, mediaTypes, readCellQuery } from '#domains/releases/exchange/cell-query.ts';
import { findPublic } from '#domains/releases/server/releases.ts';
import { writeCells } from '#domains/releases/exchange/server/write-cells.ts';
import { takeAllowance, unused } from '../../../allowance.ts';
import { answering, answerWithTag, keeping } from '../../../answer.ts';
import { kept } from './kept.ts';
import type { RequestHandler } from './$types';

/** The cells of a release, filtered by every column of their key and by status: pages as JSON, files as CSV or Parquet, a cut as JSON-stat. */
export const GET: RequestHandler = ({ locals, params, request, url, getClientAddress }) =>
	answering(locals, async () => {
		const query = readCellQuery(url.searchParams, request.headers.get('accept') ?? '');
		const release = await readOnly(locals.db, (db) => findPublic(db, params.number));
		const identity = `${release.id} ${release.state} ${query.format} ${url.search}`;
		const known = kept.get(identity);
		const origin = locals.application.env.ORIGIN ?? url.origin;
		const beside = (next: string | null): Record<string, string> => ({
			...(next === null ? {} : { link: `<${nextPage(origin, url, next)}>; rel="next"` }),
			...attached(release.number, query.format)
		});
		const write = async () => {
			if (known) {
				const encoding = encodingOf(request);
				const headers = { ...encodingHeader(encoding), vary: 'accept, accept-encoding', ...beside(known.next) };
				return { body: await known.body(encoding), headers };
			}
			const allowance = await takeAllowance(locals.db, getClientAddress());
			const { body, next } = await writeCells(locals.db, release, query);
			if (typeof body === 'string') kept.set(identity, body, next);
			return { body, headers: { ...allowance, ...beside(next) } };
		};
		const headers = { ...unused, 'cache-control': keeping.forGood };
		return answerWithTag(request, identity, mediaTypes[query.format], write, headers);
	});

const attached = (number: string, format: CellFormat): Record<string, string> =>
	format === 'csv' || format === 'parquet' ? { 'content-disposition': `attachment; filename="immerse-${number}.${format}"` } : {};

function nextPage(origin: string, url: URL, cursor: string): string {
	const next = new URL(url.pathname, origin);
	next.search = url.search;
	next.searchParams.set('cursor', cursor);
	return next.href;
}
