/** A workbook in which every cell is text (OOXML, ECMA-376), written row by row. Pure. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { joined } from './bytes.ts';
import { escapeXml, xmlHead } from './xml.ts';

/** A cell holds no more characters (Excel's limit); a file with a longer one is refused as damaged. */
const longestCell = 32_767;

/** Whole lines, as many as fit: only a list of dozens of long sources or links is longer. CSV and JSON have all of them. */
const fitting = (text: string) => (text.length <= longestCell ? text : text.slice(0, text.lastIndexOf('\n', longestCell)));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheets, which say how many there are and what they are called. */
function partsFor(sheets: readonly string[]): Record<string, string> {
	const each = (write: (name: string, number: string) => string) => sheets.map((name, index) => write(name, String(index + 1))).join('');
	return {
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
			'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
			'<Default Extension="xml" ContentType="application/xml"/>' +
			`<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
			each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`) +
			'</Types>',
		'_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${each((_, n) => `<Relationship Id="r${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`
	};
}

/** What XML can't hold is written as its number, and what looks like such a number, too (ECMA-376 part 1, 22.9.2.19). */
function cellText(text: string): string {
	const numbered = text
		.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		.replaceAll(
			/[\u0000-\u0008\u000b\u000c\u000d-\u001f\ufffe\uffff]/g,
			(character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
		);
	return escapeXml(numbered.toWellFormed());
}

const cell = (text: string | number) =>
	text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${cellText(fitting(String(text)))}</t></is></c>`;

/** The same content gives the same bytes: when it was written is said nowhere. */
const WRITTEN = '1980-01-01T00:00:00';

export interface WorkbookWriter {
	add(rows: readonly (readonly (string | number)[])[]): void;
	/** ends a sheet; what is added from now on goes into the next */
	next(): void;
	end(): void;
}

/** Begins a workbook of the named sheets; `give` gets its bytes as they come. */
export function beginWorkbook(sheets: readonly [string, ...string[]], give: (bytes: Uint8Array) => void): WorkbookWriter {
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		give(bytes);
	});
	for (const [name, content] of Object.entries(partsFor(sheets))) {
		const part = new ZipDeflate(name);
		part.mtime = WRITTEN;
		zip.add(part);
		part.push(strToU8(xmlHead + content), true);
	}
	let number = 0;
	const begin = (): ZipDeflate => {
		number++;
		const sheet = new ZipDeflate(`xl/worksheets/sheet${String(number)}.xml`, { level: 4 });
		sheet.mtime = WRITTEN;
		zip.add(sheet);
		sheet.push(strToU8(`${xmlHead}<worksheet xmlns="${main}"><sheetData>`));
		return sheet;
	};
	let sheet = begin();
	const close = () => {
		sheet.push(strToU8('</sheetData></worksheet>'), true);
	};
	return {
		add: (rows) => {
			sheet.push(strToU8(rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')));
		},
		next: () => {
			close();
			sheet = begin();
		},
		end: () => {
			close();
			zip.end();
		}
	};
}

/** A small workbook in one piece. */
export function writeWorkbook(
	sheets: readonly { readonly name: string; readonly rows: readonly (readonly (string | number)[])[] }[]
): Uint8Array {
	const [first, ...others] = sheets;
	if (!first) throw new TypeError('a workbook has a sheet');
	const pieces: Uint8Array[] = [];
	const writer = beginWorkbook([first.name, ...others.map(({ name }) => name)], (bytes) => pieces.push(bytes));
	writer.add(first.rows);
	for (const { rows } of others) {
		writer.next();
		writer.add(rows);
	}
	writer.end();
	return joined(pieces);
}
