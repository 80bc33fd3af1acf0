import { describe, expect, it } from 'vitest';
import { similarTitles } from './similarity.ts';

const records: readonly { number: number; title: Record<string, string> }[] = [
	{ number: 1, title: { fr: 'Voisins Solidaires', en: 'Neighbours in solidarity' } },
	{ number: 2, title: { en: 'Homework café at the library' } },
	{ number: 3, title: { el: 'Τάξεις υποδοχής' } }
];
const found = (title: string) => similarTitles(title, records, (record) => record.title).map(({ item }) => item.number);

describe('titles that resemble the one being typed', () => {
	it('are found in any language, with other accents and a slip', () => {
		expect(found('voisin solidaire')).toEqual([1]);
		expect(found('Homework cafe in the library')).toEqual([2]);
		expect(found('ταξεις υποδοχης')).toEqual([3]);
	});

	it('are not those that share a word, nor anything for a title that is hardly begun', () => {
		expect(found('A walking bus to the library')).toEqual([]);
		expect(found('V')).toEqual([]);
	});
});
