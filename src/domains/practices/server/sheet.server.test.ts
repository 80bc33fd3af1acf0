import { mkdirSync, writeFileSync } from 'node:fs';
import { renderSVG } from 'uqr';
import { describe, expect, it } from 'vitest';
import { type Sheet, sheetLevels, type SheetSection } from '../sheet.ts';
import { sheetPdf } from './sheet-pdf.ts';

const section = (heading: string, text: string, numbered = false, language = 'en'): SheetSection => ({
	...{ heading, language, numbered },
	lines: text.split('\n')
});
const make = (sections: readonly SheetSection[], more: Partial<Sheet> = {}): Sheet => ({
	...{ language: 'el', direction: 'ltr', kicker: 'Immerse · 110' },
	title: { text: 'Γείτονες #let x = 1 $y$ *b* \\ "é"', language: 'el' },
	summary: { text: 'Summary', language: 'en' },
	facts: [{ label: 'Πού', value: 'Βρυξέλλες', language: 'el' }],
	address: 'https://immerse.example/el/practices/110',
	qr: renderSVG('https://immerse.example/el/practices/110'),
	qrText: 'QR',
	cutText: 'Shortened',
	levels: sheetLevels(sections),
	...more
});
const set = async (sheet: Sheet) => {
	const pdf = Buffer.from(await sheetPdf(sheet)).toString('latin1');
	if (process.env['KEEP_SHEETS']) {
		mkdirSync(process.env['KEEP_SHEETS'], { recursive: true });
		writeFileSync(`${process.env['KEEP_SHEETS']}/${sheet.language}-${pdf.length}.pdf`, Buffer.from(pdf, 'latin1'));
	}
	return pdf;
};
const pages = (pdf: string) => [...pdf.matchAll(/\/Type \/Page\b/g)].length;
const long = (words: number) => Array.from({ length: words }, (_, at) => `word${at}`).join(' ');

describe('a sheet', () => {
	it('is one tagged page with a language and embedded fonts', async () => {
		const pdf = await set(make([section('Steps', 'First\nSecond', true), section('مرحبا', 'مرحبا بكم في المدرسة 2024', false, 'ar')]));
		expect(pages(pdf)).toBe(1);
		expect(pdf).toContain('/StructTreeRoot');
		expect(pdf).toMatch(/\/Lang \(el/);
		expect(pdf).toMatch(/\/MarkInfo/);
		for (const font of ['Literata', 'Commissioner', 'Vazirmatn']) expect(pdf).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}`));
		expect(pdf).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
	});

	it('stays one page for ten sections of ten thousand words, a title of three hundred signs and a word without end', async () => {
		const sections = Array.from({ length: 10 }, (_, at) => section(`Heading ${at}`, long(10_000), at === 1));
		const title = { text: 'Α'.repeat(300), language: 'el' };
		const facts = Array.from({ length: 8 }, () => ({ label: 'Label', value: long(18), language: 'en' }));
		const pdf = await set(make(sections, { title, facts, summary: { text: long(60), language: 'en' } }));
		expect(pages(pdf)).toBe(1);
		expect(pages(await set(make([section('x', 'W'.repeat(20_000))])))).toBe(1);
	});

	it('is the same file for the same record, and turns for right-to-left', async () => {
		const sheet = make([section('Steps', 'First\nSecond', true)]);
		expect(await set(sheet)).toBe(await set(sheet));
		expect(pages(await set({ ...sheet, language: 'ar', direction: 'rtl' }))).toBe(1);
	});
});
