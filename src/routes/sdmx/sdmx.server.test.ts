import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import type { Cell } from '#domains/releases/cell.ts';
import { confStatus, obsStatus } from '#domains/releases/exchange/sdmx/codes.ts';
import { fromSdmxCode, toSdmxCode } from '#domains/releases/exchange/sdmx/identifiers.ts';
import { DIMENSION_COLUMNS, DIMENSION_IDS } from '#domains/releases/exchange/sdmx/model.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { addRelease, madeCells } from '../../../tests/support/made-release.ts';
import { all, readXml } from '../../../tests/support/sdmx.ts';
import { answerSdmx } from './answer.ts';

const world = useDatabase();
const cells = madeCells();
const nameOf = (cell: Cell) => [...DIMENSION_COLUMNS.map((column) => (column ? toSdmxCode(cell[column]) : 'A')), cell.period].join('.');
const byName = new Map(cells.map((cell) => [nameOf(cell), cell]));

beforeAll(async () => {
	const framework = await command(world.db, (trx) => loadFirstFramework(trx));
	const older = { number: '2025-1', publishedAt: new Date('2025-01-01T00:00:00Z') };
	await addRelease(world.db, framework, older, cells.slice(0, 10));
	await addRelease(world.db, framework, { number: '2026-1' }, cells);
	await addRelease(
		world.db,
		framework,
		{ number: '2026-2', state: 'withdrawn', publishedAt: new Date('2026-05-01T00:00:00Z') },
		cells.slice(0, 10)
	);
	await addRelease(world.db, framework, { number: '2026-3', state: 'draft' }, cells.slice(0, 5));
	await addRelease(world.db, framework, { number: 'OECD 2025', kind: 'external' }, cells.slice(0, 3));
});

let visitors = 0;

async function ask(address: string, accept?: string) {
	const url = new URL(`https://immerse.example/sdmx/${address}`);
	const [, protocol = '', path = ''] = /^\/sdmx\/(v1|v2)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
	const locals = { db: world.db, application: { env: {}, log: () => undefined }, locale: 'en', requestId: 'r1' } as unknown as App.Locals;
	const request = new Request(url, { headers: accept ? { accept } : {} });
	const asked = { locals, params: { path }, request, url, getClientAddress: () => `198.51.100.${(visitors += 1)}` };
	const response = await answerSdmx(asked, protocol as 'v1' | 'v2');
	return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, text: await response.text() };
}

/** The observations of SDMX-CSV 1.0: name of the cell → its columns. */
function readCsv(text: string): Map<string, Record<string, string>> {
	const [head = '', ...lines] = text.trimEnd().split('\r\n');
	const columns = head.split(',');
	return new Map(
		lines.map((line) => {
			const row = Object.fromEntries(line.split(',').map((field, at) => [columns[at] ?? '', field]));
			return [[...DIMENSION_IDS, 'TIME_PERIOD'].map((id) => row[id]).join('.'), row];
		})
	);
}

const csv = 'application/vnd.sdmx.data+csv;version=1.0.0';

