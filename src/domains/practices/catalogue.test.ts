import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, type PracticeQuery, search } from './catalogue.ts';
import { type FacetField, facetFields, facetValues, practiceRecord, type PublishedPractice } from './practice.ts';
import { paginate, readListAddress, writeListAddress } from './query-address.ts';
import { approximately, words } from './words.ts';

const make = (number: number, record: object): PublishedPractice => ({
	id: String(number),
	number,
	publishedAt: new Date(2026, 0, number),
	record: practiceRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: `Practice ${number}` },
		summary: {},
		description: {},
		countries: ['BE'],
		evidence: 'described',
		sources: [{ title: 'A source', url: null }],
		...record
	})
});

const meanings = (facet: FacetField, value: string) =>
	facet === 'action' && value === 'reception-class' ? ['Reception class', 'OKAN'] : [];
const all = (query: Partial<PracticeQuery>): PracticeQuery => ({ text: '', chosen: {}, sort: 'relevance', ...query });

describe('the search', () => {
	const catalogue = buildCatalogue(
		[
			make(1, { title: { fr: 'Voisins Solidaires' }, countries: ['BE'], outcomes: ['R08'] }),
			make(2, { title: { en: 'Care networks' }, description: { en: 'A coach and a neighbour' }, evidence: 'evaluated' }),
			make(3, { title: { es: 'Aula de acogida' }, countries: ['ES'], action: ['reception-class'], outcomes: ['R04', 'R08'] })
		],
		meanings
	);
	const numbers = (query: Partial<PracticeQuery>) => search(catalogue, all(query)).practices.map(({ number }) => number);

	it('finds words whole, as a beginning, without accents, and with one letter wrong', () => {
		expect(numbers({ text: 'voisins' })).toEqual([1]);
		expect(numbers({ text: 'Neigh' })).toEqual([2]);
		expect(numbers({ text: 'ACOGÍDA' })).toEqual([3]);
		expect(numbers({ text: 'voisnis' })).toEqual([1]);
		expect(numbers({ text: 'nothing' })).toEqual([]);
	});

	it('finds a record of another language through the vocabulary', () => {
		expect(numbers({ text: 'okan' })).toEqual([3]);
	});

	it('asks for all words, and puts strong evidence first among equals', () => {
		expect(numbers({ text: 'care voisins' })).toEqual([]);
		expect(numbers({})).toEqual([2, 1, 3]);
	});

	it('keeps a chosen value that finds nothing', () => {
		const found = search(catalogue, all({ text: 'care', chosen: { countries: ['ES'] } }));
		expect(found.practices).toEqual([]);
		expect([...found.counts.countries]).toEqual([
			['ES', 0],
			['BE', 1]
		]);
	});
});

describe('facets', () => {
	const value = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
	const practices = fc.array(
		fc.record({
			outcomes: value(['R01', 'R04', 'R08']),
			countries: fc.uniqueArray(fc.constantFrom('BE', 'ES', 'IT'), { minLength: 1, maxLength: 2 }),
			target: value(['refugee', 'migrant']),
			evidence: fc.constantFrom('described', 'evaluated')
		}),
		{ maxLength: 12 }
	);
	const chosen = fc.record(
		{ outcomes: value(['R01', 'R04', 'R08', 'R99']), countries: value(['BE', 'ES']), target: value(['refugee']) },
		{ requiredKeys: [] }
	);

	it('count what the value alone would find in its facet, beside the choices in the others', () => {
		fc.assert(
			fc.property(practices, chosen, (records, chosen) => {
				const published = records.map((record, index) => make(index + 1, record));
				const catalogue = buildCatalogue(published, () => []);
				const { counts, practices } = search(catalogue, all({ chosen }));
				const matches = (choice: PracticeQuery['chosen']) =>
					published.filter(({ record }) =>
						facetFields.every((facet) => {
							const wanted = choice[facet] ?? [];
							return wanted.length === 0 || facetValues(record, facet).some((one) => wanted.includes(one));
						})
					).length;
				expect(practices.length).toBe(matches(chosen));
				for (const facet of facetFields) {
					for (const [one, count] of counts[facet]) expect(count).toBe(matches({ ...chosen, [facet]: [one] }));
				}
			})
		);
	});
});

describe('the address of a list', () => {
	it('gives back what was written into it', () => {
		const code = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
		const address = fc.record({
			text: fc.string({ maxLength: 30 }).map((text) => text.trim()),
			chosen: fc.constant({}).chain(() => fc.uniqueArray(code, { minLength: 1, maxLength: 3 }).map((outcomes) => ({ outcomes }))),
			sort: fc.constantFrom('relevance' as const, 'newest' as const, 'evidence' as const),
			page: fc.integer({ min: 1, max: 50 })
		});
		fc.assert(
			fc.property(address, (original) => {
				expect(readListAddress(new URLSearchParams(writeListAddress(original)))).toEqual({ address: original, repaired: false });
			})
		);
	});

	it('repairs nonsense and says so', () => {
		const { address, repaired } = readListAddress(new URLSearchParams('sort=best&page=-3&outcome=<b>&x=1'));
		expect(repaired).toBe(true);
		expect(address).toEqual({ text: '', chosen: {}, sort: 'relevance', page: 1 });
	});

	it('shows the last page for one past it', () => {
		expect(paginate([1, 2, 3], 9)).toEqual({ items: [1, 2, 3], page: 1, pages: 1 });
	});
});

describe('words', () => {
	it('are plain, in any script', () => {
		expect(words('Τάξη υποδοχής, École & Straße 12')).toEqual(['ταξη', 'υποδοχησ', 'ecole', 'strasse', '12']);
	});

	it('are near each other when one letter is changed, added, left out or swapped', () => {
		expect(['school', 'scool', 'schol', 'shcool', 'schoool'].map((word) => approximately(word, 'school'))).toEqual([
			true,
			true,
			true,
			true,
			true
		]);
		expect(approximately('school', 'skull')).toBe(false);
	});
});
