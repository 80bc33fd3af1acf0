import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { command } from '#platform/server/database.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { addRelease, madeCells } from '../../../tests/support/made-release.ts';
import { answerSdmx } from './answer.ts';

const world = useDatabase();
const cells = madeCells();
let asked: (string | undefined)[] = [];

/** The routes behind a socket, as a client meets them. */
const server = createServer((request, response) => {
	const url = new URL(request.url ?? '', 'http://localhost');
	const [, protocol = 'v1', path = ''] = /^\/sdmx\/(v1|v2)\/(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
	asked.push(request.headers.accept);
	const locals = { db: world.db, application: { env: {}, log: () => undefined }, locale: 'en', requestId: 'r1' } as unknown as App.Locals;
	const headers = { accept: request.headers.accept ?? '*/*' };
	const event = { locals, params: { path }, request: new Request(url, { headers }), url, getClientAddress: () => '127.0.0.1' };
	void answerSdmx(event, protocol as 'v1' | 'v2').then(async (answer) => {
		response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
	});
});
let origin = '';

beforeAll(async () => {
	const framework = await command(world.db, (trx) => loadFirstFramework(trx));
	await addRelease(world.db, framework, { number: '2026-1' }, cells);
	await new Promise<void>((done) => server.listen(0, () => done()));
	origin = `http://localhost:${(server.address() as AddressInfo).port}/sdmx`;
});
afterAll(() => server.close());

interface Client {
	getDataQuery(of: object): unknown;
	getDataQuery2(of: object): unknown;
	getMetadataQuery(of: object): unknown;
	getAvailabilityQuery(of: object): unknown;
	getAvailabilityQuery2(of: object): unknown;
	getService(of: object): unknown;
	getUrl(query: unknown, service: unknown): string;
}

describe('the client sdmx-rest', () => {
	it('makes addresses of both protocols that are answered', async () => {
		const client = (await import('sdmx-rest' as string)) as Client;
		const one = client.getService({ id: 'IMMERSE', name: 'Immerse', url: `${origin}/v1`, api: 'v1.5.0' });
		const two = client.getService({ id: 'IMMERSE', name: 'Immerse', url: `${origin}/v2`, api: 'v2.0.0' });
		const addresses = [
			client.getUrl(client.getDataQuery({ flow: 'IMMERSE,R_2026-1,1.0', key: 'A.R10.BE+DE......', start: '2026', lastNObs: 1 }), one),
			client.getUrl(client.getDataQuery({ flow: 'ESTIMATES', detail: 'dataonly', obsDimension: 'AllDimensions' }), one),
			client.getUrl(client.getAvailabilityQuery({ flow: 'R_2026-1', key: 'A.R10.......', component: 'REF_AREA' }), one),
			client.getUrl(client.getMetadataQuery({ resource: 'dataflow', agency: 'IMMERSE' }), one),
			client.getUrl(client.getMetadataQuery({ resource: 'datastructure', agency: 'IMMERSE', id: 'CELLS', references: 'descendants' }), one),
			client.getUrl(client.getMetadataQuery({ resource: 'codelist', agency: 'IMMERSE', id: 'CL_AREA' }), one),
			client.getUrl(client.getMetadataQuery({ resource: 'codelist', agency: 'IMMERSE', id: 'CL_AREA' }), two),
			client.getUrl(
				client.getDataQuery2({ context: 'dataflow=IMMERSE:R_2026-1(1.0)', key: 'A.R10.BE.*.*.*.*.*.*', filters: 'TIME_PERIOD=ge:2020' }),
				two
			),
			client.getUrl(client.getAvailabilityQuery2({ context: 'dataflow=IMMERSE:R_2026-1(1.0)' }), two)
		];
		for (const address of addresses) {
			const answer = await fetch(address);
			expect([address, answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([address, 200, '']);
		}
	});
});

const isHere = spawnSync('Rscript', ['-e', 'library(rsdmx)']).status === 0;

describe.runIf(isHere)("R's rsdmx", () => {
	it('reads figures and structures, and takes what is hidden for missing', async () => {
		asked = [];
		const { stdout } = await promisify(execFile)('Rscript', ['tests/support/read-sdmx.R', `${origin}/v1`]);
		const [some, every, codelists, dimensions] = stdout
			.trim()
			.split('\n')
			.map((line) => line.trim());
		const areas = [...new Set(cells.map(({ area }) => area))].sort().join(',');
		const count = (list: typeof cells) => `${list.length} ${list.filter(({ status }) => status !== 'shown').length} ${areas}`;
		expect(some).toBe(count(cells.filter(({ indicator, period }) => indicator === 'R10' && period === '2026')));
		expect(every).toBe(count(cells));
		expect(codelists?.split(' ')).toContain('CL_INDICATOR');
		expect(dimensions?.split(' ').slice(0, 3)).toEqual(['FREQ', 'INDICATOR', 'REF_AREA']);
		expect(asked).toContain('application/xml');
	}, 60_000);
});

test.runIf(!isHere)("R's rsdmx did not read it: Rscript with rsdmx (Debian: r-cran-rsdmx) is absent", ({ skip }) => skip());
