import { describe, expect, it } from 'vitest';
import { readRecordForm } from './record-form.ts';

const form = (fields: Record<string, string>) => {
	const made = new FormData();
	for (const [name, value] of Object.entries({ language: 'nl', ...fields })) made.set(name, value);
	return made;
};

describe('the form of a record', () => {
	it('puts its texts in place of those of its language and leaves the others', () => {
		const before = { title: { nl: 'Oud', fr: 'Ancien' }, originalLanguage: 'fr' } as never;
		const { record } = readRecordForm(form({ title: 'Nieuw', sources: 'A report | https://example.org\nA book' }), before);
		expect(record).toMatchObject({
			title: { nl: 'Nieuw', fr: 'Ancien' },
			originalLanguage: 'fr',
			sources: [
				{ title: 'A report', url: 'https://example.org' },
				{ title: 'A book', url: null }
			]
		});
	});

	it('says which field can not be read', () => {
		const refusal = expect.objectContaining({ code: 'invalid-input', fields: { title: expect.stringContaining('300') } });
		expect(() => readRecordForm(form({ title: 'x'.repeat(301) }), undefined)).toThrow(refusal);
		expect(() => readRecordForm(form({ language: 'klingon' }), undefined)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
	});
});
