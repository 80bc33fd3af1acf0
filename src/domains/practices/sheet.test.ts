import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetLevels, shorten } from './sheet.ts';

describe('a shortened text', () => {
	it('ends with a sentence where it can, else with a word, and says that it was cut', () => {
		expect(shorten('Short.', 20)).toBe('Short.');
		expect(shorten('One sentence here. Another one follows', 28)).toBe('One sentence here. …');
		expect(shorten('Many words without any end of a sentence', 22)).toBe('Many words without …');
	});

	it('is never longer than it may be, and cuts no letter in two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
				const cut = shorten(text, most);
				expect([...cut].length).toBeLessThanOrEqual(Math.max(most + 2, 0));
				expect(cut.isWellFormed()).toBe(true);
			})
		);
	});
});

describe('the levels of a sheet', () => {
	const section = (text: string) => ({ heading: 'Steps', language: 'en', numbered: true, lines: text.split('\n') });

	it('say where anything was left out, and only there', () => {
		const short = sheetLevels([section('One\nTwo')]);
		expect(short.every(({ cut }) => !cut)).toBe(true);
		const long = sheetLevels([section(`${'word '.repeat(60)}\nTwo`)]);
		expect(long[0]?.cut).toBe(false);
		expect(long.at(-1)).toMatchObject({ cut: true, sections: [{ lines: [expect.stringMatching(/…$/)] }] });
	});

	it('leave out sections with nothing in them', () => {
		expect(sheetLevels([section('')])[0]?.sections).toEqual([]);
	});
});
