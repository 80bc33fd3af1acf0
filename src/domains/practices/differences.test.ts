import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmallEdit, recordDifferences, wordDifferences } from './differences.ts';
import { draftRecord, emptyRecord } from './draft.ts';

const joined = (pieces: ReturnType<typeof wordDifferences>, kinds: readonly string[]) =>
	pieces
		.filter(({ kind }) => kinds.includes(kind))
		.map(({ text }) => text)
		.join('');

describe('the differences of two texts', () => {
	it('are the words that were taken out and put in', () => {
		expect(wordDifferences('Older pupils help younger ones.', 'Older pupils teach younger ones.')).toEqual([
			{ kind: 'same', text: 'Older pupils ' },
			{ kind: 'removed', text: 'help' },
			{ kind: 'added', text: 'teach' },
			{ kind: 'same', text: ' younger ones.' }
		]);
	});

	it('give back both texts, whatever these are', () => {
		const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'ξένος', '🙂', '<b>')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const pieces = wordDifferences(before, after);
				expect(joined(pieces, ['same', 'removed'])).toBe(before);
				expect(joined(pieces, ['same', 'added'])).toBe(after);
			})
		);
	});

	it('of ten thousand words each are still given, if more coarsely', () => {
		const long = (word: string) => Array.from({ length: 10_000 }, (_, at) => `${word}${at}`).join(' ');
		expect(wordDifferences(long('x'), long('y')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
	});
});

describe('the differences of two revisions', () => {
	it('name the field, and the language where it has one', () => {
		const before = { ...emptyRecord('practice', 'en'), title: { en: 'One', nl: 'Een' }, countries: ['BE'] };
		const after = { ...before, title: { en: 'Two', nl: 'Een' }, countries: ['BE', 'IT'] };
		expect(recordDifferences(before, after).map(({ field, language }) => [field, language])).toEqual([
			['title', 'en'],
			['countries', undefined]
		]);
		expect(recordDifferences(before, before)).toEqual([]);
	});
});

describe('a small edit', () => {
	const record = draftRecord.parse({
		category: 'practice',
		originalLanguage: 'en',
		title: { en: 'A walk' },
		description: { en: 'We walk.' },
		outcomes: ['R08']
	});
	it('is a few words, and nothing about what the record claims', () => {
		expect(isSmallEdit(record, { ...record, title: { en: 'A long walk' } })).toBe(true);
		expect(isSmallEdit(record, { ...record, description: { en: 'Something else. '.repeat(60) } })).toBe(false);
		expect(isSmallEdit(record, { ...record, outcomes: ['R08', 'R09'] })).toBe(false);
	});
});
