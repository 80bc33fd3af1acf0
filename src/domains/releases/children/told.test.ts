import { describe, expect, it } from 'vitest';
import { fill, PLAYER_LANGUAGES } from '#domains/campaigns/player/words.ts';
import { framework, SECRETS, wholes } from '../../../../tests/support/made-up-release.ts';
import { toldOf } from './told.ts';
import { CHILDREN_WORDS } from './words.ts';

describe('what children told', () => {
	it('is so many of ten, in the order of telling; results that a release lacks are left out', () => {
		const told = toldOf(wholes, framework);
		expect(told.map(({ indicator }) => indicator)).toEqual(['R08', 'R10', 'D15']);
		expect(told.every(({ ofTen }) => ofTen !== null && Number.isInteger(ofTen) && ofTen >= 0 && ofTen <= 10)).toBe(true);
	});
	it('has no number where the figure is hidden', () => {
		const hidden = wholes.map((cell) => ({ ...cell, ...SECRETS, status: 'suppressed' as const }));
		expect(toldOf(hidden, framework).map(({ ofTen }) => ofTen)).toEqual([null, null, null]);
	});
	it('is told in every language in which children can answer, with every text and its own', () => {
		expect(Object.keys(CHILDREN_WORDS).sort()).toEqual([...PLAYER_LANGUAGES].sort());
		for (const tag of PLAYER_LANGUAGES) {
			const words = CHILDREN_WORDS[tag];
			expect(fill(words.ofTen, { n: '7' }), tag).toContain('7');
			for (const [name, text] of Object.entries(words)) {
				expect(text.trim().length, `${tag} ${name}`).toBeGreaterThan(1);
				if (tag !== 'en') expect(text, `${tag} ${name}`).not.toBe(CHILDREN_WORDS.en[name as keyof typeof words]);
			}
		}
	});
});
