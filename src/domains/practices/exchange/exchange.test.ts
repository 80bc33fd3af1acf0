import { Readable } from 'node:stream';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#domains/framework/source/outcomes.ts';
import { practices } from '../../../../demo/practices.ts';
import { hostilePractice, hostileTexts } from '../../../../tests/support/hostile.ts';
import { allLists } from '../old-site/lists.ts';
import { vocabulary } from '../source/vocabulary.ts';
import { tableOf } from '../table/columns.ts';
import { harmlessCell, plainCell } from '../table/harmless.ts';
import { readTableFile } from '../table/read-file.ts';
import { createRowReader, guessMapping, readRows } from '../table/read-rows.ts';
import { byteOrderMark, csvLines } from './csv.ts';
import { catalogueGraph } from './dcat.ts';
import { listJsonLd, practiceJsonLd, prefersJsonLd } from './json-ld.ts';
import { practicesDataset, practicesServices } from './practices-dataset.ts';
import type { Labels, PublicPractice } from './public-practice.ts';
import { prefixes, writeJsonLd, writeRdfXml, writeTurtle } from './rdf.ts';
import { beginWorkbook } from '#platform/workbook.ts';
import { escapeXml, textElement } from '#platform/xml.ts';

const origin = 'https://immerse.example';
const labels: Labels = new Map(vocabulary.map(({ facet, code, labels }) => [`${facet}:${code}`, labels]));
const published = practices.map(({ number, oldNumber, record }): PublicPractice => ({
	...{ number, oldNumber, record, revision: 1 },
	publishedAt: new Date('2026-01-01T00:00:00Z'),
	changedAt: new Date('2026-01-02T00:00:00Z')
}));
const hostile = hostileTexts.map((text, index) => hostilePractice(900 + index, text));

const reader = createRowReader(allLists(vocabulary, OUTCOMES));
function readBack(name: string, bytes: Uint8Array) {
	const file = readTableFile(name, bytes);
	if (typeof file === 'string' || 'records' in file) throw new Error('no table');
	return readRows(reader, file, guessMapping(file.headings, 'en'), 'en');
}
function csvOf(rows: readonly PublicPractice[]): Uint8Array {
	const table = tableOf(rows);
	return new TextEncoder().encode(byteOrderMark + csvLines([table.columns, ...table.rows]));
}
function workbookOf(rows: readonly PublicPractice[]): Uint8Array {
	const table = tableOf(rows);
	const parts: Uint8Array[] = [];
	const writer = beginWorkbook(['practices'], (bytes) => parts.push(bytes));
	writer.add([table.columns]);
	writer.add(table.rows);
	writer.end();
	return Buffer.concat(parts);
}

describe('a table that was exported', () => {
	it.each([
		['csv', csvOf],
		['xlsx', workbookOf]
	])('as %s is read by the import as the same records', (ending, write) => {
		const { rows, problems } = readBack(`practices.${ending}`, write(published));
		expect(problems).toEqual([]);
		expect(rows.map(({ record, oldNumber }) => ({ record, oldNumber }))).toEqual(
			published.map(({ record, oldNumber }) => ({ record, oldNumber }))
		);
	});

	it('keeps titles that look like formulas, tags and numbers as they are, in both', () => {
		const titles = ['=HYPERLINK("https://evil.example")', "'=1+1", '-step', '@home', '<b>', '_x0041_', '🎒 مرحبا', '＝1', '12'];
		const records = titles
			.map((title, index) => ({ ...hostilePractice(index + 1, 'x'), ...{ oldNumber: null } }))
			.map((one, index) => ({
				...one,
				record: { ...one.record, countries: ['BE'], links: [], title: { en: titles[index]! } }
			}));
		for (const [name, write] of [
			['a.csv', csvOf],
			['a.xlsx', workbookOf]
		] as const)
			expect(readBack(name, write(records)).rows.map(({ record }) => record.title['en'])).toEqual(titles);
	});

	it('has no cell that a spreadsheet would run', () => {
		for (const text of hostileTexts) expect(harmlessCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
	});

	it('loses nothing by it: what is made harmless is read back exactly', () => {
		const awkward = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', 'a', ' ', '\t', '＝') });
		fc.assert(fc.property(fc.oneof(awkward, fc.string()), (text) => plainCell(harmlessCell(text)) === text));
	});

	it('cuts a cell that no spreadsheet takes at a whole line', () => {
		const [first] = published;
		const sources = Array.from({ length: 60 }, (_, index) => ({ title: `Source ${index}`, url: `https://example.org/${'x'.repeat(900)}` }));
		const { rows, problems } = readBack('a.xlsx', workbookOf([{ ...first!, record: { ...first!.record, sources } }]));
		expect(problems).toEqual([]);
		const [row] = rows;
		expect(row!.record.sources.length).toBeGreaterThan(30);
		expect(row!.record.sources).toEqual(sources.slice(0, row!.record.sources.length));
	});
});

describe('XML', () => {
	it('holds any text and gives it back, but for what XML has no place for', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts)), (text) => {
				let read = '';
				const parser = new SaxesParser();
				parser.on('text', (piece) => (read += piece));
				parser.on('error', (error) => {
					throw error;
				});
				parser.write(textElement('a', text, { b: text })).close();
				const possible = text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
				expect(read).toBe(possible);
			})
		);
		expect(escapeXml('<a b="c">&\'')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;');
	});
});

