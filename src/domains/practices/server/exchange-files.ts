/** Exactly the records that a search finds, as a file that grows while it is read. */
import type { Kysely } from 'kysely';
import { byteOrderMark, csvLines } from '../exchange/csv.ts';
import { describePractice } from '../exchange/api-answer.ts';
import type { Labels, PublicPractice } from '../exchange/public-practice.ts';
import { beginWorkbook } from '#platform/workbook.ts';
import { columnsWith, rowsUnder, usedTextColumns } from '../table/columns.ts';
import { listTextColumns, readPublicPractices } from './exchange.ts';
import type { PracticeTables } from './tables.ts';

export const exportFormats = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json'
} as const;
export type ExportFormat = keyof typeof exportFormats;

interface Wanted {
	readonly format: ExportFormat;
	/** In the order of the list. */
	readonly numbers: ArrayLike<number>;
	readonly origin: string;
	readonly labels: Labels;
}

/** The file, in parts. Reads outside any transaction: a download may take minutes, and nobody waits for it. */
export async function* writeExport(db: Kysely<PracticeTables>, { format, numbers, origin, labels }: Wanted): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	const parts = readPublicPractices(db, numbers);
	if (format === 'json') {
		let before = '{"records":[\n';
		for await (const part of parts) {
			const records = part.map((one) => JSON.stringify(describePractice(one, { origin, labels })));
			if (records.length === 0) continue;
			yield encoder.encode(before + records.join(',\n'));
			before = ',\n';
		}
		yield encoder.encode(before === ',\n' ? '\n]}\n' : `${before}]}\n`);
		return;
	}
	const texts = await listTextColumns(db, numbers);
	const columns = columnsWith(texts);
	if (format === 'csv') {
		yield encoder.encode(byteOrderMark + csvLines([columns]));
		for await (const part of parts) yield encoder.encode(csvLines(rowsFor(columns, texts, part)));
		return;
	}
	const waiting: Uint8Array[] = [];
	const workbook = beginWorkbook(['practices'], (bytes) => waiting.push(bytes));
	workbook.add([columns]);
	for await (const part of parts) {
		workbook.add(rowsFor(columns, texts, part));
		yield* waiting.splice(0);
	}
	workbook.end();
	yield* waiting;
}

/** Rows for columns that were settled before the first was read. */
function rowsFor(columns: readonly string[], texts: ReadonlySet<string>, part: readonly PublicPractice[]) {
	if (!usedTextColumns(part).isSubsetOf(texts)) throw new Error('A text came in another language while the table was read.');
	return rowsUnder(columns, part);
}