describe('the address', () => {
	it.each([
		['v1/data/R_2026-1/A.R10', 400],
		['v1/data/R_2026-1/all/all/all', 400],
		['v1/data/NONE', 404],
		['v1/data/R_2026-3', 404],
		['v1/data/OTHER,R_2026-1', 404],
		['v1/data/R_2026-1/A.R99.......', 404],
		['v1/data/R_2026-1/M.R10.......', 404],
		['v1/data/R_2026-1/all/ECB', 404],
		['v1/data/R_2026-1?startPeriod=soon', 400],
		['v1/data/R_2026-1?startPeriod=2030', 404],
		['v1/data/R_2026-1?firstNObservations=0', 400],
		['v1/data/R_2026-1?detail=some', 400],
		['v1/data/R_2026-1?colour=red', 400],
		['v1/data/R_2026-1?dimensionAtObservation=COLOUR', 400],
		['v1/data/R_2026-1?updatedAfter=2030-01-01T00:00:00Z', 404],
		['v1/codelist/IMMERSE/CL_NONE', 404],
		['v1/categoryscheme', 404],
		['v1/nonsense', 400],
		['v1/schema/dataflow/IMMERSE/R_2026-1', 501],
		['v2/data/dataflow/IMMERSE/R_2026-1/1.0/A.R10', 400],
		['v2/data/dataflow/IMMERSE/R_2026-1/9.0', 404],
		['v2/data/dataflow/IMMERSE/R_2026-1/~/*?c[COLOUR]=red', 400],
		['v2/data/metadataflow/IMMERSE/R_2026-1', 501],
		['v2/nonsense', 400],
		['v1/', 400]
	])('%s is answered with %i, in the words of SDMX', async (address, status) => {
		const xml = await ask(address, 'application/xml');
		expect([xml.status, readXml(xml.text).name]).toEqual([status, 'Error']);
		expect(all(readXml(xml.text), 'ErrorMessage')[0]?.attributes['code']).toMatch(/^\d{3}$/);
		const json = await ask(address, 'application/json');
		expect([json.status, (JSON.parse(json.text) as { errors: unknown[] }).errors.length]).toEqual([status, 1]);
	});

	it('that asks for a format there is not is answered with 406', async () => {
		expect((await ask('v1/data/R_2026-1', 'image/png')).status).toBe(406);
		expect((await ask('v1/data/R_2026-1', 'application/vnd.sdmx.data+json;version=3.0.0')).status).toBe(406);
		expect((await ask('v1/dataflow', 'text/csv')).status).toBe(406);
	});

	it.each([
		['v1', undefined, 'application/vnd.sdmx.genericdata+xml;version=2.1'],
		['v1', 'application/xml', 'application/vnd.sdmx.genericdata+xml;version=2.1'],
		['v1', 'application/vnd.sdmx.structurespecificdata+xml', 'application/vnd.sdmx.structurespecificdata+xml;version=2.1'],
		['v1', 'application/json', 'application/vnd.sdmx.data+json;version=1.0.0'],
		['v1', 'text/csv;q=0.5, application/vnd.sdmx.data+json;version=2.0.0;q=0.9', 'application/vnd.sdmx.data+json;version=2.0.0'],
		['v2', undefined, 'application/vnd.sdmx.data+json;version=2.0.0'],
		['v2', 'text/csv', 'application/vnd.sdmx.data+csv;version=2.0.0'],
		['v2', csv, csv]
	])('under %s with Accept: %s is answered as %s', async (protocol, accept, type) => {
		const address = protocol === 'v1' ? 'v1/data/R_2026-1/A.R10.BE......' : 'v2/data/dataflow/IMMERSE/R_2026-1/1.0/A.R10.BE.*.*.*.*.*.*';
		expect(await ask(address, accept)).toMatchObject({ status: 200, type });
	});
});

describe('a dataflow', () => {
	it('stands for the newest release of each kind, and one for each release; a draft has none', async () => {
		const { text } = await ask('v1/dataflow');
		const flows = all(readXml(text), 'Dataflow').map(({ attributes }) => attributes['id']);
		expect(flows).toEqual(['ESTIMATES', 'EXTERNAL', 'R_2026-2', 'R_2026-1', 'R_OECD_2025', 'R_2025-1']);
		const newest = readCsv((await ask('v1/data/ESTIMATES', csv)).text);
		expect([...newest.values()][0]).toMatchObject({ DATAFLOW: 'IMMERSE:ESTIMATES(1.0)', RELEASE: '2026-1', RELEASE_STATE: 'published' });
		const withdrawn = readCsv((await ask('v1/data/R_2026-2', csv)).text);
		expect([...withdrawn.values()][0]).toMatchObject({ RELEASE: '2026-2', RELEASE_STATE: 'withdrawn' });
	});

	it('may be kept long where it is one release, and shortly where another may come', async () => {
		expect((await ask('v1/data/R_2026-1')).headers.get('cache-control')).toBe('public, max-age=86400');
		expect((await ask('v1/data/ESTIMATES')).headers.get('cache-control')).toContain('max-age=60');
	});
});

