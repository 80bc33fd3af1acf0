import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, makePractice, numbersOf, searchable } from '../../../../tests/support/practices.ts';
import { distance, words } from '../words.ts';
import { didYouMean } from './did-you-mean.ts';
import { highlight } from './highlight.ts';
import { moreLikeThis } from './similar.ts';
import { entryAt } from './practice-index.ts';
import { sayable, suggest } from './suggest.ts';

const world = searchable([
	makePractice(1, { title: { fr: 'Voisins Solidaires' }, outcomes: ['R08'], summary: { fr: 'Des voisins se rencontrent.' } }),
	makePractice(2, { title: { en: 'Care networks' }, description: { en: 'A coach and a neighbour' }, evidence: 'evaluated' }),
	makePractice(3, { title: { es: 'Aula de acogida' }, countries: ['ES'], action: ['reception-class'], outcomes: ['R04', 'R08'] }),
	makePractice(4, { title: { de: 'Die Ganztagsschule am Park' }, countries: ['DE'], summary: { de: 'Eltern lernen mit.' } }),
	makePractice(5, { title: { el: 'Τάξη υποδοχής στο νησί' }, countries: ['GR'], action: ['reception-class'] }),
	makePractice(6, { title: { nl: 'Kinderen op de vlucht' }, summary: { nl: 'Vluchtelingen en hun ouders leren samen koken.' } })
]);
const find = (text: string) => numbersOf(world, { text });

describe('the words of a search', () => {
	it('are found whole, with other endings, as a beginning and without accents', () => {
		expect(find('voisins')[0]).toBe(1);
		expect(find('voisin')[0]).toBe(1);
		expect(find('network')).toEqual([2]);
		expect(find('Solidai')).toEqual([1]);
		expect(find('ACOGÍDA')[0]).toBe(3);
		expect(find('zzzz')).toEqual([]);
	});

	it('are read in Greek whatever the accent, the case and the last letter', () => {
		expect(find('ΥΠΟΔΟΧΗ')).toContain(5);
		expect(find('ταξεις υποδοχης')[0]).toBe(5);
	});

	it('are found inside a compound', () => {
		expect(find('Schule')).toContain(4);
	});

	it('may be misspelt when nothing is written so', () => {
		expect(find('voisnis')).toContain(1);
		expect(find('vluchtelignen')).toContain(6);
		expect(find('solidiares')).toEqual([1]);
	});

	it('find a record of another language through the vocabulary and the words of the field', () => {
		expect(find('okan')).toEqual(expect.arrayContaining([3, 5]));
		expect(find('classe d’accueil')).toEqual(expect.arrayContaining([3, 5]));
		expect(find('neighbours')).toEqual(expect.arrayContaining([1, 2]));
		expect(find('γονείς')).toEqual(expect.arrayContaining([4, 6]));
	});

	it('count in the title before anywhere else', () => {
		const world = searchable([
			makePractice(1, { description: { en: 'music music music music music' } }),
			makePractice(2, { summary: { en: 'music' } }),
			makePractice(3, { title: { en: 'Music for all' } })
		]);
		expect(numbersOf(world, { text: 'music' })).toEqual([3, 2, 1]);
	});

	it('put strong evidence first among equals, then the lower number', () => {
		expect(numbersOf(world, {})).toEqual([2, 1, 3, 4, 5, 6]);
	});
});

describe('a question of many words', () => {
	it('shows records with most of them where none has all, and says so', () => {
		const found = findAll(world, { text: 'how can I cook with refugees who like aeroplanes and parents' });
		expect(found.match.extended).toBe(true);
		expect(found.match.complete).toBe(0);
		expect([...found.numbers][0]).toBe(6);
	});

	it('shows only records with all of them where there are enough', () => {
		const found = findAll(
			searchable([1, 2, 3, 4].map((at) => makePractice(at, { title: { en: at < 4 ? 'Sewing circle for girls' : 'Sewing' } }))),
			{
				text: 'sewing circle girls'
			}
		);
		expect(found.match.extended).toBe(false);
		expect([...found.numbers]).toEqual([1, 2, 3]);
	});
});

describe('"did you mean"', () => {
	it('puts a word right only where that finds more', () => {
		const world = searchable([makePractice(1, { title: { de: 'Schule' } }), makePractice(2, { title: { de: 'Ganztagsschule' } })]);
		const meant = (text: string) => didYouMean(world, text, findAll(world, { text }).match);
		expect(numbersOf(world, { text: 'Schuel' })).toEqual([1]);
		expect(meant('Die Schuel')).toBe('Die schule');
		expect(meant('Schule')).toBeUndefined();
		expect(meant('qqqqqq')).toBeUndefined();
	});
});

describe('highlights', () => {
	it('mark what was found, in whatever form it stands there', () => {
		const { marks } = findAll(world, { text: 'voisin' }).match;
		expect(highlight('Les Voisins d’à côté', marks)).toEqual([
			{ text: 'Les ', marked: false },
			{ text: 'Voisins', marked: true },
			{ text: ' d’à côté', marked: false }
		]);
	});

	it('put together are the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
				const marks = new Set(words(text).slice(0, 2));
				expect(
					highlight(text, marks)
						.map((piece) => piece.text)
						.join('')
				).toBe(text);
			})
		);
	});
});

describe('suggestions', () => {
	it('are titles and tags that begin so, with how many records have the tag', () => {
		const sayables = sayable([{ facet: 'action', value: 'reception-class', words: ['Reception class', 'OKAN'] }]);
		expect(suggest(world, sayables, 'aul').entries.map(({ number }) => number)).toEqual([3]);
		expect(suggest(world, sayables, 'recep').values).toEqual([{ facet: 'action', value: 'reception-class', count: 2 }]);
		expect(suggest(world, sayables, '')).toEqual({ entries: [], values: [] });
	});
});

describe('more like this', () => {
	it('shares telling tags and words, and never is the record itself', () => {
		const entry = entryAt(world.index, world.index.byNumber.get(3) ?? -1);
		const alike = moreLikeThis(world.index, entry, 3).map(({ number }) => number);
		expect(alike[0]).toBe(5);
		expect(alike).not.toContain(3);
	});
});

describe('no question', () => {
	it('brings the search down, whatever is typed', () => {
		const odd = ['(.*)+[', '\\', '😀👩‍👩‍👧', 'مدرسة', '\u202E', '-', '"', "l'", 'a'.repeat(10_000), 'school '.repeat(2000), '\0', 'ﬃ İı ẞ'];
		fc.assert(
			fc.property(fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
				const found = findAll(world, { text });
				expect(found.numbers.length).toBe(found.total);
				didYouMean(world, text, found.match);
				suggest(world, [], text);
			})
		);
	});
});

describe('words', () => {
	it('are plain, in any script', () => {
		expect(words('Τάξη υποδοχής, École & Straße 12')).toEqual(['ταξη', 'υποδοχησ', 'ecole', 'strasse', '12']);
	});

	it('are as far apart as the letters that were changed, added, left out or swapped', () => {
		expect(['school', 'scool', 'schol', 'shcool', 'schoool'].map((word) => distance(word, 'school', 2))).toEqual([0, 1, 1, 1, 1]);
		expect(distance('school', 'skull', 2)).toBe(3);
		expect(distance('vluchtelignen', 'vluchtelingen', 2)).toBe(1);
	});
});
