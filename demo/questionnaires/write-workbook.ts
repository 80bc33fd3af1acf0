import { writeWorkbook as write } from '#platform/workbook.ts';
import type { Form, FormQuestion, Texts } from './form.ts';

type Row = readonly string[];

/** A form as an XLSForm workbook: the same bytes each time. */
export function writeWorkbook(form: Form): Uint8Array {
	return write([
		{ name: 'survey', rows: surveyRows(form) },
		{ name: 'choices', rows: choiceRows(form) },
		{ name: 'settings', rows: settingsRows(form) }
	]);
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