describe('figures', () => {
	it('are the same in every format, and one that is not shown is NaN with its statuses', async () => {
		const read = readCsv((await ask('v1/data/R_2026-1/all', csv)).text);
		expect([...read.keys()].sort()).toEqual([...byName.keys()].sort());
		for (const [name, row] of read) {
			const cell = byName.get(name)!;
			expect(row['OBS_VALUE']).toBe(cell.estimate === null ? 'NaN' : String(Math.round(cell.estimate * 1e6) / 1e6));
			expect([row['OBS_STATUS'], row['CONF_STATUS'], row['REASON']]).toEqual([obsStatus(cell), confStatus(cell), cell.reason ?? '']);
			if (cell.status !== 'shown') expect(['SE', 'CI_LOW', 'CI_HIGH', 'N_OBS', 'N_SITES', 'DEFF'].map((id) => row[id]).join('')).toBe('');
		}
		expect([...read.values()].some((row) => row['CONF_STATUS'] === 'D' && row['OBS_VALUE'] === 'NaN')).toBe(true);

		const value = (cell: Cell) => (cell.estimate === null ? 'NaN' : String(Math.round(cell.estimate * 1e6) / 1e6));
		const expected = new Map(cells.map((cell) => [nameOf(cell), value(cell)]));
		const second = (await ask('v2/data/dataflow/IMMERSE/R_2026-1', 'text/csv')).text.trimEnd().split('\r\n').slice(1);
		expect(new Map(second.map((line) => line.split(',')).map((fields) => [fields.slice(3, 13).join('.'), fields[13]]))).toEqual(expected);

		const generic = readXml((await ask('v1/data/R_2026-1/all')).text);
		const ofGeneric = all(generic, 'Series').flatMap((series) => {
			const key = all(series, 'SeriesKey')[0]!.children.map(({ attributes }) => attributes['value']);
			return all(series, 'Obs').map(
				(obs) =>
					[[...key, all(obs, 'ObsDimension')[0]!.attributes['value']].join('.'), all(obs, 'ObsValue')[0]!.attributes['value']!] as const
			);
		});
		expect(new Map(ofGeneric)).toEqual(expected);

		const specific = readXml((await ask('v1/data/R_2026-1/all', 'application/vnd.sdmx.structurespecificdata+xml;version=2.1')).text);
		const ofSpecific = all(specific, 'Series').flatMap((series) =>
			series.children.map(
				({ attributes }) =>
					[[...DIMENSION_IDS.map((id) => series.attributes[id]), attributes['TIME_PERIOD']].join('.'), attributes['OBS_VALUE']!] as const
			)
		);
		expect(new Map(ofSpecific)).toEqual(expected);
		for (const accept of ['application/vnd.sdmx.data+json;version=1.0.0', 'application/vnd.sdmx.data+json;version=2.0.0'])
			for (const along of ['TIME_PERIOD', 'AllDimensions', 'REF_AREA']) {
				const { text } = await ask(`v1/data/R_2026-1/all?dimensionAtObservation=${along}`, accept);
				const found = new Map([...readDataJson(JSON.parse(text) as DataJson)].map(([name, [first]]) => [name, String(first ?? 'NaN')]));
				expect(found).toEqual(expected);
			}
	});

	it('are narrowed by keys as a plain filter would', async () => {
		const places = DIMENSION_COLUMNS.map((column) => {
			if (!column) return fc.constantFrom('', 'A');
			const codes = [...new Set(cells.map((cell) => toSdmxCode(cell[column]))), 'NONE'];
			return fc.oneof(
				{ arbitrary: fc.constant(''), weight: 4 },
				{ arbitrary: fc.subarray(codes, { minLength: 1 }).map((list) => list.join('+')), weight: 1 }
			);
		});
		await fc.assert(
			fc.asyncProperty(
				fc.tuple(...places),
				fc.constantFrom('', '?startPeriod=2024', '?endPeriod=2025-06', '?startPeriod=2023-Q1&endPeriod=2023'),
				async (key, window) => {
					const wanted = cells.filter((cell) => {
						const fits = DIMENSION_COLUMNS.every(
							(column, at) => key[at] === '' || !column || key[at]!.split('+').map(fromSdmxCode).includes(cell[column])
						);
						const [from, to] =
							{
								'': ['', '9'],
								'?startPeriod=2024': ['2024', '9'],
								'?endPeriod=2025-06': ['', '2025'],
								'?startPeriod=2023-Q1&endPeriod=2023': ['2023', '2023']
							}[window] ?? [];
						return fits && cell.period >= from! && cell.period <= to!;
					});
					const { status, text } = await ask(`v1/data/R_2026-1/${key.join('.')}${window}`, csv);
					expect(status).toBe(wanted.length > 0 ? 200 : 404);
					if (wanted.length > 0) expect([...readCsv(text).keys()].sort()).toEqual(wanted.map(nameOf).sort());
					const second = await ask(
						`v2/data/dataflow/IMMERSE/R_2026-1/1.0/${key.map((place) => place || '*').join('.')}${window ? '?c[TIME_PERIOD]=ge:2024' : ''}`,
						csv
					);
					const later = window ? cells.filter((cell) => cell.period >= '2024') : cells;
					const both = later.filter((cell) =>
						DIMENSION_COLUMNS.every(
							(column, at) => key[at] === '' || !column || key[at]!.split('+').map(fromSdmxCode).includes(cell[column])
						)
					);
					expect(second.status).toBe(both.length > 0 ? 200 : 404);
					if (both.length > 0) expect([...readCsv(second.text).keys()].sort()).toEqual(both.map(nameOf).sort());
				}
			),
			{ numRuns: 30 }
		);
	});

	it('come as the first or the last of each series, without attributes, or as keys only', async () => {
		const key = 'A.R10.BE.figure._T._T._T._T.';
		const periods = async (query: string) =>
			[...readCsv((await ask(`v1/data/R_2026-1/${key}${query}`, csv)).text).values()].map((row) => row['TIME_PERIOD']);
		expect(await periods('')).toEqual(['2023', '2026']);
		expect(await periods('?firstNObservations=1')).toEqual(['2023']);
		expect(await periods('?lastNObservations=1')).toEqual(['2026']);
		const only = (await ask(`v1/data/R_2026-1/${key}?detail=dataonly`)).text;
		expect(only).not.toContain('OBS_STATUS');
		const keys = readXml((await ask(`v1/data/R_2026-1/${key}?detail=serieskeysonly`)).text);
		expect([all(keys, 'Series').length, all(keys, 'Obs').length]).toEqual([1, 0]);
		const flat = readXml((await ask(`v1/data/R_2026-1/${key}?dimensionAtObservation=AllDimensions`)).text);
		expect([all(flat, 'Series').length, all(flat, 'Obs').length, all(flat, 'ObsKey')[0]?.children.length]).toEqual([0, 2, 10]);
	});

	it('are narrowed by the filters of REST 2.0', async () => {
		const count = async (query: string) => {
			const { status, text } = await ask(`v2/data/dataflow/IMMERSE/R_2026-1/~/*?${query}`, csv);
			expect([status, status === 200 ? '' : text]).toEqual([200, '']);
			return readCsv(text).size;
		};
		const naive = (test: (cell: Cell) => boolean) => cells.filter(test).length;
		expect(await count('c[REF_AREA]=BE,DE&c[TIME_PERIOD]=2026')).toBe(
			naive((cell) => ['BE', 'DE'].includes(cell.area) && cell.period === '2026')
		);
		expect(await count('c[TIME_PERIOD]=ge:2020%2Blt:2026')).toBe(naive((cell) => cell.period === '2023'));
		expect(await count('c[TIME_PERIOD]=gt:2023')).toBe(naive((cell) => cell.period === '2026'));
	});
});

