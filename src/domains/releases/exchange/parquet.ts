import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Cell } from '../cell.ts';
import type { TableColumn } from './cell-table.ts';

const kinds = { text: 'STRING', whole: 'INT32', number: 'DOUBLE' } as const;

/**
 * Cells as Apache Parquet, Snappy-compressed, a row group for each batch: what is written is handed on at once, so that a whole release
 * needs the memory of one batch.
 */
export async function* cellsToParquet(
	columns: readonly TableColumn[],
	batches: AsyncIterable<readonly Cell[]>
): AsyncGenerator<Uint8Array> {
	const column = (cells: readonly Cell[]) =>
		columns.map(({ name, kind, of }) => ({ name, type: kinds[kind], nullable: true, data: cells.map(of) }));
	const out = new Outflow();
	const writer = new ParquetWriter({ writer: out, schema: schemaFromColumnData({ columnData: column([]) }), createdBy: 'Immerse' });
	for await (const cells of batches) {
		if (cells.length === 0) continue;
		await writer.write({ columnData: column(cells), rowGroupSize: cells.length });
		yield out.take();
	}
	await writer.finish();
	yield out.take();
}

/** Keeps what was written until it is taken; positions go on counting. */
class Outflow extends ByteWriter {
	private taken: Uint8Array[] = [];

	flush(): void {
		this.taken.push(this.getBytes().slice());
		this.index = 0;
	}

	take(): Uint8Array {
		if (this.index > 0) this.flush();
		const all = new Uint8Array(this.taken.reduce((sum, part) => sum + part.length, 0));
		let at = 0;
		for (const part of this.taken) {
			all.set(part, at);
			at += part.length;
		}
		this.taken = [];
		return all;
	}
}
