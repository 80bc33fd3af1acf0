/** What nobody may learn: the numbers behind hidden figures, looked for in everything that the platform tells of a release. */
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, expect, it } from 'vitest';
import { loadFirstFramework } from '#domains/framework/server/framework.ts';
import { type Cell, keyText } from '#domains/releases/cell.ts';
import { makeCube } from '#domains/releases/compute/cube.ts';
import { releaseCitationTypes } from '#domains/releases/citation/citation-files.ts';
import { VIEWS } from '#domains/releases/dashboard/state.ts';
import { DEFAULT_RULES, type DisclosureRules } from '#domains/releases/disclosure/rules.ts';
import { publishRelease } from '#domains/releases/server/commands.ts';
import { computeRelease, keepDraft, prepareRelease } from '#domains/releases/server/draft-release.ts';
import { reviewRelease } from '#domains/releases/server/reviews.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../tests/support/database.ts';
import { people, visitor } from '../../tests/support/people.ts';
import { addToldApart } from '../../tests/support/told-apart.ts';
import { load as home } from './[language=language]/+page.server.ts';
import { load as dashboard } from './[language=language]/dashboard/+page.server.ts';
import { GET as dashboardCsv } from './[language=language]/dashboard/dashboard.csv/+server.ts';
import { GET as dashboardXlsx } from './[language=language]/dashboard/dashboard.xlsx/+server.ts';
import { load as indicators } from './[language=language]/indicators/+page.server.ts';
import { load as indicator } from './[language=language]/indicators/[code]/+page.server.ts';
import { load as releases } from './[language=language]/releases/+page.server.ts';
import { load as release } from './[language=language]/releases/[number]/+page.server.ts';
import { GET as cite } from './[language=language]/releases/[number]/cite.[format]/+server.ts';
import { load as methods } from './[language=language]/releases/[number]/methods/+page.server.ts';
import { load as quality } from './[language=language]/releases/[number]/quality/+page.server.ts';
import { GET as feed } from './[language=language]/releases/feed.atom/+server.ts';
import { load as children } from './[tag=spoken]/children/+page.server.ts';
import { GET as apiReleases } from './api/v1/releases/+server.ts';
import { GET as apiRelease } from './api/v1/releases/[number]/+server.ts';
import { GET as apiCells } from './api/v1/releases/[number]/cells/+server.ts';
import { GET as dcat } from './dcat/[file]/+server.ts';
import { load as embed } from './embed/[language=language]/dashboard/+page.server.ts';
import { GET as picture } from './embed/[language=language]/dashboard/chart.svg/+server.ts';
import { answerSdmx } from './sdmx/answer.ts';

const world = useDatabase();
/** 500 answers, so that the counts that are hidden are long enough to be known again. */
const rules: DisclosureRules = { ...DEFAULT_RULES, answers: 500 };
const open: DisclosureRules = {
	...{ answers: 1, sites: 1, smallCount: 0, largestTwo: 1, others: 0, roundTo: 1, width: 0 },
	precision: { effective: 0, widest: 100, narrow: 100, relative: 1000, degrees: 0 }
};

let number = '';
let hidden: Cell[] = [];
let shown: Cell[] = [];

beforeAll(async () => {
	const { db } = world;
	const frameworkVersion = await command(db, (trx) => loadFirstFramework(trx));
	const campaign = await addToldApart(db);
	const request = {
		campaigns: [campaign],
		frameworkVersion,
		title: { en: 'A wave' },
		measures: ['R10'],
		breakdowns: ['sex', 'background'],
		rules
	};
	const prepared = await readOnly(db, (reading) => prepareRelease(reading as never, people.researcher, request));
	const cells = await computeRelease(prepared);
	const { recipe, framework } = prepared;
	const categories = new Map(
		framework.document.breakdowns
			.filter(({ code }) => recipe.breakdowns.includes(code))
			.map(({ code, categories: its }) => [code, its.map((each) => each.code)])
	);
	const { document } = framework;
	const truth = await makeCube(prepared.waves, {
		framework: document,
		measures: recipe.measures,
		categories,
		rules: open,
		pairs: recipe.pairs
	});
	const suppressed = new Set(cells.filter(({ status }) => status === 'suppressed').map(keyText));
	hidden = truth.filter((cell) => cell.status === 'shown' && suppressed.has(keyText(cell)));
	shown = cells.filter(({ status }) => status === 'shown');
	const id = await command(db, (trx) => keepDraft(trx as never, people.researcher, prepared, cells));
	await command(db, (trx) => reviewRelease(trx, people.administrator, id, { verdict: 'approved', comment: '', revision: 0 }));
	number = await command(db, (trx) => publishRelease(trx, people.researcher, id));
}, 120_000);

