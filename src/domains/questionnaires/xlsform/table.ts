import type { LocalisedText } from '#platform/languages.ts';
import { readHeadings, type Heading } from './headings.ts';
import type { ProblemList, Place } from './problem-list.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/** A sheet whose first row names its columns. */
export class Table {
	readonly headings: readonly Heading[];
	readonly rows: readonly TableRow[];
	readonly name: string;

	constructor(sheet: Sheet, kind: 'survey' | 'choices' | 'settings', problems: ProblemList) {
		this.name = sheet.name;
		this.headings = readHeadings(sheet, kind, problems);
		this.rows = sheet.rows.slice(1).map((row) => new TableRow(this, row));
	}

	has(column: string): boolean {
		return this.headings.some((heading) => heading.column === column);
	}

	/** Languages its headings name, in order. */
	get languages(): string[] {
		return [...new Set(this.headings.map(({ language }) => language).filter(Boolean))];
	}
}

export class TableRow {
	readonly #table: Table;
	readonly #row: SheetRow;

	constructor(table: Table, row: SheetRow) {
		this.#table = table;
		this.#row = row;
	}

	/** The text of a column without language; spaces at the ends and runs of spaces are the author's slips. */
	get(column: string): string {
		const heading = this.#table.headings.find((candidate) => candidate.column === column && candidate.language === '');
		return heading ? this.#cell(heading) : '';
	}

	/** A column's texts by language; a heading without language means the default one. */
	texts(column: string, defaultLanguage: string): LocalisedText | undefined {
		const texts: Record<string, string> = {};
		for (const heading of this.#table.headings) {
			const text = heading.column === column ? this.#cell(heading) : '';
			if (text !== '') texts[heading.language || defaultLanguage] = text;
		}
		return Object.keys(texts).length > 0 ? texts : undefined;
	}

	/** All columns that none of the given names covers, with their text. */
	others(known: ReadonlySet<string>): Record<string, string> {
		const found = this.#table.headings
			.filter(({ column }) => !known.has(column))
			.map((heading) => [heading.written, this.#cell(heading)] as const);
		return Object.fromEntries(found.filter(([, text]) => text !== ''));
	}

	get isEmpty(): boolean {
		return this.#table.headings.every((heading) => this.#cell(heading) === '');
	}

	place(column = ''): Place {
		const heading = this.#table.headings.find((candidate) => candidate.column === column);
		return { sheet: this.#table.name, row: this.#row.row, column: heading?.written ?? column };
	}

	#cell(heading: Heading): string {
		return (this.#row.cells[heading.index] ?? '').trim().replace(/ {2,}/g, ' ');
	}
}
