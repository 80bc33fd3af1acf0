/** A row of a sheet as texts, by column from 0; `row` counts from 1 as the spreadsheet shows it. */
export interface SheetRow {
	readonly row: number;
	readonly cells: readonly string[];
}

export interface Sheet {
	readonly name: string;
	readonly rows: readonly SheetRow[];
	/** what an author may not have meant: merged cells, a hidden sheet, formulas without a result */
	readonly notes?: readonly SheetNote[];
}

export interface SheetNote {
	readonly code: 'cells-merged' | 'sheet-hidden' | 'formula-empty';
	readonly row: number;
	/** letters of the column, or empty */
	readonly column: string;
	readonly details: Readonly<Record<string, string>>;
}

export interface Workbook {
	readonly sheets: readonly Sheet[];
}

/** What a workbook may weigh. Measured while it is unpacked, not taken from what it says of itself. */
export const WORKBOOK_LIMITS = {
	fileBytes: 8 * 1024 * 1024,
	unpackedBytes: 96 * 1024 * 1024,
	entries: 500,
	rows: 65_000,
	/** of all sheets together, empty ones before a filled one included: a row of one far cell weighs as much as a full one */
	cells: 3_000_000,
	columns: 512,
	cellLength: 32_767
} as const;
