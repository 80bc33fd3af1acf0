import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { goodParts, xlsxOf } from '../testing.ts';
import { readWorkbook } from './read-workbook.ts';
import { WORKBOOK_LIMITS } from './workbook.ts';

const codes = (bytes: Uint8Array): string[] => readWorkbook(bytes).problems.map(({ code }) => code);

describe('a workbook', () => {
	it('gives its cells as texts, at their rows and columns', () => {
		const sheet =
			'<worksheet><sheetData><row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3"><v>1.50</v></c><c r="E3" t="b"><v>1</v></c></row></sheetData></worksheet>';
		const parts = {
			...goodParts(sheet),
			'xl/sharedStrings.xml': '<sst><si><t>no</t></si><si><r><t>in </t></r><r><t>parts</t></r><rPh><t>read</t></rPh></si></sst>'
		};
		expect(readWorkbook(xlsxOf(parts)).workbook?.sheets).toEqual([
			{ name: 'survey', rows: [{ row: 3, cells: ['', 'in parts', '', '1.5', 'TRUE'] }] }
		]);
	});

	it('gives escaped characters whole, and none that no database keeps', () => {
		const cell = '<c r="A1" t="str"><v>one_x000A_two _xD83D__xDE00_ _xD83D_ _x0000_</v></c>';
		const sheets = readWorkbook(xlsxOf(goodParts(`<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`))).workbook
			?.sheets;
		expect(sheets?.[0]?.rows[0]?.cells[0]).toBe('one\ntwo \u{1F600} \ufffd ');
	});

	it('that is no spreadsheet is named so', () => {
		expect(codes(strToU8('Dear sir'))).toEqual(['not-a-spreadsheet']);
		expect(codes(new Uint8Array())).toEqual(['not-a-spreadsheet']);
		expect(codes(zipSync({ 'readme.txt': strToU8('a zip, but no workbook') }))).toEqual(['not-a-spreadsheet']);
	});

	it('cut off in the middle is damaged, not a crash', () => {
		const whole = xlsxOf(goodParts());
		for (let length = 3; length < whole.length; length += 17) expect(codes(whole.subarray(0, length)).length).toBeLessThanOrEqual(1);
	});

	it('that unpacks to far more than it weighs is stopped while unpacking', () => {
		const bomb = zipSync({
			...Object.fromEntries(Object.entries(goodParts()).map(([name, text]) => [name, strToU8(text)])),
			'xl/worksheets/sheet1.xml': new Uint8Array(WORKBOOK_LIMITS.unpackedBytes + 10)
		});
		expect(bomb.length).toBeLessThan(WORKBOOK_LIMITS.fileBytes);
		expect(codes(bomb)).toEqual(['workbook-too-large']);
	});

	it('of few cells that each stand for hundreds is stopped before they fill the memory', () => {
		const row = (at: number) => `<row r="${String(at)}"><c r="SR${String(at)}"><v>1</v></c></row>`;
		const rows = Array.from({ length: 20_000 }, (_, at) => row(at + 1)).join('');
		const bomb = xlsxOf(goodParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`));
		expect(bomb.length).toBeLessThan(200_000);
		expect(codes(bomb)).toEqual(['workbook-too-large']);
	});

	it('that lists one sheet many times is read once', () => {
		const again = Array.from({ length: 50 }, (_, at) => `<sheet name="again ${String(at)}" sheetId="1" r:id="rId1"/>`).join('');
		const parts = { ...goodParts(), 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${again}</sheets></workbook>` };
		expect(readWorkbook(xlsxOf(parts)).workbook?.sheets).toHaveLength(1);
	});

	it('with thousands of entries is refused', () => {
		const many = Object.fromEntries(Array.from({ length: WORKBOOK_LIMITS.entries + 5 }, (_, index) => [`xl/media/${String(index)}`, '']));
		expect(codes(xlsxOf({ ...goodParts(), ...many }))).toEqual(['workbook-too-large']);
	});

	it('of fifty megabytes is refused unread', () => {
		expect(codes(new Uint8Array(50 * 1024 * 1024))).toEqual(['file-too-large']);
	});

	it('with entities that multiply is refused', () => {
		const laughs =
			'<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
		expect(codes(xlsxOf(goodParts(laughs)))).toEqual(['document-type-refused']);
	});

	it('with XML that is not well formed is damaged', () => {
		expect(codes(xlsxOf(goodParts('<worksheet><sheetData>')))).toEqual(['workbook-damaged']);
	});

	it('of a hundred thousand rows says which sheet is too long', () => {
		const rows = Array.from({ length: 100_000 }, (_, row) => `<row r="${String(row + 1)}"><c><v>1</v></c></row>`).join('');
		expect(readWorkbook(xlsxOf(goodParts(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).problems).toMatchObject([
			{ code: 'too-many-rows', sheet: 'survey' }
		]);
	});
});