interface DataJson {
	readonly data: {
		readonly structure?: Structure;
		readonly structures?: Structure[];
		readonly dataSets: {
			series?: Record<string, { observations: Record<string, (number | string | null)[]> }>;
			observations?: Record<string, (number | string | null)[]>;
		}[];
	};
}
interface Dimension {
	readonly id: string;
	readonly values: { id: string }[];
}
interface Structure {
	readonly dimensions: { readonly series: Dimension[]; readonly observation: Dimension[] };
}

/** SDMX-JSON read as its guide says: name of the cell → what stands at it. */
function readDataJson({ data }: DataJson): Map<string, (number | string | null)[]> {
	const { dimensions } = data.structure ?? data.structures![0]!;
	const found = new Map<string, (number | string | null)[]>();
	const codes = (list: readonly Dimension[], places: string) =>
		places.split(':').map((place, at) => [list[at]!.id, list[at]!.values[Number(place)]!.id]);
	const put = (pairs: string[][], value: (number | string | null)[]) => {
		const row = Object.fromEntries(pairs) as Record<string, string>;
		found.set([...DIMENSION_IDS, 'TIME_PERIOD'].map((id) => row[id]).join('.'), value);
	};
	const [set] = data.dataSets;
	for (const [place, value] of Object.entries(set?.observations ?? {})) put(codes(dimensions.observation, place), value);
	for (const [key, series] of Object.entries(set?.series ?? {}))
		for (const [place, value] of Object.entries(series.observations))
			put([...codes(dimensions.series, key), ...codes(dimensions.observation, place)], value);
	return found;
}