/** schema.org's context, as far as it matters here, so that no test asks the network. */
const documentLoader = (url: string) => {
	if (url !== 'https://schema.org') throw new Error(`Nothing is fetched: ${url}`);
	const document = { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, contentUrl: { '@type': '@id' } } };
	return Promise.resolve({ contextUrl: undefined, documentUrl: url, document });
};
type Expanded = Record<string, { '@value'?: string; '@language'?: string; '@id'?: string }[]>;
// The types of the library know its callbacks of old only.
const expandJsonLd = jsonld.expand as unknown as (document: object, options: object) => Promise<Expanded[]>;
const expand = (document: object) => expandJsonLd(document, { documentLoader, safe: true });

describe('a record in the words of schema.org', () => {
	it('is understood by a JSON-LD processor, in all its languages', async () => {
		const [practice] = published;
		const [node] = await expand(practiceJsonLd(practice!, { origin, labels }));
		expect(node!['@type']).toEqual(['https://schema.org/LearningResource']);
		const names = node!['https://schema.org/name']!;
		expect(Object.fromEntries(names.map((name) => [name['@language'], name['@value']]))).toEqual(practice!.record.title);
		expect(node!['https://schema.org/about']).toHaveLength(practice!.record.outcomes.length);
		expect(node!['https://schema.org/isBasedOn']).toHaveLength(practice!.record.sources.length);
		expect(node!['https://schema.org/dateModified']).toEqual([{ '@value': '2026-01-02T00:00:00.000Z' }]);
	});

	it('is said in one language on a page, and which one that is', async () => {
		const practice = published.find(({ record }) => !record.title['el'])!;
		const [node] = await expand(practiceJsonLd(practice, { origin, labels, wanted: 'el' }));
		expect(node!['https://schema.org/name']).toEqual([{ '@value': practice.record.title['en'] }]);
		expect(node!['https://schema.org/inLanguage']).toEqual([{ '@value': 'en' }]);
	});

	it('holds any text', async () => {
		for (const practice of hostile) {
			const written = JSON.stringify(practiceJsonLd(practice, { origin, labels }));
			const [node] = await expand(JSON.parse(written) as object);
			expect(node!['https://schema.org/name']?.map((name) => name['@value'])).toEqual([
				practice.record.title['en'],
				practice.record.title['ar']
			]);
		}
	});

	it('stands in a list with its place', async () => {
		const document = listJsonLd({ title: 'T', description: 'D', total: 30, from: 12 }, [{ number: 5, title: 'Five' }], {
			origin,
			language: 'nl'
		});
		const text = JSON.stringify(await expand(document));
		expect(text).toContain('https://immerse.example/nl/practices/5');
		expect(text).toContain('"https://schema.org/position":[{"@value":13}]');
	});

	it('is what a program gets that asks for it rather than for a page', () => {
		expect(prefersJsonLd('application/ld+json')).toBe(true);
		expect(prefersJsonLd('application/ld+json, text/html;q=0.5')).toBe(true);
		expect(prefersJsonLd('text/html,application/xhtml+xml,*/*;q=0.8')).toBe(false);
		expect(prefersJsonLd('text/html, application/ld+json;q=0.9')).toBe(false);
		expect(prefersJsonLd('application/ld+json;q=0')).toBe(false);
		expect(prefersJsonLd(null)).toBe(false);
	});
});

