import { describe, expect, it } from 'vitest';
import { emptyRecord } from '#domains/practices/draft.ts';
import { readStep } from './read-step.ts';
import { stepValues } from './step-data.ts';

const form = (fields: readonly (readonly [string, string])[]) => {
	const made = new FormData();
	for (const [name, value] of fields) made.append(name, value);
	return made;
};
const before = { ...emptyRecord('practice', 'fr'), title: { nl: 'Oud', fr: 'Ancien' } };

describe('a page of the form', () => {
	it('puts its texts in place of those of its language and leaves the others, and all other pages', () => {
		const kept = { ...before, countries: ['BE'] };
		const { record, problems } = readStep(
			'what',
			form([
				['title', ' Nieuw '],
				['category', 'tool']
			]),
			kept,
			'nl'
		);
		expect(problems).toEqual({});
		expect(record).toMatchObject({ title: { nl: 'Nieuw', fr: 'Ancien' }, category: 'tool', originalLanguage: 'fr', countries: ['BE'] });
	});

	it('keeps what can be read and names what can not, with how long it may be', () => {
		const given = form([
			['title', 'x'.repeat(301)],
			['summary', 'Court'],
			['category', 'practice']
		]);
		const { record, problems } = readStep('what', given, before, 'fr');
		expect(problems).toEqual({ title: expect.stringContaining('300') });
		expect(record.title).toEqual(before.title);
		expect(record.summary).toEqual({ fr: 'Court' });
	});

	it('reads rows, leaves out empty ones, and gives a place without coordinates the spot of its city, else the middle of its country', () => {
		const rows = [
			['places-name', 'Gent'],
			['places-country', 'BE'],
			['places-latitude', ''],
			['places-longitude', ''],
			['places-name', ''],
			['places-country', 'DE'],
			['places-latitude', ''],
			['places-longitude', '']
		] as const;
		const { record } = readStep('whom', form(rows), before, 'fr');
		expect(record.places).toEqual([{ name: 'Gent', country: 'BE', latitude: 51.05, longitude: 3.73 }]);
		const far = readStep(
			'whom',
			form([
				['places-name', 'Dakar'],
				['places-country', 'SN']
			]),
			before,
			'fr'
		);
		expect(far.problems).toEqual({ places: expect.stringContaining('latitude') });
	});

	it('refuses addresses that are none, five hundred tags, and numbers that are words', () => {
		const links = readStep(
			'contact',
			form([
				['links-title', 'X'],
				['links-url', 'javascript:alert(1)']
			]),
			before,
			'fr'
		);
		expect(Object.keys(links.problems)).toEqual(['links']);
		const tags = Array.from({ length: 500 }, (_, at) => ['target', `t${at}`] as const);
		expect(readStep('whom', form(tags), before, 'fr').problems).toEqual({ target: expect.stringContaining('40') });
		const reach = (typed: string) =>
			readStep(
				'results',
				form([
					['reach', typed],
					['evidence', 'described']
				]),
				before,
				'fr'
			);
		expect(Object.keys(reach('many').problems)).toEqual(['reach']);
		expect(reach('12 500').record.reach).toBe(12_500);
	});

	it('keeps the reasons of chosen outcomes, and the address for questions apart from the record', () => {
		const outcomes = form([
			['outcomes', 'R08'],
			['why-R08', 'Because.'],
			['why-R09', 'Not chosen.']
		]);
		expect(readStep('outcomes', outcomes, before, 'fr').record.outcomeReasons).toEqual({ R08: 'Because.' });
		const { record, contactEmail } = readStep('contact', form([['contact-email', 'A@Example.org']]), before, 'fr');
		expect(contactEmail).toBe('a@example.org');
		expect(JSON.stringify(record)).not.toContain('example.org');
	});

	it('shows what it read as it was typed', () => {
		const given = form([
			['sources-title', 'A'],
			['sources-url', 'https://a.example/'],
			['sources-title', 'B'],
			['sources-url', '']
		]);
		const { record } = readStep('contact', given, before, 'fr');
		expect(stepValues(record, 'contact', 'fr', '')).toMatchObject({ 'sources-title': 'A\nB', 'sources-url': 'https://a.example/\n' });
	});
});
