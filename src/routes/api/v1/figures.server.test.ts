import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { FILTER_COLUMNS, readCellFilter } from '#domains/releases/exchange/cell-filter.ts';
import { type Cell, CELL_COLUMNS, KEY_COLUMNS } from '#domains/releases/cell.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { described, expectDescribed } from '../../../../tests/support/described.ts';
import { addRelease, filterCells, madeCells } from '../../../../tests/support/made-release.ts';
import { allowance } from './allowance.ts';
import { GET as getAreas } from './areas/+server.ts';
import { GET as getFramework } from './framework/+server.ts';
import { GET as getReleases } from './releases/+server.ts';
import { GET as getRelease } from './releases/[number]/+server.ts';
import { GET as getCells } from './releases/[number]/cells/+server.ts';

const world = useDatabase();
const cells = madeCells();
const codesOf = (column: keyof Cell) => [...new Set(cells.map((cell) => String(cell[column]))), ...(column === 'status' ? [] : ['none'])];
const order = (list: readonly Cell[]) => list.map((cell) => KEY_COLUMNS.map((column) => cell[column]).join(' ')).sort();

beforeAll(async () => {
	const framework = await command(world.db, (trx) => loadFirstFramework(trx));
	await addRelease(world.db, framework, { number: '2026-1' }, cells);
	await addRelease(world.db, framework, { number: '2026-2', state: 'withdrawn', synthetic: true }, cells.slice(0, 20));
	await addRelease(world.db, framework, { number: '2026-3', state: 'draft' }, cells.slice(0, 5));
});

const routes = {
	'/api/v1/framework': getFramework,
	'/api/v1/areas': getAreas,
	'/api/v1/releases': getReleases,
	'/api/v1/releases/{number}': getRelease,
	'/api/v1/releases/{number}/cells': getCells
};
type Path = keyof typeof routes;

let visitors = 0;

/** Asks a route as the router would, from an address of its own unless one is given. */
async function ask(path: Path, query = '', { number = '2026-1', headers = {}, from = `203.0.113.${(visitors += 1)}` } = {}) {
	const url = new URL(`https://immerse.example${path.replace('{number}', number)}${query}`);
	const application = { env: {}, log: () => undefined };
	const locals = { db: world.db, application, locale: 'en', requestId: 'r1' } as unknown as App.Locals;
	const event = { locals, params: { number }, request: new Request(url, { headers }), url, getClientAddress: () => from };
	const response = await (routes[path] as unknown as (event: object) => Promise<Response>)(event);
	return { response, bytes: await response.clone().arrayBuffer(), text: await response.text() };
}

const page = async (query: string) =>
	JSON.parse((await ask('/api/v1/releases/{number}/cells', query)).text) as { cells: Cell[]; next: string | null };