const facts = {
	changedAt: new Date('2026-02-03T04:05:06Z'),
	issuedAt: new Date('2026-01-01T00:00:00Z'),
	from: 1999,
	languages: ['en', 'nl'],
	countries: ['BE', 'XK'],
	licences: [null, 'cc-by']
};
const catalogue = (description: Readonly<Record<string, string>>) =>
	catalogueGraph({
		...{ origin, title: { en: 'Open data' }, description, modified: facts.changedAt },
		datasets: [practicesDataset(facts, origin)],
		services: practicesServices(origin)
	});

const readTurtle = (text: string) => new Parser().parse(text);
const readRdfXml = (text: string) =>
	new Promise<Quad[]>((resolve, reject) => {
		const quads: Quad[] = [];
		Readable.from([text])
			.pipe(new RdfXmlParser())
			.on('data', (quad: Quad) => quads.push(quad))
			.on('error', reject)
			.on('end', () => resolve(quads));
	});
const readJsonLd = async (text: string) => {
	const quads = await jsonld.toRDF(JSON.parse(text) as never, { format: 'application/n-quads', safe: true } as never);
	return new Parser({ format: 'N-Quads' }).parse(String(quads));
};
/** Statements without the names of what has no name. */
const said = (quads: readonly Quad[]) => {
	const name = (term: Quad['object']) =>
		term.termType === 'BlankNode' ? '_' : `${term.value}${'language' in term ? `@${term.language} ${term.datatype.value}` : ''}`;
	return quads.map(({ subject, predicate, object }) => `${name(subject as Quad['object'])} ${predicate.value} ${name(object)}`).sort();
};

describe('the catalogue', () => {
	it('says the same in Turtle, RDF/XML and JSON-LD, to the libraries of others', async () => {
		const things = catalogue({ en: 'What is open' });
		const turtle = said(readTurtle(writeTurtle(things)));
		expect(said(await readRdfXml(writeRdfXml(things)))).toEqual(turtle);
		expect(said(await readJsonLd(writeJsonLd(things)))).toEqual(turtle);
		expect(turtle.length).toBeGreaterThan(60);
	});

	it('has what DCAT-AP 3 requires of catalogues, data sets, distributions and services', () => {
		const store = new Store(readTurtle(writeTurtle(catalogue({ en: 'What is open' }))));
		const required = {
			Catalog: ['dct:title', 'dct:description', 'dct:publisher'],
			Dataset: ['dct:title', 'dct:description', 'dcat:distribution', 'dct:publisher', 'dcat:theme', 'dcat:contactPoint'],
			Distribution: ['dcat:accessURL', 'dct:format', 'dct:rights'],
			DataService: ['dct:title', 'dcat:endpointURL', 'dcat:servesDataset']
		};
		const full = (name: string) => name.replace(/^(\w+):/, (_, prefix: keyof typeof prefixes) => prefixes[prefix]);
		for (const [type, properties] of Object.entries(required)) {
			const things = store.getSubjects(full('rdf:type'), full(`dcat:${type}`), null);
			expect(things.length, type).toBeGreaterThan(0);
			for (const thing of things)
				for (const property of properties)
					expect(store.getObjects(thing, full(property), null).length, `${type} ${property}`).toBeGreaterThan(0);
		}
		expect(store.getObjects(null, full('dct:spatial'), null).map(({ value }) => value)).toContain(
			'http://publications.europa.eu/resource/authority/country/BEL'
		);
	});

	it('names a licence only where every record has the same', () => {
		expect(practicesDataset(facts, origin).licence).toBeUndefined();
		expect(practicesDataset({ ...facts, licences: ['cc-by'] }, origin).licence).toBe('https://creativecommons.org/licenses/by/4.0/');
	});

	it.each(hostileTexts)('holds any text: %j', async (text) => {
		const things = catalogue({ en: text });
		const about = (quads: readonly Quad[]) =>
			quads.find(({ subject, predicate }) => subject.value.endsWith('/catalog') && predicate.value.endsWith('description'))?.object.value;
		const possible = text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
		expect(about(readTurtle(writeTurtle(things)))).toBe(text.toWellFormed());
		expect(about(await readRdfXml(writeRdfXml(things)))).toBe(possible);
		expect(about(await readJsonLd(writeJsonLd(things)))?.toWellFormed()).toBe(text.toWellFormed());
	});
});
