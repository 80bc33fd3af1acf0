import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, makePractice, numbersOf, searchable } from '../../../../tests/support/practices.ts';
import { facetFields, facetValues, type PublishedPractice } from '../practice.ts';
import { pageOf, pageSizes, readListAddress, toggled, writeListAddress } from '../query-address.ts';
import { createIndex, putPractice, removePractice, settleIndex } from './practice-index.ts';
import { type PracticeQuery, sorts, wholeList } from './query.ts';

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const languages = ['en', 'nl', 'el', 'ar'];
const text = fc
	.array(fc.constantFrom('school', 'ouders', 'γονείς', 'music', 'Ganztagsschule', 'okan', 'x'), { maxLength: 4 })
	.map((all) => all.join(' '));
const year = fc.option(fc.integer({ min: 2000, max: 2010 }));
const record = fc.record({
	title: fc.dictionary(fc.constantFrom(...languages), text, { maxKeys: 2 }).map((title) => ({ ...title, en: `T ${title['en'] ?? ''}` })),
	summary: fc.dictionary(fc.constantFrom(...languages), text, { maxKeys: 2 }),
	outcomes: some(['R01', 'R04', 'R08']),
	countries: fc.uniqueArray(fc.constantFrom('BE', 'ES', 'IT'), { minLength: 1, maxLength: 2 }),
	target: some(['refugee', 'migrant']),
	action: some(['reception-class', 'parents']),
	evidence: fc.constantFrom('described', 'evaluated'),
	ages: fc.option(fc.integer({ min: 0, max: 18 }).map((from) => ({ from, to: from + 3 }))),
	since: year,
	until: year
});
const records = fc.array(record, { maxLength: 12 }).map((all) => all.map((one, at) => makePractice(at + 1, one)));
const query = fc.record({
	text: fc.oneof(fc.constant(''), text),
	chosen: fc.record(
		{ outcomes: some(['R01', 'R04', 'R99']), countries: some(['BE', 'ES']), target: some(['refugee']), ages: some(['6-9', '16-18']) },
		{ requiredKeys: [] }
	),
	from: year,
	to: year,
	sort: fc.constantFrom(...sorts)
});

/** The same by looking at every record. */
const fits = ({ record }: PublishedPractice, { chosen, from, to }: Pick<PracticeQuery, 'chosen' | 'from' | 'to'>) =>
	facetFields.every((facet) => {
		const wanted = chosen[facet] ?? [];
		return wanted.length === 0 || facetValues(record, facet).some((one) => wanted.includes(one));
	}) &&
	((from === null && to === null) || (record.since !== null && record.since <= (to ?? 9999) && (record.until ?? 9999) >= (from ?? 0)));

describe('a list', () => {
	it('holds what looking at every record would find, and counts what each value alone would find in its facet', () => {
		fc.assert(
			fc.property(records, query, (published, asked) => {
				const world = searchable(published);
				const found = findAll(world, asked);
				const matching = published.filter(({ number }) => findAll(world, { text: asked.text }).numbers.includes(number));
				const count = (choice: Partial<PracticeQuery>) => matching.filter((one) => fits(one, { ...asked, ...choice })).length;
				expect([...found.numbers].sort((a, b) => a - b)).toEqual(matching.filter((one) => fits(one, asked)).map(({ number }) => number));
				expect(found.total).toBe(count({}));
				for (const facet of facetFields) {
					for (const value of asked.chosen[facet as 'outcomes'] ?? []) expect(found.counts[facet].has(value)).toBe(true);
					for (const [value, number] of found.counts[facet]) {
						expect(number).toBe(count({ chosen: { ...asked.chosen, [facet]: [value] } }));
						expect(number).toBe(findAll(world, { ...asked, chosen: { ...asked.chosen, [facet]: [value] } }).total);
					}
				}
				for (const [since, began] of found.years)
					expect(began).toBe(matching.filter((one) => one.record.since === since && fits(one, { ...asked, from: null, to: null })).length);
			})
		);
	});

	it('is the same after changes one by one as after a start from nothing', () => {
		const change = fc.record({ number: fc.integer({ min: 1, max: 8 }), record: fc.option(record), settle: fc.boolean() });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 25 }), query, (changes, asked) => {
				const changing = searchable([]);
				const latest = new Map<number, PublishedPractice>();
				for (const { number, record, settle } of changes) {
					removePractice(changing.index, String(number));
					latest.delete(number);
					if (record) {
						const practice = makePractice(number, record);
						latest.set(number, practice);
						putPractice(changing.index, practice);
					}
					if (settle) changing.index.postings.settle(changing.index.dictionary.size);
				}
				const anew = searchable([...latest.values()]);
				const [a, b] = [findAll(changing, asked), findAll(anew, asked)];
				expect([...a.numbers]).toEqual([...b.numbers]);
				for (const facet of facetFields) expect(new Map([...a.counts[facet]].sort())).toEqual(new Map([...b.counts[facet]].sort()));
				expect(a.match.marks).toEqual(b.match.marks);
			})
		);
	});

	it('forgets a record that is taken out, and takes a changed one for what it is now', () => {
		const index = createIndex();
		putPractice(index, makePractice(1, { title: { en: 'Old words' } }));
		putPractice(index, makePractice(1, { title: { en: 'New words' }, countries: ['ES'] }));
		settleIndex(index);
		const { concepts } = searchable([]);
		expect(numbersOf({ index, concepts }, { text: 'old' })).toEqual([]);
		expect(numbersOf({ index, concepts }, { text: 'new' })).toEqual([1]);
		expect(findAll({ index, concepts }, {}).counts.countries).toEqual(new Map([['ES', 1]]));
		removePractice(index, '1');
		expect(findAll({ index, concepts }, {})).toMatchObject({ total: 0 });
		expect(findAll({ index, concepts }, { text: 'new' }).total).toBe(0);
	});
});

