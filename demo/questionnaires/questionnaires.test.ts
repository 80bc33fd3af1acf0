import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileXlsx } from '#domains/questionnaires/xlsform/compile.ts';
import { older } from './older.ts';
import { parents } from './parents.ts';
import { principals } from './principals.ts';
import { teachers } from './teachers.ts';
import { writeWorkbook } from './write-workbook.ts';
import { younger } from './younger.ts';

const file = (name: string): URL => new URL(name, import.meta.url);

describe.each([younger, older, parents, teachers, principals])('the workbook $id.xlsx', (form) => {
	it('says what its source says', () => {
		expect(compileXlsx(readFileSync(file(`${form.id}.xlsx`)), form.id)).toEqual(compileXlsx(writeWorkbook(form), form.id));
	});

	it('has every text in every one of its languages', () => {
		const texts = [
			form.title,
			...form.questions.map(({ label }) => label),
			...Object.values(form.lists).flatMap((list) => list.map(({ label }) => label))
		];
		for (const text of texts) expect(text.filter(Boolean), text[0]).toHaveLength(form.languages.length);
	});
});

describe('the questionnaire for younger children', () => {
	it('has a picture for every choice', () => {
		for (const { image, name } of Object.values(younger.lists).flat()) {
			expect(image, name).toBeDefined();
			expect(existsSync(file(`pictures/${image ?? ''}`)), image).toBe(true);
		}
	});

	it('shows a face for a feeling only, never for how often or how much', () => {
		const faces = Object.entries(younger.lists).filter(([, choices]) => choices.some(({ image }) => image?.startsWith('face')));
		expect(faces.map(([list]) => list)).toEqual(['life']);
	});

	it('does not end with what may hurt', () => {
		expect(younger.questions.at(-1)?.name).toBe('favourite');
	});
});
