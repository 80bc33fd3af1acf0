import { describe, expect, it } from 'vitest';
import { draftRecord } from './draft.ts';
import { countriesNamed, findingsIn, nearDuplicates } from './quality.ts';
import { titleLikeness } from './similarity.ts';

const record = (given: object) =>
	draftRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: 'A practice' },
		countries: ['BE'],
		website: 'https://example.org',
		evidence: 'monitored',
		...given
	});
const kinds = (given: object, hasAuthor = true) => findingsIn(record(given), { hasAuthor }).map(({ kind }) => kind);

describe('what an editor should look at', () => {
	it('is nothing in a good record', () =>
		expect(kinds({ description: { en: 'Schools in Belgium work with families from Syria and Ukraine.' } })).toEqual([]));

	it('is a record with almost every outcome', () => {
		const outcomes = Array.from({ length: 9 }, (_, index) => `R0${index + 1}`);
		expect(kinds({ outcomes })).toEqual(['over-tagged']);
		expect(kinds({ outcomes: outcomes.slice(1) })).toEqual([]);
	});

	it('is a practice that its text places elsewhere, in any language', () => {
		const found = findingsIn(
			record({ originalLanguage: 'nl', description: { nl: 'Het loopt in Italië, Griekenland en het Verenigd Koninkrijk.' } }),
			{ hasAuthor: true }
		);
		expect(found).toEqual([{ kind: 'other-country', about: ['IT', 'GR', 'GB'] }]);
		expect(kinds({ description: { en: 'An idea from Sweden.' } })).toEqual([]);
	});

	it('is a record that says nothing about whether it works', () => {
		expect(kinds({ evidence: 'described' })).toEqual(['no-evidence']);
		expect(kinds({ evidence: 'described', evaluation: { en: 'Yearly meetings.' } })).toEqual([]);
	});

	it('is a record that nobody stands for', () => {
		expect(kinds({ website: null }, false)).toEqual(['orphan']);
		expect(kinds({ website: null }, true)).toEqual([]);
	});

	it('counts a country once for each time it is named, long names whole', () => {
		expect([...countriesNamed('España, Spanien e España; the Czech Republic? Czechia; Ηνωμένο Βασίλειο')]).toEqual([
			['ES', 3],
			['CZ', 1],
			['GB', 1]
		]);
	});

	it('compares nothing by a word that many titles share, however many they are', () => {
		let compared = 0;
		const all = Array.from({ length: 50_000 }, (_, number) => ({ number, title: { en: `School ${number}` }, countries: ['BE'] }));
		nearDuplicates(all, () => (compared += 1));
		expect(compared).toBe(0);
	});

	it('is two records whose titles are nearly one, in a common country', () => {
		const titled = (number: number, title: string, countries = ['BE']) => ({ number, title: { fr: title }, countries });
		const all = [
			titled(1, 'Voisins Solidaires'),
			titled(2, 'Voisins solidaire'),
			titled(3, 'Voisins solidaires', ['FR']),
			titled(4, 'Solidaires du monde')
		];
		expect(nearDuplicates(all, titleLikeness)).toEqual(
			new Map([
				[1, [2]],
				[2, [1]]
			])
		);
	});
});
