import { strToU8, zipSync } from 'fflate';
import { compileWorkbook, type Compiled } from './xlsform/compile.ts';
import type { Workbook } from './xlsform/workbook.ts';

/** For tests: a workbook from rows of texts, the first row of each sheet being its headings. */
export function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Workbook {
	return {
		sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((cells, index) => ({ row: index + 1, cells })) }))
	};
}

/** For tests: compiles a survey sheet, and a choices sheet where one is given. */
export function compileRows(survey: readonly (readonly string[])[], choices?: readonly (readonly string[])[]): Compiled {
	return compileWorkbook(workbookOf({ survey, ...(choices ? { choices } : {}) }), 'test');
}

/** For tests: an .xlsx file whose parts are given as text. */
export function xlsxOf(parts: Readonly<Record<string, string>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** For tests: the parts of a small good workbook with one survey sheet. */
export function goodParts(
	sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c></row></sheetData></worksheet>'
): Record<string, string> {
	return {
		'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
		'xl/worksheets/sheet1.xml': sheet
	};
}