/** A number as it may be written, to three decimals, cut off or rounded. */
const written = (value: number) => [value.toFixed(3), String(Math.trunc(value * 1000) / 1000)];
const measured = (cells: readonly Cell[]) =>
	new Set(
		cells
			.flatMap(({ estimate, se, low, high, deff }) => [estimate, se, low, high, deff])
			.flatMap((value) => (value === null || Number.isInteger(value) ? [] : written(value)))
	);
/** How many answered, as it is and as it would be rounded. */
const counted = (cells: readonly Cell[]) =>
	new Set(cells.flatMap(({ n }) => (n !== null && n > 99 ? [String(n), String(Math.round(n / 5) * 5)] : [])));

/** A number as files and pages write it, by itself: one inside of a name, an address or an identifier is none. */
const NUMBER = /(?<![\w.]|\w-)-?(?:\d{1,3}(?:,\d{3})+(?![\d.])|\d+(?:\.\d+)?)(?![\w-]|\.\d)/g;

/** The secrets that a text holds. Numbers that are shown somewhere, and the rule itself, tell nothing. */
function secretsIn(text: string): string[] {
	const [values, counts] = [measured(hidden), counted(hidden)];
	const known = { values: measured(shown), counts: counted(shown).add(String(rules.answers)) };
	return [...text.matchAll(NUMBER)].flatMap(([found]) => {
		const plain = found.replaceAll(',', '');
		const isValue = /\.\d{3}/.test(plain) && written(Number(plain)).some((each) => values.has(each) && !known.values.has(each));
		return isValue || (counts.has(plain) && !known.counts.has(plain)) ? [found] : [];
	});
}

let asked = 0;
function eventAt(path: string, params: Record<string, string> = {}, accept?: string) {
	const url = new URL(`https://immerse.example${path}`);
	const locals = { db: world.db, application: { env: {}, log: () => undefined }, locale: 'en', actor: visitor, requestId: 'r1' };
	const request = new Request(url, { headers: accept ? { accept } : {} });
	const from = `198.51.100.${(asked += 1)}`;
	return { locals, params, request, url, setHeaders: () => undefined, getClientAddress: () => from, route: {}, depends: () => undefined };
}
type Handler = (event: never) => unknown;

/** A page's data as they travel to the reader. */
const dataOf = async (load: Handler, path: string, params = {}) => JSON.stringify(await load(eventAt(path, params) as never));
const answerOf = async (handler: Handler, path: string, params = {}, accept?: string) => {
	const response = (await handler(eventAt(path, params, accept) as never)) as Response;
	expect(response.status, path).toBe(200);
	return response;
};
const textOf = async (...of: Parameters<typeof answerOf>) => (await answerOf(...of)).text();
/** What can be read in a file of tags: all that is no tag. */
const withoutTags = (text: string) => text.replace(/<[^>]*>/g, ' ');
const withoutKeys = (json: string) =>
	JSON.stringify(JSON.parse(json), (_, value: unknown) => (isRecord(value) ? Object.values(value) : value));
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const looks = () =>
	VIEWS.flatMap((view) =>
		['SIX', 'BE', 'BE33'].flatMap((area) =>
			['sex', 'background'].map(
				(split) =>
					`?release=${number}&indicator=R10&area=${area}&split=${split}&view=${view}${view === 'breakdown' ? '&by=background' : ''}`
			)
		)
	);

