import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, useBrowser } from '../support/journey.ts';

const journey = useBrowser();
const fetchText = async (path: string, options: RequestInit = {}) => {
	const response = await fetch(inject('origin') + path, options);
	return { response, text: await response.text() };
};

describe('whoever needs records elsewhere', () => {
	it.each([
		['with scripts', true],
		['without scripts', false]
	])('narrows the list and takes exactly what it shows along, %s', async (_, javaScriptEnabled) => {
		const page = await journey.open('/fr/practices?country=BE', { javaScriptEnabled });
		const shown = await page.getByRole('article').count();
		await page.getByText('Emporter ces fiches').click();
		await expectAccessible(await journey.open('/fr/practices?country=BE'));
		const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tableau (CSV)' }).click()]);
		expect(download.suggestedFilename()).toBe('practices.csv');
		const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
		expect(lines[0]).toMatch(/^\ufeffnumber,/);
		expect(lines.filter((line) => /^\d{3},/.test(line))).toHaveLength(shown);
	});

	it('gets the same records as a spreadsheet and for programs', async () => {
		const { response, text } = await fetchText('/en/practices/export/practices.json?country=BE&q=okan');
		expect(response.headers.get('content-disposition')).toContain('practices.json');
		const { records } = JSON.parse(text) as { records: { number: number }[] };
		const found = JSON.parse((await fetchText('/api/v1/practices?country=BE&q=okan&size=100')).text) as { results: { number: number }[] };
		expect(records.map(({ number }) => number)).toEqual(found.results.map(({ number }) => number));
		expect((await fetchText('/en/practices/export/practices.xlsx')).text.slice(0, 2)).toBe('PK');
		expect((await fetchText('/en/practices/export/practices.exe')).response.status).toBe(404);
	});
});

describe('a search engine', () => {
	it('finds data in the pages of records and of the list, which the rules against foreign scripts let pass', async () => {
		for (const [path, type] of [
			['/nl/practices/110', 'LearningResource'],
			['/nl/practices?q=okan', 'ItemList']
		] as const) {
			const page = await journey.open(path);
			const data = await page.locator('script[type="application/ld+json"]').allTextContents();
			expect(data).toHaveLength(1);
			expect(JSON.stringify(JSON.parse(data[0]!))).toContain(`"@type":"${type}"`);
		}
	});

	it('that asks for data instead of a page is shown where it is', async () => {
		const { response, text } = await fetchText('/nl/practices/110', { headers: { accept: 'application/ld+json' } });
		expect(response.url).toContain('/api/v1/practices/110.jsonld');
		expect(response.headers.get('content-type')).toBe('application/ld+json');
		expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' });
	});
});

describe('a harvester', () => {
	it('walks from the first record to the last, by GET and by POST', async () => {
		const identifiers: string[] = [];
		const ask = async (parameters: Record<string, string>) => {
			const body = new URLSearchParams({ verb: 'ListRecords', ...parameters });
			const { response, text } = parameters['resumptionToken']
				? await fetchText('/oai', { method: 'POST', body })
				: await fetchText(`/oai?${body.toString()}`);
			expect(response.status).toBe(200);
			expect(response.headers.get('content-type')).toContain('text/xml');
			identifiers.push(...[...text.matchAll(/<identifier>(oai:localhost:practices\/\d+)</g)].map(([, one = '']) => one));
			return /<resumptionToken[^>]*>([^<]+)</.exec(text)?.[1];
		};
		for (let token = await ask({ metadataPrefix: 'immerse' }); token; token = await ask({ resumptionToken: token }));
		expect(identifiers.length).toBeGreaterThan(14);
		expect(new Set(identifiers).size).toBe(identifiers.length);
		expect((await fetchText('/oai', { method: 'POST', body: new URLSearchParams({ verb: 'Identify' }) })).text).toContain(
			'<protocolVersion>2.0<'
		);
	});
});

describe('a program', () => {
	it('asks again and is told that nothing changed', async () => {
		for (const path of ['/api/v1/practices?q=okan', '/api/v1/practices/110', '/api/v1/practices/vocabularies', '/dcat/catalog.ttl']) {
			const { response } = await fetchText(path);
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			const again = await fetchText(path, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
			expect([again.response.status, again.text]).toEqual([304, '']);
		}
	});

	it('is told what it got wrong, as a problem that it can read', async () => {
		for (const [path, status, code] of [
			['/api/v1/practices?colour=red', 400, 'invalid-input'],
			['/api/v1/practices/99999', 404, 'not-found'],
			['/api/v1/practices/abc', 404, 'not-found'],
			['/api/v1/practices/110?x=1', 400, 'invalid-input']
		] as const) {
			const { response, text } = await fetchText(path);
			expect(response.status).toBe(status);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(JSON.parse(text)).toMatchObject({ code, status });
		}
	});

	it('finds the description of all of it, and the schemas of what it harvests', async () => {
		const { paths } = JSON.parse((await fetchText('/api/v1/openapi.json')).text) as { paths: object };
		expect(Object.keys(paths)).toContain('/api/v1/practices');
		expect((await fetchText('/oai/immerse.xsd')).text).toContain('targetNamespace="urn:immerse:practice:1"');
		expect((await fetchText('/dcat/catalog.rdf')).text).toContain('dcat:Catalog');
	});
});
