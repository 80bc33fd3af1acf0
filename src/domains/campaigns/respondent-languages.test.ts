import { describe, expect, it } from 'vitest';
import { addLanguages, loadWords, ownName } from './player/words.ts';
import { furtherLanguageForm, missingWords, readWordTable, WORD_KEYS, wordTable } from './respondent-languages.ts';

const kurmanji = { tag: 'kmr', name: 'Kurmancî', signed: false, fallback: 'en', words: { next: 'Pêşve', place: '{n} ji {total}' } };

describe('a language that the player was not made with', () => {
	it('is named, and speaks its own words with those of another where they are missing', async () => {
		addLanguages([{ ...kurmanji, fallback: 'nl' }]);
		const [words, dutch] = [await loadWords('kmr'), await loadWords('nl')];
		expect(ownName('kmr')).toBe('Kurmancî');
		expect([words.next, words.back]).toEqual(['Pêşve', dutch.back]);
		expect(await loadWords('nl')).toEqual(dutch);
	});

	it('can’t take the place of one that it was made with', () => {
		const said = { tag: 'kmr', name: 'Kurmancî', fallback: 'en' };
		expect(furtherLanguageForm.safeParse(said).success).toBe(true);
		for (const tag of ['nl', '', '../x', 'Kurmancî']) expect(furtherLanguageForm.safeParse({ ...said, tag }).success, tag).toBe(false);
	});
});

describe('the table of its words', () => {
	it('is read as it was written', () => {
		expect(readWordTable(wordTable(kurmanji))).toEqual({ kind: 'read', words: kurmanji.words });
		expect(missingWords(kurmanji)).toBe(WORD_KEYS.length - 2);
	});

	it('with a word that is not there, or without a place, is refused with its row', () => {
		const head = ['key', 'English', 'Kurmancî'];
		expect(readWordTable([head, ['next', '', 'Pêşve'], ['nothing', '', 'x']])).toEqual({ kind: 'wrong', row: 3, key: 'nothing' });
		expect(readWordTable([head, ['place', '', '{n}']])).toEqual({ kind: 'wrong', row: 2, key: 'place' });
		expect(readWordTable([head, ['next', 'Next', '']])).toEqual({ kind: 'empty' });
	});
});
