import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { FIRST_VERSION } from '#domains/framework/source/first-version.ts';
import { command, readOnly } from '#platform/server/database.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { expectDescribed } from '../../../../tests/support/described.ts';
import { hostilePractice, hostileTexts } from '../../../../tests/support/hostile.ts';
import { addPeople, people } from '../../../../tests/support/people.ts';
import { makePractice } from '../../../../tests/support/practices.ts';
import { writeFullSchema, xmlNamespaceSchema } from '../exchange/oai/schema.ts';
import { readJsonRecords } from '../table/read-rows.ts';
import { getCollection } from './catalogue.ts';
import { describeCollection, getPublicPractice, listPublicPractices } from './exchange.ts';
import { getForApi, listVocabularies, searchForApi } from './exchange-api.ts';
import { writeExport } from './exchange-files.ts';
import { answerHarvester, type Repository } from './exchange-harvest.ts';
import { readHorizon } from './exchange-oai.ts';
import { loadPractices, loadVocabulary } from './foundation.ts';
import { retirePractice } from './practice-changes.ts';

const world = useDatabase();
const origin = 'https://immerse.example';
const secret = 'a secret that is long enough for tests of all kinds';
const repository: Repository = { origin, secret, labels: new Map(), adminEmail: 'immerse@example.org', partSize: 3 };

/** Words that must leave nowhere. */
const hidden = 'UNPUBLISHED';

beforeAll(() =>
	command(world.db, async (trx) => {
		await addPeople(trx);
		await loadVocabulary(trx);
		const plain = Array.from({ length: 6 }, (_, index) =>
			makePractice(101 + index, {
				title: { en: `Practice ${index}`, ...(index % 2 ? { nl: `Praktijk ${index}` } : {}) },
				category: index === 5 ? 'tool' : 'practice'
			})
		);
		const all = [...plain, ...hostileTexts.slice(0, 4).map((text, index) => hostilePractice(201 + index, text))];
		await loadPractices(
			trx,
			all.map(({ number, record }) => ({ number, oldNumber: number + 1000, record }))
		);
		// A draft; a published record that is being worked on and has somebody's address; one that is retired.
		const secretRecord = JSON.stringify({ ...plain[0]!.record, title: { en: hidden, sv: hidden } });
		await sql`update practices set record = ${secretRecord}::jsonb, revision = 7, contact_email = ${`${hidden}@example.org`} where number in (101, 102)`.execute(
			trx
		);
		await sql`update practices set state = 'draft', published_record = null, published_at = null, published_revision = null where number = 102`.execute(
			trx
		);
	})
);

const ask = (query: string, given: Partial<Repository> = {}) =>
	answerHarvester(world.db, new URLSearchParams(query), { ...repository, ...given });
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found);
const tokenOf = (xml: string) => /<resumptionToken[^>]*>([^<]+)</.exec(xml)?.[1];
const numbersIn = (xml: string) => all(xml, /<identifier>oai:immerse\.example:practices\/(\d+)</g).map(Number);
const errorOf = (xml: string) => /<error code="(\w+)"/.exec(xml)?.[1];
function requireWellFormed(xml: string) {
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
}

/** Walks a list to its end. `between` runs after the first part. */
async function walk(query: string, between?: () => Promise<unknown>): Promise<{ parts: string[]; numbers: number[] }> {
	const parts = [await ask(query)];
	const verb = new URLSearchParams(query).get('verb') ?? '';
	await between?.();
	for (let token = tokenOf(parts[0]!); token; token = tokenOf(parts.at(-1)!))
		parts.push(await ask(new URLSearchParams({ verb, resumptionToken: token }).toString()));
	parts.forEach(requireWellFormed);
	return { parts, numbers: parts.flatMap(numbersIn) };
}

const touch = (number: number, title: string) =>
	command(world.db, (trx) =>
		sql`update practices set published_record = jsonb_set(published_record, '{title,en}', ${JSON.stringify(title)}::jsonb) where number = ${number}`.execute(
			trx
		)
	);
const everyPublic = [101, 103, 104, 105, 106, 201, 202, 203, 204];