describe('every documented answer', () => {
	const queries: Record<string, [query: string, number?: string]> = {
		'200': [''],
		'400': ['?colour=red'],
		'404': ['', '2026-3']
	};
	it.each(described.filter(({ path, status }) => path in routes && status in queries))(
		'of $path with status $status fits its schema',
		async ({ path, status }) => {
			const [query, number] = queries[status] ?? [''];
			const { response, text } = await ask(path as Path, query, number ? { number } : {});
			expect(response.status).toBe(Number(status));
			expect(response.headers.get('content-type')).toBe(status === '200' ? 'application/json' : 'application/problem+json');
			expect(response.headers.get('access-control-allow-origin')).toBe('*');
			expectDescribed(path as Path, JSON.parse(text), status);
		}
	);

	it.each(Object.keys(routes) as Path[])('of %s is not sent again to whoever has it', async (path) => {
		const { response } = await ask(path);
		const again = await ask(path, '', { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
		expect([again.response.status, again.text]).toEqual([304, '']);
	});

	it('says of a withdrawn release that and why it was withdrawn, and of a synthetic one that it is', async () => {
		const { text } = await ask('/api/v1/releases/{number}', '', { number: '2026-2' });
		expect(JSON.parse(text)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'A weight was wrong.', synthetic: true });
		expect(JSON.parse((await ask('/api/v1/releases/{number}/cells', '', { number: '2026-2' })).text)).toMatchObject({
			state: 'withdrawn',
			synthetic: true
		});
	});
});

describe('cells', () => {
	it('are narrowed by the database as a plain filter would', async () => {
		const codes = fc
			.subarray(FILTER_COLUMNS.map(String), { maxLength: 3 })
			.chain((columns) =>
				fc.tuple(...columns.map((column) => fc.tuple(fc.constant(column), fc.subarray(codesOf(column as keyof Cell), { minLength: 1 }))))
			);
		await fc.assert(
			fc.asyncProperty(codes, async (filter) => {
				const query = new URLSearchParams(filter.map(([column, wanted]) => [column, wanted.join(',')] as [string, string]));
				const found = await page(`?${query}`);
				expect(order(found.cells)).toEqual(order(filterCells(cells, readCellFilter(query))));
			}),
			{ numRuns: 40 }
		);
	});

	it('come page after page, each once', async () => {
		const walked: Cell[] = [];
		let query = '?limit=97&indicator=R06,R10';
		for (let pages = 0; pages < 20; pages += 1) {
			const { response, text } = await ask('/api/v1/releases/{number}/cells', query);
			walked.push(...(JSON.parse(text) as { cells: Cell[] }).cells);
			const next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1];
			if (!next) break;
			query = new URL(next).search;
		}
		expect(walked.length).toBeGreaterThan(97);
		expect(order(walked)).toEqual(order(cells.filter(({ indicator }) => ['R06', 'R10'].includes(indicator))));
	});

	it('bring words for their codes in the language that is asked for', async () => {
		const { text } = await ask('/api/v1/releases/{number}/cells', '?language=nl&indicator=R10&area=BE');
		const found = JSON.parse(text) as { labels: Record<string, Record<string, string>> };
		expectDescribed('/api/v1/releases/{number}/cells', found);
		expect(found.labels['area']).toEqual({ BE: 'België' });
		expect(found.labels['category']).toMatchObject({ 'sex.girl': 'Meisjes', 'answer.20-40': 'Score van 20 tot 40' });
		const csv = (await ask('/api/v1/releases/{number}/cells', '?language=nl&format=csv&indicator=R10&area=BE')).text;
		expect(csv.split('\r\n')[0]).toMatch(/,flags,indicator_label,area_label,/);
		expect(csv).toContain(',België,');
	});

	it('are the same in CSV, Parquet and JSON, and nothing that is hidden has a number in any of them', async () => {
		const json = (await page('?limit=50000')).cells;
		const csv = (await ask('/api/v1/releases/{number}/cells', '', { headers: { accept: 'text/csv' } })).text.trimEnd().split('\r\n');
		const { bytes, response } = await ask('/api/v1/releases/{number}/cells', '?format=parquet');
		const parquet = await parquetReadObjects({ file: bytes });
		expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
		expect(parquet.map(({ release: _, ...cell }) => cell)).toEqual(json);
		expect(csv).toHaveLength(json.length + 1);
		const first = CELL_COLUMNS.indexOf('estimate') + 1;
		for (const [at, cell] of json.entries()) {
			const figures = csv[at + 1]?.split(',').slice(first, first + 7) ?? [];
			if (cell.status === 'shown') expect(Number(figures[0])).toBeCloseTo(cell.estimate ?? NaN, 5);
			else
				expect([figures.join(''), cell.estimate, cell.se, cell.low, cell.high, cell.n, cell.sites, cell.deff]).toEqual([
					'',
					...Array(7).fill(null)
				]);
		}
	});

	it('are a cube in JSON-stat that has a value just where a figure is shown', async () => {
		const { response, text } = await ask('/api/v1/releases/{number}/cells', '?format=json-stat&indicator=R10&area=BE,DE');
		expect(response.status).toBe(200);
		const cube = JSON.parse(text) as {
			id: string[];
			size: number[];
			value: Record<string, number>;
			status: Record<string, string>;
			dimension: Record<string, { category: { index: string[] } }>;
		};
		expectDescribed('/api/v1/releases/{number}/cells', cube);
		for (const cell of cells.filter(({ indicator, area }) => indicator === 'R10' && ['BE', 'DE'].includes(area))) {
			const codes = [...KEY_COLUMNS.map((column) => cell[column]), 'estimate'];
			const at = codes.reduce(
				(sum, code, index) => sum * (cube.size[index] ?? 0) + (cube.dimension[cube.id[index] ?? '']?.category.index.indexOf(code) ?? -1),
				0
			);
			expect(cube.value[at] ?? null).toBe(cell.estimate);
			expect(cube.status[at]).toBe(cell.reason ?? cell.status);
		}
	});

	it('are refused as a cube where their combinations would be too many', async () => {
		const { response, text } = await ask('/api/v1/releases/{number}/cells', '?format=json-stat');
		expect(response.status).toBe(413);
		expectDescribed('/api/v1/releases/{number}/cells', JSON.parse(text), '413');
	});

	it.each([
		'?status=all',
		"?area='%20or%201=1",
		'?limit=0',
		'?limit=1e9',
		'?cursor=x',
		'?cursor=WzFd',
		'?format=xls',
		'?language=xx',
		'?area=BE&area=DE',
		'?area='
	])('are refused to a question that makes no sense: %s', async (query) => {
		const { response, text } = await ask('/api/v1/releases/{number}/cells', query);
		expect(response.status).toBe(400);
		expect(Object.keys((JSON.parse(text) as { fields: object }).fields)).toHaveLength(1);
	});

	it('of a published release may be kept long, a list only shortly', async () => {
		expect((await ask('/api/v1/releases/{number}/cells')).response.headers.get('cache-control')).toBe('public, max-age=86400');
		expect((await ask('/api/v1/releases')).response.headers.get('cache-control')).toContain('max-age=60');
	});

	it('are given again as they were first, compressed as the client takes it, with the same headers and from nobody’s allowance', async () => {
		const query = '?limit=5&area=BE';
		const first = await ask('/api/v1/releases/{number}/cells', query);
		const again = async (accepted: string) => ask('/api/v1/releases/{number}/cells', query, { headers: { 'accept-encoding': accepted } });
		const { response: plain, text } = await again('');
		expect(text).toBe(first.text);
		expect(plain.headers.get('content-encoding')).toBeNull();
		const [br, gzip] = [await again('gzip, br'), await again('gzip, br;q=0')];
		expect(br.response.headers.get('content-encoding')).toBe('br');
		expect(brotliDecompressSync(br.bytes).toString()).toBe(first.text);
		expect(gzip.response.headers.get('content-encoding')).toBe('gzip');
		expect(gunzipSync(gzip.bytes).toString()).toBe(first.text);
		for (const { headers } of [plain, br.response, gzip.response]) {
			expect(headers.get('vary')).toBe('accept, accept-encoding');
			expect(headers.get('ratelimit')).toBeNull();
			for (const name of ['etag', 'link', 'content-type', 'cache-control', 'access-control-allow-origin', 'ratelimit-policy'])
				expect(headers.get(name), name).toBe(first.response.headers.get(name));
		}
	});

	it('are limited for one address, which is told how much is left', async () => {
		await world.db
			.insertInto('rate_limits')
			.values({ key: 'figures:198.51.100.7', window_start: new Date(Math.floor(Date.now() / 60_000) * 60_000), taken: allowance.limit - 1 })
			.execute();
		const last = await ask('/api/v1/releases/{number}/cells', '?limit=3&area=BE', { from: '198.51.100.7' });
		expect(last.response.headers.get('ratelimit-policy')).toBe('"figures";q=600;w=60');
		expect(last.response.headers.get('ratelimit')).toMatch(/^"figures";r=0;t=\d+$/);
		const refused = await ask('/api/v1/releases/{number}/cells', '?limit=4&area=BE', { from: '198.51.100.7' });
		expect(refused.response.status).toBe(429);
		expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);
		expectDescribed('/api/v1/releases/{number}/cells', JSON.parse(refused.text), '429');
		expect((await ask('/api/v1/releases/{number}/cells', '?limit=3&area=BE', { from: '198.51.100.7' })).response.status).toBe(200);
	});
});
