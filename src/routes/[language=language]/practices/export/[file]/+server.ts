import { getFramework } from '#domains/framework/server/framework.ts';
import { readListAddress } from '#domains/practices/query-address.ts';
import { getCollection, searchCollection } from '#domains/practices/server/catalogue.ts';
import { type ExportFormat, exportFormats, writeExport } from '#domains/practices/server/exchange-files.ts';
import { Problem } from '#platform/problem.ts';
import { readOnly } from '#platform/server/database.ts';
import { takeRateLimit } from '#platform/server/rate-limit.ts';
import type { RequestHandler } from './$types';

/** A file with hundreds of records is a copy of the database: its records are not counted as chosen by somebody. */
const mostCounted = 100;

const isFormat = (text: string): text is ExportFormat => Object.hasOwn(exportFormats, text);

/** The records of a list, whole, as the page at the same address finds them. */
export const GET: RequestHandler = async ({ locals, params, url, getClientAddress }) => {
	const [, format = ''] = /^practices\.([a-z]+)$/.exec(params.file) ?? [];
	if (!isFormat(format)) throw new Problem('not-found');
	const headers = {
		'content-type': exportFormats[format],
		'content-disposition': `attachment; filename="${params.file}"`,
		'cache-control': 'no-cache'
	};
	await takeRateLimit(locals.db, `export:${getClientAddress()}`, { limit: 60, seconds: 600 });
	const { numbers, labels } = await readOnly(locals.db, async (db) => {
		const collection = await getCollection(db, (await getFramework(db)).document);
		return { numbers: searchCollection(collection, readListAddress(url.searchParams).address).numbers, labels: collection.labels };
	});
	if (numbers.length <= mostCounted) for (const number of numbers) locals.application.uses.count(number, 'downloaded');
	const origin = locals.application.env.ORIGIN ?? url.origin;
	const parts = writeExport(locals.db, { format, numbers, origin, labels });
	return new Response(streamOf(parts), { headers });
};

/** Reads on only as fast as whoever downloads; stops with them. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		pull: async (controller) => {
			const { done, value } = await parts.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: async () => {
			await parts.return(undefined);
		}
	});
}