describe('a harvester', () => {
	it('meets every public record once, in parts that say how many there are', async () => {
		const { parts, numbers } = await walk('verb=ListRecords&metadataPrefix=immerse');
		expect(numbers.sort()).toEqual(everyPublic);
		expect(parts).toHaveLength(3);
		expect(parts[1]).toMatch(/<resumptionToken expirationDate="[\dT:-]+Z" completeListSize="9" cursor="3">/);
		expect(parts[2]).toContain('<resumptionToken completeListSize="9" cursor="6"></resumptionToken>');
	});

	it('meets none that is not public, and no word of what is worked on', async () => {
		for (const prefix of ['oai_dc', 'immerse']) {
			const { parts } = await walk(`verb=ListRecords&metadataPrefix=${prefix}`);
			expect(parts.join('')).not.toContain(hidden);
		}
		expect(errorOf(await ask('verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:immerse.example:practices/102'))).toBe('idDoesNotExist');
		expect(await ask('verb=ListSets')).not.toContain('language:sv');
	});

	it('that is on its way misses nothing that changes meanwhile: it meets it again at the end', async () => {
		const { numbers } = await walk('verb=ListIdentifiers&metadataPrefix=oai_dc', () => touch(101, 'Changed while somebody reads'));
		expect([...new Set(numbers)].sort()).toEqual(everyPublic);
		expect(numbers.at(-1)).toBe(101);
	});

	it('that asks again from the moment of its last answer gets what changed since, and what was retired without its text', async () => {
		const since = /<responseDate>([^<]+)/.exec(await ask('verb=Identify'))![1]!;
		await touch(103, 'New words');
		await command(world.db, (trx) => retirePractice(trx, people.editor, 104, { reason: 'ended', note: 'It ended.', successor: null }));
		const { parts, numbers } = await walk(`verb=ListRecords&metadataPrefix=oai_dc&from=${since}`);
		expect(numbers.slice(-2)).toEqual([103, 104]);
		const gone = parts.join('').match(/<record><header status="deleted"><identifier>oai:immerse\.example:practices\/104<.*?<\/record>/)![0];
		expect(gone).not.toContain('<metadata');
		expect(gone).toContain('<setSpec>category:practice</setSpec>');
	});

	it('is not told of work that changes nothing in public', async () => {
		const before = await world.db.selectFrom('practices').select(['number', 'public_at']).orderBy('number').execute();
		await command(world.db, (trx) =>
			sql`update practices set record = published_record, updated_at = now() where number = 105`.execute(trx)
		);
		expect(await world.db.selectFrom('practices').select(['number', 'public_at']).orderBy('number').execute()).toEqual(before);
	});

	it('may ask for a category or a language, for days or moments', async () => {
		expect((await walk('verb=ListIdentifiers&metadataPrefix=oai_dc&set=language:nl')).numbers.sort()).toEqual([104, 106]);
		expect((await walk('verb=ListIdentifiers&metadataPrefix=oai_dc&set=category:tool')).numbers.sort()).toEqual([106, 201, 202, 203, 204]);
		const today = new Date().toISOString().slice(0, 10);
		expect((await walk(`verb=ListIdentifiers&metadataPrefix=oai_dc&from=${today}&until=${today}&set=category`)).numbers).toHaveLength(9);
	});

	it('gets the errors that the protocol names', async () => {
		const cases = {
			'': 'badVerb',
			'verb=Nothing': 'badVerb',
			'verb=toString': 'badVerb',
			'verb=Identify&verb=Identify': 'badVerb',
			'verb=Identify&set=category': 'badArgument',
			'verb=ListRecords': 'badArgument',
			'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc': 'badArgument',
			'verb=ListRecords&metadataPrefix=marc': 'cannotDisseminateFormat',
			'verb=ListRecords&metadataPrefix=oai_dc&from=yesterday': 'badArgument',
			'verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30': 'badArgument',
			'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01': 'badArgument',
			'verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z': 'badArgument',
			'verb=ListRecords&metadataPrefix=oai_dc&from=2126-01-01': 'noRecordsMatch',
			'verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01': 'noRecordsMatch',
			'verb=ListRecords&metadataPrefix=oai_dc&set=colour:red': 'noRecordsMatch',
			'verb=ListRecords&metadataPrefix=oai_dc&set=;': 'badArgument',
			'verb=ListRecords&resumptionToken=made-up': 'badResumptionToken',
			'verb=ListRecords&resumptionToken=a&metadataPrefix=oai_dc': 'badArgument',
			'verb=ListSets&resumptionToken=a': 'badResumptionToken',
			'verb=GetRecord&metadataPrefix=oai_dc': 'badArgument',
			'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:practices/101': 'idDoesNotExist',
			'verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:immerse.example:practices/99999999': 'idDoesNotExist',
			'verb=ListMetadataFormats&identifier=oai:immerse.example:practices/102': 'idDoesNotExist'
		};
		for (const [query, code] of Object.entries(cases)) {
			const xml = await ask(query);
			requireWellFormed(xml);
			expect(errorOf(xml), query).toBe(code);
			if (code === 'badVerb' || code === 'badArgument') expect(xml, query).toContain(`<request>${origin}/oai</request>`);
		}
	});

	it('can use a token neither for another verb, nor with another secret', async () => {
		const token = tokenOf(await ask('verb=ListRecords&metadataPrefix=oai_dc'))!;
		expect(errorOf(await ask(`verb=ListIdentifiers&resumptionToken=${token}`))).toBe('badResumptionToken');
		expect(errorOf(await ask(`verb=ListRecords&resumptionToken=${token}`, { secret: `${secret} of others` }))).toBe('badResumptionToken');
		expect(errorOf(await ask(`verb=ListRecords&resumptionToken=${token}`))).toBeUndefined();
	});

	it('gets no moment later than what it can see while somebody writes', async () => {
		if (inject('databaseKind') === 'pglite') return; // There, readers and writers take turns.
		let commit: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (commit = resolve));
		let stamped: () => void = () => undefined;
		const written = new Promise<void>((resolve) => (stamped = resolve));
		const writing = command(world.db, async (trx) => {
			await sql`update practices set published_record = jsonb_set(published_record, '{title,en}', '"Slow"') where number = 106`.execute(
				trx
			);
			stamped();
			await held;
		});
		await written;
		const seen = await readOnly(world.db, readHorizon);
		commit();
		await writing;
		const { public_at } = await world.db.selectFrom('practices').select('public_at').where('number', '=', 106).executeTakeFirstOrThrow();
		expect(seen.getTime()).toBeLessThanOrEqual(public_at!.getTime());
		expect((await readOnly(world.db, readHorizon)).getTime()).toBeGreaterThanOrEqual(public_at!.getTime());
	});

	it('gets stamps that rise with every commit, also within one', async () => {
		await command(world.db, (trx) =>
			sql`update practices set published_record = published_record || '{"reach": 5}' where state = 'published'`.execute(trx)
		);
		const { rows } = await sql<{ all: number; different: number; late: number }>`
			select count(public_at)::int as all, count(distinct public_at)::int as different,
				(count(*) filter (where public_at > clock_timestamp() + interval '1 second'))::int as late from practices`.execute(world.db);
		expect(rows[0]).toEqual({ all: 9, different: 9, late: 0 });
	});

	it.skipIf(spawnSync('xmllint', ['--version']).error)('can check the full format against its schema', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'immerse-schema-'));
		writeFileSync(join(folder, 'xml.xsd'), xmlNamespaceSchema);
		writeFileSync(join(folder, 'immerse.xsd'), writeFullSchema(origin).replace(`${origin}/oai/xml.xsd`, 'xml.xsd'));
		const { parts } = await walk('verb=ListRecords&metadataPrefix=immerse');
		const records = all(parts.join(''), /<metadata>(.*?)<\/metadata>/gs);
		const files = records.map((record, index) => {
			writeFileSync(join(folder, `${index}.xml`), record);
			return join(folder, `${index}.xml`);
		});
		expect(files.length).toBeGreaterThan(5);
		execFileSync('xmllint', ['--nonet', '--noout', '--schema', join(folder, 'immerse.xsd'), ...files], { stdio: 'pipe' });
		rmSync(folder, { recursive: true });
	});
});

