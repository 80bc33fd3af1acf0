import { strToU8, zipSync } from 'fflate';
import type { Form, FormQuestion, Texts } from './form.ts';

type Row = readonly string[];

/** A form as an XLSForm workbook: the same bytes each time. */
export function writeWorkbook(form: Form): Uint8Array {
	const sheets = { survey: surveyRows(form), choices: choiceRows(form), settings: settingsRows(form) };
	const names = Object.keys(sheets);
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8(contentTypes(names.length)),
		'_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
		'xl/workbook.xml': strToU8(workbook(names)),
		'xl/_rels/workbook.xml.rels': strToU8(relations(names.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`])))
	};
	Object.values(sheets).forEach((rows, index) => {
		files[`xl/worksheets/sheet${String(index + 1)}.xml`] = strToU8(sheet(rows));
	});
	return zipSync(files, { level: 9, mtime: new Date('2026-01-01T00:00:00Z') });
}

function surveyRows(form: Form): Row[] {
	const translated = (column: string): string[] => form.languages.map((language) => `${column}::${language}`);
	const texts = (given: Texts | undefined): string[] => form.languages.map((_, index) => given?.[index] ?? '');
	const row = (question: FormQuestion): Row => [
		question.type,
		question.name,
		...texts(question.label),
		...texts(question.hint),
		question.relevant ?? '',
		question.constraint ?? '',
		...texts(question.constraintMessage),
		question.appearance ?? '',
		question.parameters ?? '',
		question.sensitive ? 'yes' : '',
		question.scale ?? ''
	];
	const headings = [
		'type',
		'name',
		...translated('label'),
		...translated('hint'),
		'relevant',
		'constraint',
		...translated('constraint_message'),
		'appearance',
		'parameters',
		'sensitive',
		'scale'
	];
	return [headings, ...form.questions.map(row)];
}

function choiceRows(form: Form): Row[] {
	const rows = Object.entries(form.lists).flatMap(([list, choices]) =>
		choices.map((choice) => [list, choice.name, ...form.languages.map((_, index) => choice.label[index] ?? ''), choice.image ?? ''])
	);
	return [['list_name', 'name', ...form.languages.map((language) => `label::${language}`), 'media::image'], ...rows];
}

function settingsRows(form: Form): Row[] {
	return [
		['form_id', 'version', 'default_language', ...form.languages.map((language) => `form_title::${language}`)],
		[form.id, '1', form.languages[0] ?? '', ...form.title]
	];
}

function sheet(rows: readonly Row[]): string {
	const cells = (row: Row): string =>
		row
			.map((text, column) =>
				text === '' ? '' : `<c r="${letters(column)}#" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
			)
			.join('');
	const body = rows
		.map((row, index) => `<row r="${String(index + 1)}">${cells(row).replaceAll('#" t=', `${String(index + 1)}" t=`)}</row>`)
		.join('');
	return `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbook(names: readonly string[]): string {
	const sheets = names
		.map((name, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`)
		.join('');
	return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;
}

function relations(targets: readonly (readonly string[])[]): string {
	const list = targets
		.map(([type = '', target = ''], index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`)
		.join('');
	return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}

function contentTypes(sheets: number): string {
	const part = (name: string, type: string): string =>
		`<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
	const parts = Array.from({ length: sheets }, (_, index) => part(`/xl/worksheets/sheet${String(index + 1)}.xml`, 'worksheet')).join('');
	return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${parts}</Types>`;
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
	return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
