import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apa, bibtex, chicago, citationFile, type Citable, csl, ris } from './citation.ts';

const citable: Citable = {
	number: 110,
	title: 'Voisins “solidaires”: 100 % d’été & _plus_ {1} Ελλάδα',
	language: 'fr',
	publishedAt: new Date('2024-03-05T23:59:59Z'),
	address: 'https://immerse.example/fr/practices/110',
	database: 'Immerse database of practices',
	accessedAt: new Date('2026-11-22T00:00:00Z')
};

describe('a citation', () => {
	it('is APA 7: group author, year, number, database, and when it was retrieved', () => {
		expect(apa(citable)).toBe(
			'Immerse. (2024). Voisins “solidaires”: 100 % d’été & _plus_ {1} Ελλάδα (Record No. 110). Immerse database of practices. Retrieved November 22, 2026, from https://immerse.example/fr/practices/110'
		);
	});

	it('is Chicago 17 author-date: single quotation marks within, no second full stop after a question', () => {
		expect(chicago({ ...citable, title: 'Who says "hello" first?' })).toBe(
			'Immerse. 2024. “Who says ‘hello’ first?” Immerse database of practices, record 110. Accessed November 22, 2026. https://immerse.example/fr/practices/110.'
		);
		expect(chicago({ ...citable, title: 'A garden' })).toContain('“A garden.” Immerse');
	});

	it('is BibTeX that LaTeX can set, with accents and Greek kept', () => {
		const text = bibtex(citable);
		expect(text).toContain('title = {{Voisins “solidaires”: 100 \\% d’été \\& \\_plus\\_ \\{1\\} Ελλάδα}}');
		expect(text).toContain('author = {{Immerse}}');
		expect(text).toContain('urldate = {2026-11-22}');
		expect(bibtex({ ...citable, title: 'a\\b~c^d#$' })).toContain('a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d\\#\\$');
	});

	it('is RIS of one line a tag, whatever the title holds', () => {
		fc.assert(
			fc.property(fc.string(), (title) => {
				const lines = ris({ ...citable, title: `x${title}\r\nER  - \r\nTY  - BOOK` }).split('\r\n');
				expect(lines.at(-1)).toBe('');
				expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
				expect(lines.filter((line) => line.startsWith('TY  - ') || line.startsWith('ER  - '))).toEqual(['TY  - ELEC', 'ER  - ']);
			})
		);
	});

	it('is CSL-JSON with a literal author and dates in parts', () => {
		expect(csl(citable)).toMatchObject({
			type: 'webpage',
			author: [{ literal: 'Immerse' }],
			issued: { 'date-parts': [[2024, 3, 5]] },
			accessed: { 'date-parts': [[2026, 11, 22]] },
			URL: citable.address
		});
	});

	it('stands with others in one file', () => {
		const two = [citable, { ...citable, number: 111 }];
		expect(JSON.parse(citationFile('json', two))).toHaveLength(2);
		expect(citationFile('bib', two).match(/^@misc\{immerse\d+,$/gm)).toEqual(['@misc{immerse110,', '@misc{immerse111,']);
		expect(citationFile('ris', two).match(/^ER {2}- /gm)).toHaveLength(2);
	});

	it('has balanced braces in BibTeX for any title', () => {
		fc.assert(
			fc.property(fc.string(), (title) => {
				const bare = bibtex({ ...citable, title }).replaceAll(/\\[\\{}]/g, '');
				expect(bare.split('{').length).toBe(bare.split('}').length);
			})
		);
	});
});
