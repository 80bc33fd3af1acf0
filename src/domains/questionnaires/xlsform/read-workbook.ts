import type { FormProblem, FormProblemCode } from '../form-problem.ts';
import { unzipWanted, ZipError } from './unzip.ts';
import { WORKBOOK_LIMITS, type Sheet, type SheetNote, type SheetRow, type Workbook } from './workbook.ts';
import { readXml, XmlError } from './xml.ts';

const WANTED = /^\/?xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/** Reads the sheets of an .xlsx file. Never throws for a bad file: it says what is wrong with it. */
export function readWorkbook(bytes: Uint8Array): { readonly workbook?: Workbook; readonly problems: readonly FormProblem[] } {
	if (bytes.length > WORKBOOK_LIMITS.fileBytes) {
		return { problems: [fault('file-too-large', { megabytes: WORKBOOK_LIMITS.fileBytes / 1024 / 1024 })] };
	}
	try {
		let hasMacros = false;
		const files = unzipWanted(bytes, (name) => {
			hasMacros ||= /(^|\/)vbaProject\.bin$/i.test(name);
			return WANTED.test(name);
		});
		if (hasMacros) return { problems: [fault('macros-refused')] };
		const list = sheetList(part(files, 'workbook.xml'), part(files, '_rels/workbook.xml.rels'));
		const shared = sharedTexts(files.get('xl/sharedStrings.xml'));
		const room = { cells: WORKBOOK_LIMITS.cells };
		const sheets = list.map(({ name, path, isHidden }) => {
			const sheet = readSheet(name, part(files, path), shared, room);
			return isHidden
				? { ...sheet, notes: [{ code: 'sheet-hidden' as const, row: 0, column: '', details: { sheet: name } }, ...(sheet.notes ?? [])] }
				: sheet;
		});
		return { workbook: { sheets }, problems: [] };
	} catch (error) {
		if (error instanceof RowsError)
			return { problems: [{ ...fault('too-many-rows', { most: WORKBOOK_LIMITS.rows }), sheet: error.sheet }] };
		if (error instanceof ZipError || error instanceof XmlError) return { problems: [fault(error.fault)] };
		throw error;
	}
}

function fault(code: FormProblemCode, details: Record<string, number> = {}): FormProblem {
	return { severity: 'error', code, sheet: '', row: 0, column: '', details };
}

class RowsError extends Error {
	readonly sheet: string;
	constructor(sheet: string) {
		super('too many rows');
		this.sheet = sheet;
	}
}

function part(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
	const found = files.get(`xl/${path}`) ?? files.get(`/xl/${path}`);
	if (!found) throw new ZipError('not-a-spreadsheet');
	return found;
}

/** The sheets in the order of the workbook, with the part each is kept in. */
function sheetList(workbook: Uint8Array, relations: Uint8Array): { name: string; path: string; isHidden: boolean }[] {
	const targets = new Map<string, string>();
	readXml(relations, {
		open(name, attributes) {
			if (name === 'Relationship') targets.set(attributes['Id'] ?? '', (attributes['Target'] ?? '').replace(/^\/?(xl\/)?/, ''));
		}
	});
	const sheets: { name: string; path: string; isHidden: boolean }[] = [];
	readXml(workbook, {
		open(name, attributes) {
			if (name !== 'sheet') return;
			const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
			const path = targets.get(relation) ?? '';
			// a sheet that stands in the list again is read once
			if (/^worksheets\//i.test(path) && !sheets.some((sheet) => sheet.path === path))
				sheets.push({ name: attributes['name'] ?? '', path, isHidden: /hidden/i.test(attributes['state'] ?? '') });
		}
	});
	return sheets;
}

/** The workbook's table of texts. Phonetic readings (`rPh`) are not part of a text. */
function sharedTexts(bytes: Uint8Array | undefined): string[] {
	const texts: string[] = [];
	let text = '';
	let inText = false;
	let phonetic = false;
	if (!bytes) return texts;
	readXml(bytes, {
		open(name) {
			if (name === 'si') text = '';
			if (name === 'rPh') phonetic = true;
			inText = name === 't' && !phonetic;
		},
		text(piece) {
			if (inText) text += piece;
		},
		close(name) {
			if (name === 'si') texts.push(unescaped(text));
			if (name === 'rPh') phonetic = false;
			if (name === 't') inText = false;
		}
	});
	return texts;
}

/** Characters that XML can't hold are written `_x000D_`. A NUL and half a character are left out: no database keeps them. */
function unescaped(text: string): string {
	const whole = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
	return whole.replaceAll('\0', '').toWellFormed();
}

function readSheet(name: string, bytes: Uint8Array, shared: readonly string[], room: { cells: number }): Sheet {
	const rows: SheetRow[] = [];
	let row = 0;
	let cells: string[] = [];
	let column = 0;
	let type = '';
	let text = '';
	let reading = false;
	let isFormula = false;
	const notes: SheetNote[] = [];
	readXml(bytes, {
		open(tag, attributes) {
			if (tag === 'f') isFormula = true;
			if (tag === 'mergeCell' && notes.length < MOST_NOTES) notes.push(merged(attributes['ref'] ?? ''));
			if (tag === 'row') {
				row = Number(attributes['r'] ?? row + 1);
				cells = [];
				column = -1;
			} else if (tag === 'c') {
				column = attributes['r'] === undefined ? column + 1 : columnIndex(attributes['r']);
				type = attributes['t'] ?? 'n';
				text = '';
				isFormula = false;
			}
			reading = tag === 'v' || tag === 't';
		},
		text(piece) {
			if (reading && text.length < WORKBOOK_LIMITS.cellLength) text += piece;
		},
		close(tag) {
			if (tag === 'v' || tag === 't') reading = false;
			if (tag === 'c' && isFormula && (text === '' || type === 'e') && notes.length < MOST_NOTES)
				notes.push({ code: 'formula-empty', row, column: columnLetters(column), details: {} });
			if (tag === 'c' && column < WORKBOOK_LIMITS.columns) cells[column] = cellText(type, text, shared);
			if (tag === 'row' && cells.some((cell) => cell !== '')) {
				if (rows.length >= WORKBOOK_LIMITS.rows) throw new RowsError(name);
				room.cells -= cells.length;
				if (room.cells < 0) throw new ZipError('workbook-too-large');
				rows.push({ row, cells: Array.from(cells, (cell) => cell ?? '') });
			}
		}
	});
	return notes.length > 0 ? { name, rows, notes } : { name, rows };
}

/** Notes one sheet may give: whoever merged a thousand cells needs to hear of it fifty times at most. */
const MOST_NOTES = 50;

function merged(range: string): SheetNote {
	const [, column = '', row = '0'] = /^([A-Z]+)(\d+)/i.exec(range) ?? [];
	return { code: 'cells-merged', row: Number(row), column, details: { range } };
}

/** 27 → `AB`. */
function columnLetters(index: number): string {
	const first = Math.floor(index / 26);
	return (first > 0 ? columnLetters(first - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** `AB12` → 27. */
function columnIndex(reference: string): number {
	const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? 'A';
	return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(type: string, text: string, shared: readonly string[]): string {
	if (type === 's') return shared[Number(text)] ?? '';
	if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
	if (type === 'n' && text !== '') return String(Number(text));
	return type === 'inlineStr' || type === 'str' ? unescaped(text) : text;
}
