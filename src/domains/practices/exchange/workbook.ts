/** A workbook of one sheet in which every cell is text (OOXML, ECMA-376), written row by row: the counterpart of the workbook reader. Pure. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { escapeXml, xmlHead } from './xml.ts';

/** A cell holds no more characters (Excel's limit); a file with a longer one is refused as damaged. */
const longestCell = 32_767;

/** Whole lines, as many as fit: only a list of dozens of long sources or links is longer. CSV and JSON have all of them. */
const fitting = (text: string) => (text.length <= longestCell ? text : text.slice(0, text.lastIndexOf('\n', longestCell)));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const parts: Readonly<Record<string, string>> = {
	'[Content_Types].xml':
		'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		`<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
		`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
	'_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
	'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="practices" sheetId="1" r:id="r1"/></sheets></workbook>`
};

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

export interface WorkbookWriter {
	add(rows: readonly (readonly (string | number)[])[]): void;
	end(): void;
}

/** Begins a workbook; `give` gets its bytes as they come. */
export function beginWorkbook(give: (bytes: Uint8Array) => void): WorkbookWriter {
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		give(bytes);
	});
	for (const [name, content] of Object.entries(parts)) {
		const part = new ZipDeflate(name);
		zip.add(part);
		part.push(strToU8(xmlHead + content), true);
	}
	const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 4 });
	zip.add(sheet);
	const write = (text: string, last = false) => sheet.push(strToU8(text), last);
	write(`${xmlHead}<worksheet xmlns="${main}"><sheetData>`);
	return {
		add: (rows) => {
			write(rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''));
		},
		end: () => {
			write('</sheetData></worksheet>', true);
			zip.end();
		}
	};
}
