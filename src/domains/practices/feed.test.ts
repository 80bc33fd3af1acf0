import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type AtomEntry, atomFeed, tagUri } from './feed.ts';

const entry = (title: string): AtomEntry => ({
	id: tagUri('http://localhost:3000', 'practices/110'),
	title,
	language: 'fr',
	address: 'https://immerse.example/fr/practices/110?a=1&b=2',
	published: new Date('2024-01-02T03:04:05Z'),
	updated: new Date('2025-01-02T03:04:05Z'),
	summary: 'Nouveau. <b>gras</b>'
});
const feed = (entries: readonly AtomEntry[]) =>
	atomFeed({
		...{ id: 'tag:immerse.example,2026:list', title: 'Pratiques', language: 'fr', author: 'Immerse', entries },
		...{ self: 'https://immerse.example/fr/practices/feed.atom?q=a&b', list: 'https://immerse.example/fr/practices?q=a' }
	});

describe('a feed', () => {
	it("is read by other people's parser as it was meant, a hostile title included", () => {
		const title = '</title><script>alert("x")</script> & «é» 😀';
		const read = parseAtomFeed(feed([entry(title)]));
		expect(read).toMatchObject({ id: 'tag:immerse.example,2026:list', updated: '2025-01-02T03:04:05.000Z' });
		const [one] = read.entries ?? [];
		expect(one).toMatchObject({ id: 'tag:localhost,2026:practices/110', published: '2024-01-02T03:04:05.000Z' });
		expect(JSON.stringify(one)).toContain('<script>alert(');
		expect(one?.links?.[0]?.href).toBe('https://immerse.example/fr/practices/110?a=1&b=2');
	});

	it('is well-formed XML for any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (title) => {
				const parser = new SaxesParser({ xmlns: true });
				parser.on('error', (error) => {
					throw error;
				});
				parser.write(feed([entry(title)])).close();
			})
		);
	});

	it('without entries says the same every time', () => {
		expect(feed([])).toBe(feed([]));
		expect(parseAtomFeed(feed([])).updated).toBe('1970-01-01T00:00:00.000Z');
	});
});