describe("other people's harvester (HTTP::OAI)", () => {
	const isHere = spawnSync('perl', ['-MHTTP::OAI', '-e', '1']).status === 0;
	it.skipIf(!isHere)('takes everything, then what changed and what was retired', async () => {
		const server = createServer((request, response) => {
			const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
			const { port } = server.address() as AddressInfo;
			answerHarvester(world.db, searchParams, { ...repository, origin: `http://localhost:${port}` }).then(
				(xml) => response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(xml),
				() => response.writeHead(500).end()
			);
		}).listen(0);
		const { port } = server.address() as AddressInfo;
		const harvest = async (...parameters: string[]) => {
			const { stdout } = await promisify(execFile)('perl', ['tests/support/harvest.pl', `http://localhost:${port}/oai`, ...parameters]);
			const lines = stdout
				.trim()
				.split('\n')
				.map((line) => line.split('\t'));
			const next = lines.pop()![1]!;
			return {
				next,
				states: Object.fromEntries(
					lines.map(([identifier, , state, length]) => [
						Number(identifier!.split('/')[1]),
						`${state}${Number(length) > 200 ? ' with text' : ''}`
					])
				)
			};
		};
		const here = await world.db.selectFrom('practices').select(['number', 'state']).where('public_at', 'is not', null).execute();
		const states = here.map(({ number, state }) => [number, state === 'published' ? 'there with text' : 'deleted']);
		expect((await harvest('immerse')).states).toEqual(Object.fromEntries(states));
		expect(Object.keys((await harvest('oai_dc')).states)).toHaveLength(9);
		// Stamps have seconds: what changed within the same one is met again.
		await new Promise((resolve) => setTimeout(resolve, 1100));
		const { next } = await harvest('oai_dc');
		await touch(105, 'Harvested twice');
		await command(world.db, (trx) => retirePractice(trx, people.editor, 106, { reason: 'ended', note: '', successor: null }));
		expect((await harvest('oai_dc', next)).states).toEqual({ 105: 'there with text', 106: 'deleted' });
		server.close();
	});
});