/** Every page and file that tells of figures, by what it is. */
async function exits(): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const language = { language: 'en' };
	for (const look of looks()) {
		found.set(`dashboard ${look}`, await dataOf(dashboard, `/en/dashboard${look}`, language));
		found.set(`embed ${look}`, await dataOf(embed, `/embed/en/dashboard${look}`, language));
		found.set(`csv ${look}`, await textOf(dashboardCsv, `/en/dashboard/dashboard.csv${look}`, language));
		const sheets = unzipSync(
			new Uint8Array(await (await answerOf(dashboardXlsx, `/en/dashboard/dashboard.xlsx${look}`, language)).arrayBuffer())
		);
		const texts = Object.entries(sheets).filter(([name]) => /sheet\d|shared/i.test(name));
		found.set(`xlsx ${look}`, withoutTags(texts.map(([, bytes]) => new TextDecoder().decode(bytes)).join(' ')));
		if (!look.includes('view=table'))
			found.set(`picture ${look}`, withoutTags(await textOf(picture, `/embed/en/dashboard/chart.svg${look}`, language)));
	}
	const one = { ...language, number };
	for (const [name, load, params] of [
		['home', home, language],
		['indicators', indicators, language],
		['indicator', indicator, { ...language, code: 'R10' }],
		['releases', releases, language],
		['release', release, one],
		['methods', methods, one],
		['quality', quality, one],
		['children', children, { tag: 'en' }]
	] as const)
		found.set(name, await dataOf(load, `/en/${name}`, params));
	found.set('feed', withoutTags(await textOf(feed, '/en/releases/feed.atom', language)));
	for (const format of Object.keys(releaseCitationTypes)) found.set(`cite ${format}`, await textOf(cite, '/en', { ...one, format }));
	for (const file of ['catalog.jsonld', 'catalog.ttl', 'catalog.rdf']) found.set(file, await textOf(dcat, `/dcat/${file}`, { file }));
	found.set('api releases', await textOf(apiReleases, '/api/v1/releases'));
	found.set('api release', await textOf(apiRelease, `/api/v1/releases/${number}`, { number }));
	const path = `/api/v1/releases/${number}/cells`;
	found.set('api json', await textOf(apiCells, `${path}?limit=5000`, { number }));
	found.set('api csv', await textOf(apiCells, `${path}?format=csv`, { number }));
	found.set(
		'api json-stat',
		withoutKeys(await textOf(apiCells, `${path}?format=json-stat&indicator=R10&statistic=figure&second_breakdown=total`, { number }))
	);
	const rows = await parquetReadObjects({ file: await (await answerOf(apiCells, `${path}?format=parquet`, { number })).arrayBuffer() });
	found.set(
		'api parquet',
		JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
	);
	for (const [name, text] of await sdmx()) found.set(name, text);
	return found;
}

async function sdmx(): Promise<[string, string][]> {
	const flow = `R_${number}`;
	const types = [
		'genericdata+xml;version=2.1',
		'structurespecificdata+xml;version=2.1',
		'data+json;version=1.0.0',
		'data+json;version=2.0.0'
	];
	const all = [...types, 'data+csv;version=1.0.0', 'data+csv;version=2.0.0'];
	const asks = [
		...all.flatMap((type) => [['v1', `data/${flow}`, type] as const, ['v2', `data/dataflow/IMMERSE/${flow}/1.0`, type] as const]),
		['v1', `availableconstraint/${flow}`, 'structure+xml;version=2.1'] as const,
		['v2', `structure/dataflow/IMMERSE/${flow}/1.0`, 'structure+json;version=2.0.0'] as const
	];
	return Promise.all(
		asks.map(async ([protocol, path, type]): Promise<[string, string]> => {
			const event = eventAt(`/sdmx/${protocol}/${path}`, { path }, `application/vnd.sdmx.${type}`);
			const response = await answerSdmx(event as never, protocol);
			expect(response.status, `${protocol} ${path} ${type}`).toBe(200);
			const text = await response.text();
			return [`sdmx ${protocol} ${path} ${type}`, type.includes('json') ? withoutKeys(text) : text];
		})
	);
}

it('stands in no page, file, picture or answer of any kind', async () => {
	expect(hidden.length).toBeGreaterThan(20);
	expect(counted(hidden).size).toBeGreaterThan(5);
	for (const [name, text] of await exits()) expect(secretsIn(text), name).toEqual([]);
}, 120_000);

it('would be found: what is shown is, by the same look at the same data', async () => {
	const found = await exits();
	[hidden, shown] = [shown, []];
	for (const name of [
		'api json',
		'api csv',
		'api json-stat',
		'api parquet',
		...[...found.keys()].filter((each) => /^(sdmx .*data\/|csv .*=table)/.test(each))
	])
		expect(secretsIn(found.get(name) ?? '').length, name).toBeGreaterThan(0);
}, 120_000);
