import { describe, expect, it } from 'vitest';
import { fill, loadWords, ownName, PLAYER_LANGUAGES, playerLanguage, type Words } from './words.ts';

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the words of the player', () => {
	it.each(PLAYER_LANGUAGES)('are complete in %s, with the same places for numbers and names', async (language) => {
		const [english, words] = [await loadWords('en'), await loadWords(language)];
		expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
		for (const key of Object.keys(english) as (keyof Words)[]) {
			expect(words[key].trim(), key).not.toBe('');
			expect(places(words[key]), key).toEqual(places(english[key]));
		}
	});

	it('are those of the nearest language, and English where there is none', () => {
		expect(playerLanguage('nl-BE')).toBe('nl');
		expect(playerLanguage('ku')).toBe('en');
		expect(ownName('uk')).toBe('Українська');
	});

	it('take what they are given, and leave a place that nothing was given for', () => {
		expect(fill('{n} of {total}', { n: 3 })).toBe('3 of {total}');
	});
});