const search = (query: string) => searchForApi(world.db, FIRST_VERSION, new URLSearchParams(query), origin);

describe('the interface', () => {
	it('answers as it is described', async () => {
		expectDescribed('/api/v1/practices', await search('q=practice&size=5&labels=nl'));
		expectDescribed('/api/v1/practices', await search('country=ZZ'));
		for (const number of [101, 201, 202])
			expectDescribed('/api/v1/practices/{number}', (await getForApi(world.db, FIRST_VERSION, number, origin)).described);
		expectDescribed('/api/v1/practices/vocabularies', await listVocabularies(world.db, FIRST_VERSION));
	});

	it('shows nothing that is not public', async () => {
		const { results, total } = await search('size=100');
		expect(results.map(({ number }) => number)).not.toContain(102);
		expect(total).toBe(results.length);
		expect((await search(`q=${hidden}`)).results.filter(({ number }) => number === 101 || number === 102)).toEqual([]);
		for (const number of [102, 104, 999]) await expect(getForApi(world.db, FIRST_VERSION, number, origin)).rejects.toThrow('not-found');
		const { described } = await getForApi(world.db, FIRST_VERSION, 101, origin);
		expect(JSON.stringify(described)).not.toContain(hidden);
		expect(described.revision).toBe(1);
		expect(JSON.stringify(await describeCollection(world.db))).not.toContain('sv');
	});

	it.each([
		['q=a&colour=red', 'colour'],
		['country=Belgium', 'country'],
		['outcome=R99', 'outcome'],
		['from=late', 'from'],
		['from=2020&to=2010', 'from'],
		['sort=best', 'sort'],
		['sort=nearest', 'near'],
		['near=100,200', 'near'],
		['page=0', 'page'],
		['page=1&page=2', 'page'],
		['size=101', 'size'],
		['labels=xx', 'labels'],
		[`q=${'a'.repeat(201)}`, 'q'],
		['dir=rtl', 'dir']
	])('says what it does not understand: %s', async (query, field) => {
		await expect(search(query)).rejects.toMatchObject({ code: 'invalid-input', fields: { [field]: expect.any(String) as string } });
	});

	it('gives pages that together are the list', async () => {
		const whole = (await search('size=100')).results.map(({ number }) => number);
		const pages = await Promise.all([1, 2, 3, 4].map((page) => search(`size=3&page=${page}`)));
		expect(pages.flatMap(({ results }) => results.map(({ number }) => number))).toEqual(whole);
	});
});

describe('an export', () => {
	const write = async (format: 'csv' | 'xlsx' | 'json', numbers: readonly number[]) => {
		const { labels } = await getCollection(world.db, FIRST_VERSION);
		const parts = [];
		for await (const part of writeExport(world.db, { format, numbers, origin, labels })) parts.push(part);
		return Buffer.concat(parts);
	};

	it('has exactly the records that are asked for and public, in their order', async () => {
		const { records } = JSON.parse((await write('json', [202, 102, 101, 104])).toString()) as { records: { number: number }[] };
		expect(records.map(({ number }) => number)).toEqual([202, 101]);
		expect((await write('csv', [101, 102, 104])).toString()).not.toContain(hidden);
		expect(JSON.parse((await write('json', [])).toString())).toEqual({ records: [] });
	});

	it('in JSON is what the import reads', async () => {
		const { records } = JSON.parse((await write('json', [101, 202])).toString()) as { records: unknown[] };
		const { rows, problems } = readJsonRecords(records);
		expect(problems).toEqual([]);
		expect(rows.map(({ oldNumber }) => oldNumber)).toEqual([1101, 1202]);
		expect(rows[1]?.record).toEqual((await getPublicPractice(world.db, 202)).record);
	});

	it('has all its columns however far apart the records stand that need them', async () => {
		const numbers = [...Array.from({ length: 600 }, () => 103), 201];
		const [head = '', ...rows] = (await write('csv', numbers)).toString().split('\r\n');
		expect(head).toContain('title_ar');
		expect(rows.filter((row) => row.startsWith('103,'))).toHaveLength(600);
		expect(await listPublicPractices(world.db, [])).toEqual([]);
	});
});