describe('the order', () => {
	const world = searchable([
		makePractice(1, { countries: ['IE'], evidence: 'described' }),
		makePractice(2, { places: [{ name: 'Gent', country: 'BE', latitude: 51.05, longitude: 3.73 }], evidence: 'compared' }),
		makePractice(3, { countries: ['GR'], evidence: 'monitored' })
	]);

	it('is by evidence, by date of publication, or by the way to go', () => {
		expect(numbersOf(world, { sort: 'evidence' })).toEqual([2, 3, 1]);
		expect(numbersOf(world, { sort: 'newest' })).toEqual([3, 2, 1]);
		expect(numbersOf(world, { sort: 'nearest', near: { latitude: 53.35, longitude: -6.26 } })).toEqual([1, 2, 3]);
	});

	it('is by how often others did it too, where that is known', () => {
		const index = createIndex();
		putPractice(index, { ...makePractice(1, {}), replications: 1 });
		putPractice(index, { ...makePractice(2, {}), replications: 4 });
		putPractice(index, makePractice(3, { evidence: 'compared' }));
		expect(numbersOf({ index, concepts: world.concepts }, { sort: 'replicated' })).toEqual([2, 1, 3]);
	});
});

describe('the address of a list', () => {
	const code = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
	const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((value) => value / 1e4 || 0);
	const address = fc
		.record({
			text: fc.string({ maxLength: 30 }).map((text) => text.trim()),
			chosen: fc.record({ outcomes: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
			from: fc.option(fc.integer({ min: 1900, max: 1980 })),
			to: fc.option(fc.integer({ min: 1980, max: 2099 })),
			near: fc.option(fc.record({ latitude: degrees(90), longitude: degrees(180) })),
			sort: fc.constantFrom(...sorts),
			page: fc.integer({ min: 1, max: 50 }),
			size: fc.constantFrom(...pageSizes)
		})
		.filter(({ sort, near }) => sort !== 'nearest' || near !== null);

	it('gives back what was written into it', () => {
		fc.assert(
			fc.property(address, (original) => {
				expect(readListAddress(new URLSearchParams(writeListAddress(original)))).toEqual({ address: original, repaired: false });
			})
		);
	});

	it('repairs nonsense and says so', () => {
		const { address, repaired } = readListAddress(new URLSearchParams('sort=best&page=-3&outcome=<b>&from=17&near=home&size=7&x=1'));
		expect(repaired).toBe(true);
		expect(address).toEqual({ ...wholeList, page: 1, size: 12 });
	});

	it('takes the empty fields of the form for no choice', () => {
		expect(readListAddress(new URLSearchParams('q=&from=&to=&near=&sort=relevance&size=12'))).toEqual({
			address: { ...wholeList, page: 1, size: 12 },
			repaired: false
		});
	});

	it('chooses a value and lets it go again', () => {
		const start = readListAddress(new URLSearchParams('country=BE&page=3')).address;
		const more = toggled(start, 'countries', 'ES');
		expect(more).toMatchObject({ chosen: { countries: ['BE', 'ES'] }, page: 1 });
		expect(toggled(toggled(more, 'countries', 'ES'), 'countries', 'BE').chosen).toEqual({});
	});

	it('shows the last page for one past it', () => {
		expect(pageOf(25, 9, 12)).toEqual({ from: 24, to: 36, page: 3, pages: 3 });
	});
});
