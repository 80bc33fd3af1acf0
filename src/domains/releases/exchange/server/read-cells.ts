import { type Kysely, sql, type Transaction } from 'kysely';
import { readOnly } from '#platform/server/database.ts';
import { type CellFilter, FILTER_COLUMNS } from '../cell-filter.ts';
import { type Cell, CELL_COLUMNS, KEY_COLUMNS, keyOf } from '../../cell.ts';
import type { Release } from '../../release.ts';
import type { ReleaseTables } from '../../server/tables.ts';

export interface Reading {
	readonly filter: CellFilter;
	/** The key after which to go on. */
	readonly after?: readonly string[] | undefined;
	readonly limit: number;
}

/** Some cells of a release, in the order of their keys, chosen by the database. */
export async function readCells<T extends ReleaseTables>(
	db: Kysely<T> | Transaction<T>,
	release: Pick<Release, 'id'>,
	{ filter, after, limit }: Reading
): Promise<Cell[]> {
	let query = own(db)
		.selectFrom('release_cells')
		.select([...CELL_COLUMNS])
		.where('release_id', '=', release.id);
	for (const column of FILTER_COLUMNS) {
		const codes = filter[column];
		if (codes) query = query.where(column, 'in', [...codes] as never);
	}
	if (after) {
		const columns = sql.join(KEY_COLUMNS.map((column) => sql.ref(column)));
		query = query.where(sql<boolean>`(${columns}) > (${sql.join([...after])})`);
	}
	for (const column of KEY_COLUMNS) query = query.orderBy(column);
	return query.limit(limit).execute();
}

const batch = 5000;

/**
 * All cells that a filter lets through, batch by batch in the order of their keys. Each batch is a reading of its own: a slow download
 * holds no transaction open, and what is published does not change in between.
 */
export async function* eachBatch<T extends ReleaseTables>(
	db: Kysely<T>,
	release: Pick<Release, 'id'>,
	{ filter, after: from, limit = Infinity }: { filter: CellFilter; after?: readonly string[] | undefined; limit?: number | undefined }
): AsyncGenerator<Cell[]> {
	let after = from;
	let left = limit;
	while (left > 0) {
		const asked = Math.min(batch, left);
		const cells = await readOnly(db, (reading) => readCells(reading, release, { filter, after, limit: asked }));
		if (cells.length > 0) yield cells;
		const last = cells.at(-1);
		if (!last || cells.length < asked) return;
		left -= cells.length;
		after = Object.values(keyOf(last));
	}
}

function own<T extends ReleaseTables>(db: Kysely<T> | Transaction<T>): Kysely<ReleaseTables> {
	return db as unknown as Kysely<ReleaseTables>;
}
