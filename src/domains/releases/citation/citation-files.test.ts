import { describe, expect, it } from 'vitest';
import {
	apaRelease,
	bibtexRelease,
	chicagoRelease,
	cslRelease,
	dataciteRelease,
	risRelease,
	type CitableRelease
} from './citation-files.ts';

const release: CitableRelease = {
	...{ number: '2026-2', title: 'The "second" wave: 50% & more', language: 'en', author: 'Immerse' },
	...{ publishedAt: new Date('2026-05-04T10:00:00Z'), address: 'https://example.org/en/releases/2026-2', doi: null },
	...{ synthetic: false, withdrawn: false, description: 'Figures.', periods: ['2025', '2026'] }
};
const registered = { ...release, doi: '10.5281/zenodo.1', author: 'An Observatory' };

describe('a release is cited', () => {
	it('after APA and Chicago, with its address, or its DOI once it has one', () => {
		expect(apaRelease(release)).toBe(
			'Immerse. (2026). The "second" wave: 50% & more (Release 2026-2) [Data set]. https://example.org/en/releases/2026-2'
		);
		expect(apaRelease(registered)).toMatch(/\[Data set\]\. Immerse\. https:\/\/doi\.org\/10\.5281\/zenodo\.1$/);
		expect(chicagoRelease(registered)).toBe(
			'An Observatory. 2026. “The ‘second’ wave: 50% & more.” Release 2026-2. Immerse. https://doi.org/10.5281/zenodo.1.'
		);
	});
	it('as BibTeX with its signs escaped, and as RIS a tag a line', () => {
		expect(bibtexRelease(release)).toContain('title = {The "second" wave: 50\\% \\& more}');
		expect(risRelease(registered).split('\r\n')).toEqual(expect.arrayContaining(['TY  - DATA', 'DO  - 10.5281/zenodo.1', 'ET  - 2026-2']));
	});
	it('as CSL-JSON, and for a registry of DOIs with all that DataCite requires', () => {
		expect(cslRelease(registered)).toMatchObject({ type: 'dataset', DOI: '10.5281/zenodo.1', version: '2026-2' });
		const datacite = dataciteRelease(release);
		expect(datacite).toMatchObject({
			creators: [{ name: 'Immerse' }],
			titles: [{ title: 'The "second" wave: 50% & more' }],
			publisher: { name: 'Immerse' },
			publicationYear: 2026,
			types: { resourceTypeGeneral: 'Dataset' }
		});
		expect('doi' in datacite).toBe(false);
	});
	it('as withdrawn where it was', () => {
		expect(risRelease({ ...release, withdrawn: true })).toContain('N1  - Withdrawn');
	});
});
