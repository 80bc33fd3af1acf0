import { expect, it } from 'vitest';
import { PAGES_PER_PART, partOf, writeSitemap, writeSitemapIndex } from './sitemap.ts';

const modified = new Date('2026-02-03T04:05:06Z');

it('names each page in each language, with the addresses of the others and when it changed', () => {
	const written = writeSitemap([{ path: '/a?b=1&c=2', modified }, { path: '/d' }], 'https://there', ['en', 'nl']);
	expect(written.match(/<loc>[^<]*<\/loc>/g)).toEqual([
		'<loc>https://there/en/a?b=1&amp;c=2</loc>',
		'<loc>https://there/nl/a?b=1&amp;c=2</loc>',
		'<loc>https://there/en/d</loc>',
		'<loc>https://there/nl/d</loc>'
	]);
	expect(written).toContain('<xhtml:link rel="alternate" hreflang="nl" href="https://there/nl/a?b=1&amp;c=2"/>');
	expect(written).toContain('<xhtml:link rel="alternate" hreflang="x-default" href="https://there/en/d"/>');
	expect(written.match(/<lastmod>2026-02-03T04:05:06.000Z<\/lastmod>/g)).toHaveLength(2);
});

it('parts many pages so that each stands in exactly one part, and no part is too large', () => {
	const pages = Array.from({ length: 2 * PAGES_PER_PART + 1 }, (_, at) => ({ path: `/${at}`, modified }));
	const index = writeSitemapIndex(pages, 'https://there');
	expect(index.match(/<loc>[^<]*<\/loc>/g)).toEqual([1, 2, 3].map((part) => `<loc>https://there/sitemap/${part}.xml</loc>`));
	expect([1, 2, 3, 4].flatMap((part) => partOf(pages, part))).toEqual(pages);
	expect(writeSitemap(partOf(pages, 1), 'https://there', ['en', 'nl', 'fr', 'de', 'el', 'it', 'es']).length).toBeLessThan(50e6);
	expect(7 * PAGES_PER_PART).toBeLessThan(50_000);
});