describe('availability', () => {
	it('names the codes that have figures under a key, and counts them', async () => {
		for (const address of [
			'v1/availableconstraint/R_2026-1/A.R10.BE+DE......',
			'v2/availability/dataflow/IMMERSE/R_2026-1/1.0/A.R10.BE+DE.*.*.*.*.*.*'
		]) {
			const xml = readXml((await ask(address, 'application/xml')).text);
			const values = Object.fromEntries(all(xml, 'KeyValue').map((key) => [key.attributes['id'], key.children.map(({ text }) => text)]));
			expect(values).toMatchObject({ FREQ: ['A'], INDICATOR: ['R10'], REF_AREA: ['BE', 'DE'], TIME_PERIOD: ['2023', '2026'] });
			const count = cells.filter((cell) => cell.indicator === 'R10' && ['BE', 'DE'].includes(cell.area)).length;
			expect(all(xml, 'AnnotationTitle')[0]?.text).toBe(String(count));
		}
		const one = readXml((await ask('v1/availableconstraint/R_2026-1/all/all/REF_AREA')).text);
		expect(all(one, 'KeyValue').map(({ attributes }) => attributes['id'])).toEqual(['REF_AREA']);
		expect((await ask('v1/availableconstraint/R_2026-1/A.NONE.......')).status).toBe(404);
	});
});

describe('structures', () => {
	it('hold together: whatever refers finds what it refers to', async () => {
		const xml = readXml((await ask('v1/dataflow/IMMERSE/R_2026-1/1.0?references=all')).text);
		const lists = new Map(
			all(xml, 'Codelist').map((list) => [list.attributes['id'], new Set(all(list, 'Code').map(({ attributes }) => attributes['id']))])
		);
		const concepts = new Set(all(xml, 'Concept').map(({ attributes }) => attributes['id']));
		expect(all(xml, 'Agency').map(({ attributes }) => attributes['id'])).toEqual(['IMMERSE']);
		for (const reference of all(xml, 'Enumeration').flatMap(({ children }) => children))
			expect(lists.has(reference.attributes['id'])).toBe(true);
		for (const reference of all(xml, 'ConceptIdentity').flatMap(({ children }) => children))
			expect(concepts.has(reference.attributes['id'])).toBe(true);
		const dimensions = all(xml, 'Dimension');
		expect(dimensions.map(({ attributes }) => attributes['id'])).toEqual(DIMENSION_IDS);
		for (const [at, column] of DIMENSION_COLUMNS.entries()) {
			const list = lists.get(all(dimensions[at]!, 'Enumeration')[0]!.children[0]!.attributes['id']);
			if (column) for (const cell of cells) expect(list?.has(toSdmxCode(cell[column])), `${column} ${cell[column]}`).toBe(true);
		}
	});

	it('are asked for one by one, all together, without their contents, and item by item', async () => {
		for (const kind of ['dataflow', 'datastructure', 'codelist', 'conceptscheme', 'agencyscheme'])
			for (const address of [`v1/${kind}`, `v1/${kind}/all/all/latest`, `v2/structure/${kind}/*/*/~`])
				expect((await ask(address)).status, address).toBe(200);
		const stubs = readXml((await ask('v1/codelist/IMMERSE/all/latest?detail=allstubs')).text);
		expect([all(stubs, 'Codelist').length, all(stubs, 'Code').length]).toEqual([11, 0]);
		const item = readXml((await ask('v1/codelist/IMMERSE/CL_AREA/1.0/BE21')).text);
		expect(all(item, 'Code').map(({ attributes }) => attributes['id'])).toEqual(['BE21']);
		const names = all(item, 'Name').map(({ attributes, text }) => `${attributes['xml:lang']} ${text}`);
		expect(names).toContain('nl Antwerpen');
	});
});
