import { element, textElement, xmlHead } from './xml.ts';

/** A page that anyone may find. */
export interface SitemapPage {
	/** After the language, with its query, such as `/indicators/R10`. */
	path: string;
	/** When what it shows last changed; absent where nobody can say. */
	modified?: Date | null | undefined;
}

/** Pages in one file: in seven languages, with their alternates, some 4 MB. The protocol allows 50,000 addresses and 50 MB (sitemaps.org, 0.90). */
export const PAGES_PER_PART = 500;

const NAMESPACES = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** Each page in each language, each with the addresses of the others (Google, "Localized versions of your pages"). */
export function writeSitemap(pages: readonly SitemapPage[], origin: string, languages: readonly string[]): string {
	const urls = pages.flatMap(({ path, modified }) => {
		const address = (language: string) => `${origin}/${language}${path}`;
		const links = [...languages.map((language) => [language, language] as const), ['x-default', 'en'] as const].map(([name, language]) =>
			element('xhtml:link', '', { rel: 'alternate', hreflang: name, href: address(language) })
		);
		const changed = modified ? textElement('lastmod', modified.toISOString()) : '';
		return languages.map((language) => element('url', [textElement('loc', address(language)), changed, ...links]));
	});
	return xmlHead + element('urlset', urls, NAMESPACES);
}

/** The list of the parts of a sitemap that is too large for one file. */
export function writeSitemapIndex(pages: readonly SitemapPage[], origin: string): string {
	const parts = Array.from({ length: Math.ceil(pages.length / PAGES_PER_PART) }, (_, at) => {
		const times = partOf(pages, at + 1).flatMap(({ modified }) => (modified ? [modified.getTime()] : []));
		const changed = times.length > 0 ? textElement('lastmod', new Date(Math.max(...times)).toISOString()) : '';
		return element('sitemap', [textElement('loc', `${origin}/sitemap/${at + 1}.xml`), changed]);
	});
	return xmlHead + element('sitemapindex', parts, { xmlns: NAMESPACES.xmlns });
}

/** The pages of a part, from 1. */
export const partOf = (pages: readonly SitemapPage[], part: number): SitemapPage[] =>
	pages.slice((part - 1) * PAGES_PER_PART, part * PAGES_PER_PART);
