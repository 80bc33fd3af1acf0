import type { Kysely } from 'kysely';
import { getFrameworkVersion } from '#domains/framework/server/framework.ts';
import type { FrameworkTables } from '#domains/framework/server/tables.ts';
import { m } from '#messages';
import { baseLanguage, pickText } from '#platform/languages.ts';
import { readOnly } from '#platform/server/database.ts';
import type { Cell } from '../../cell.ts';
import { csvHead, csvLines } from '../csv.ts';
import { type CellQuery, writeCursor } from '../cell-query.ts';
import { tableColumns } from '../cell-table.ts';
import { cellsToJsonStat, largestCut } from '../json-stat.ts';
import { labelsIn, labelsOf, type Labels } from '../labels.ts';
import { cellsToParquet } from '../parquet.ts';
import type { Release } from '../../release.ts';
import { eachBatch, readCells } from './read-cells.ts';
import { streamOf } from './stream.ts';
import type { ReleaseTables } from '../../server/tables.ts';

type Tables = ReleaseTables & FrameworkTables;

export interface WrittenCells {
	readonly body: string | ReadableStream<Uint8Array>;
	/** Where to go on; null at the end, and where everything is answered at once. */
	readonly next: string | null;
}

/** The cells that are asked for, in the format that is asked for: pages as a text, whole files as a stream. @throws {Problem} `cut-too-large` */
export async function writeCells(db: Kysely<Tables>, release: Release, query: CellQuery): Promise<WrittenCells> {
	const labels = await readOnly(db, async (reading) => {
		const wanted = query.language ?? (query.format === 'json-stat' ? baseLanguage : undefined);
		return wanted && labelsOf((await getFrameworkVersion(reading, release.frameworkVersion)).document, wanted);
	});
	if (query.format === 'json-stat' && labels) return { body: JSON.stringify(await cube(db, release, query, labels)), next: null };
	if (query.limit === undefined) return { body: file(db, release, query, labels), next: null };
	const { limit } = query;
	const read = await readOnly(db, (reading) => readCells(reading, release, { ...query, limit: limit + 1 }));
	const cells = read.slice(0, limit);
	const last = cells.at(-1);
	const next = read.length > limit && last ? writeCursor(last) : null;
	if (query.format === 'json') return { body: JSON.stringify(jsonPage(release, cells, labels, next)), next };
	const columns = tableColumns(release.number, labels);
	if (query.format === 'csv') return { body: csvHead(columns) + csvLines(columns, cells), next };
	return { body: streamOf(cellsToParquet(columns, once(cells))), next };
}

function jsonPage(release: Release, cells: readonly Cell[], labels: Labels | undefined, next: string | null) {
	const { number, state, synthetic, design } = release;
	return { release: number, state, synthetic, design, next, ...(labels ? { labels: labelsIn(cells, labels) } : {}), cells };
}

async function cube(db: Kysely<Tables>, release: Release, query: CellQuery, labels: Labels): Promise<object> {
	const language = query.language ?? baseLanguage;
	const limit = Math.min(query.limit ?? Infinity, largestCut + 1);
	const cells = await readOnly(db, (reading) => readCells(reading, release, { ...query, limit }));
	const notes = [
		...(release.synthetic ? [m.releases_synthetic_text({}, { locale: language })] : []),
		...(release.withdrawalReason ? [m.releases_withdrawn({ reason: release.withdrawalReason }, { locale: language })] : [])
	];
	return cellsToJsonStat(cells, {
		number: release.number,
		title: pickText(release.title, language).text,
		source: `${release.source.author}: ${release.source.name} (${release.source.date})`,
		updated: (release.withdrawnAt ?? release.publishedAt ?? release.createdAt).toISOString(),
		labels,
		notes
	});
}

function file(db: Kysely<Tables>, release: Release, query: CellQuery, labels: Labels | undefined): ReadableStream<Uint8Array> {
	const columns = tableColumns(release.number, labels);
	const batches = eachBatch(db, release, query);
	return streamOf(query.format === 'parquet' ? cellsToParquet(columns, batches) : csvFile(columns, batches));
}

async function* csvFile(columns: ReturnType<typeof tableColumns>, batches: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
	yield csvHead(columns);
	for await (const cells of batches) yield csvLines(columns, cells);
}

async function* once(cells: readonly Cell[]): AsyncGenerator<readonly Cell[]> {
	yield cells;
}
