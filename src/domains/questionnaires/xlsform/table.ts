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
		for (const { code, row, column, details } of sheet.notes ?? []) {
			if (code === 'formula-empty') problems.error(code, { sheet: sheet.name, row, column }, details);
			else problems.warn(code, { sheet: sheet.name, row, column }, details);
		}
		this.headings = readHeadings(sheet, kind, problems);
		this.rows = sheet.rows.slice(1).map((row) => new TableRow(this, row));
	}

	has(column: string): boolean {
		return this.headings.some((heading) => heading.column === column);
	}

	/** What its headings call each language. */
	get languageNames(): Record<string, string> {
		return Object.fromEntries(
			this.headings.filter(({ language }) => language).map(({ language, languageName }) => [language, languageName])
		);
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
			const isOwn = heading.language !== '' || !(defaultLanguage in texts);
			if (text !== '' && isOwn) texts[heading.language || defaultLanguage] = text;
		}
		return Object.keys(texts).length > 0 ? texts : undefined;
	}

	/** The texts under headings without a language, of columns that have languages elsewhere in the workbook. */
	unlocalised(columns: Iterable<string>): Record<string, string> {
		const found = [...columns].map((column) => [column, this.get(column)] as const);
		return Object.fromEntries(found.filter(([, text]) => text !== ''));
	}

	/** The columns that set attributes of a kind (`bind`, `control`, `instance`), each with its text. */
	attributes(kind: string): Record<string, string> {
		const found = this.#table.headings
			.filter(({ column }) => column.startsWith(`${kind}:`))
			.map((heading) => [heading.column.slice(kind.length + 1), this.#cell(heading)] as const);
		return Object.fromEntries(found.filter(([, text]) => text !== ''));
	}

	get number(): number {
		return this.#row.row;
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
